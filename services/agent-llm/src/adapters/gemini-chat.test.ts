import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages'
import { describe, expect, it } from 'vitest'
import { answered, request } from '../testing/chat-request.ts'
import { chatModelContract } from './chat-model.contract.ts'
import { createGeminiChat } from './gemini-chat.ts'

const create = (baseUrl: string, model = 'gemini-3.5-flash-lite') =>
  createGeminiChat({ apiKey: 'the-key', model, baseUrl })

interface Body {
  contents: {
    role: string
    parts: { functionCall?: object; thoughtSignature?: string; functionResponse?: object }[]
  }[]
  generationConfig: Record<string, unknown>
  tools: { functionDeclarations: object[] }[]
}

const signedCall = (thoughtSignature: string) => ({
  candidates: [
    {
      content: {
        role: 'model',
        parts: [{ functionCall: { name: 'create_todo', args: { title: 'milk' } }, thoughtSignature }],
      },
      finishReason: 'STOP',
    },
  ],
})

describe('Gemini', () =>
  chatModelContract(create, (vendor) => {
    const sent = () => vendor().bodies.at(-1) as Body

    it('sends the key in a header, and schemas as they are', async () => {
      await answered(create(vendor().url), request('hello'))
      expect(vendor().headers()['x-goog-api-key']).toBe('the-key')
      expect(sent().tools[0]?.functionDeclarations).toEqual([
        expect.objectContaining({ parametersJsonSchema: request('').tools[0]?.inputSchema }),
      ])
    })

    it.each([
      ['gemini-3.5-flash-lite', { thinkingConfig: { includeThoughts: false, thinkingLevel: 'MINIMAL' } }],
      ['gemini-2.5-flash', { temperature: 0, thinkingConfig: { includeThoughts: false, thinkingBudget: 0 } }],
    ])('asks %s with what it takes', async (model, settings) => {
      await answered(create(vendor().url, model), request('hello'))
      expect(sent().generationConfig).toMatchObject({ maxOutputTokens: 1024, ...settings })
      expect('temperature' in sent().generationConfig).toBe('temperature' in settings)
    })

    it('shows Gemini its own signature again, and none of another model', async () => {
      const asking = new HumanMessage('add milk')
      const text = `data: ${JSON.stringify(signedCall('signed-by-gemini'))}\n\n`
      vendor().intercept = () => ({ status: 200, type: 'text/event-stream', text })
      const { whole, calls } = await answered(create(vendor().url), request([asking]))
      vendor().intercept = null
      const { content, additional_kwargs } = whole ?? { content: '' }
      const call = new AIMessage({ content, tool_calls: calls, additional_kwargs })
      const result = new ToolMessage({
        tool_call_id: calls[0]?.id ?? '',
        name: 'create_todo',
        content: 'Created.',
      })
      const history = [asking, call, result]

      const signature = async (model: string) => {
        await answered(create(vendor().url, model), request(history))
        expect(sent().contents.map(({ role }) => role)).toEqual(['user', 'model', 'user'])
        return sent().contents[1]?.parts.map(({ thoughtSignature }) => thoughtSignature)
      }
      expect(await signature('gemini-3.5-flash-lite')).toEqual(['signed-by-gemini'])
      expect(await signature('gemini-3.8-flash')).toEqual(['skip_thought_signature_validator'])
    })

    it('names each result as its call, and signs the first of parallel calls only', async () => {
      const tool_calls = ['a', 'b'].map((id) => ({
        type: 'tool_call' as const,
        id,
        name: 'create_todo',
        args: { title: id },
      }))
      const results = ['a', 'b'].map(
        (id) => new ToolMessage({ tool_call_id: id, name: 'create_todo', content: `did ${id}` }),
      )
      const history = [
        new HumanMessage('add milk'),
        new AIMessage({ content: 'Sure.', tool_calls }),
        ...results,
      ]
      await answered(create(vendor().url), request(history))
      expect(sent().contents[1]?.parts).toEqual([
        { text: 'Sure.' },
        {
          functionCall: { id: 'a', name: 'create_todo', args: { title: 'a' } },
          thoughtSignature: 'skip_thought_signature_validator',
        },
        { functionCall: { id: 'b', name: 'create_todo', args: { title: 'b' } } },
      ])
      expect(sent().contents[2]?.parts.map(({ functionResponse }) => functionResponse)).toEqual([
        { id: 'a', name: 'create_todo', response: { result: 'did a' } },
        { id: 'b', name: 'create_todo', response: { result: 'did b' } },
      ])
    })
  }))
