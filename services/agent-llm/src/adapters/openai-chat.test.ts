import { describe, expect, it } from 'vitest'
import { answered, request } from '../testing/chat-request.ts'
import { chatModelContract } from './chat-model.contract.ts'
import { createOpenaiChat } from './openai-chat.ts'

const create = (url: string, model = 'gpt-6-luna') =>
  createOpenaiChat({ apiKey: 'the-key', model, baseUrl: `${url}/v1` })

const events = (...chunks: object[]) =>
  [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]'].map((data) => `data: ${data}\n\n`).join('')

describe('OpenAI', () =>
  chatModelContract(create, (vendor) => {
    it.each([
      ['gpt-6-luna', { max_completion_tokens: 1024, reasoning_effort: 'none' }],
      ['gpt-5.6-terra', { max_completion_tokens: 1024, reasoning_effort: 'none' }],
      ['gpt-5-mini', { max_completion_tokens: 1024, reasoning_effort: 'low' }],
      ['o4-mini', { max_completion_tokens: 1024, reasoning_effort: 'low' }],
      ['gpt-4o', { max_tokens: 1024, temperature: 0 }],
      ['llama3.3', { max_tokens: 1024, temperature: 0 }],
    ])('asks %s with what it takes', async (model, settings) => {
      await answered(create(vendor().url, model), request('hello'))
      const {
        messages,
        tools,
        stream,
        stream_options,
        model: named,
        ...rest
      } = vendor().bodies.at(-1) as Record<string, unknown>
      expect([named, rest]).toEqual([model, settings])
    })

    it.each(['max_tokens', 'temperature'])('leaves out %s where the model refuses it', async (name) => {
      const message = `Unsupported parameter: '${name}' is not supported with this model.`
      const text = JSON.stringify({ error: { message, type: 'invalid_request_error', param: name } })
      vendor().intercept = (body) =>
        body.includes(`"${name}"`) ? { status: 400, type: 'application/json', text } : undefined
      expect((await answered(create(vendor().url, 'gpt-5.3-chat-latest'), request('hello'))).text).toMatch(
        /^Hello/,
      )
      vendor().intercept = null
    })

    it("asks a server of one's own without a key", async () => {
      const model = createOpenaiChat({ model: 'qwen3', baseUrl: `${vendor().url}/v1` })
      expect((await answered(model, request('hello'))).text).toMatch(/^Hello/)
    })

    it('does not take the rest of broken arguments for a call', async () => {
      const delta = (args: string) => ({
        role: 'assistant',
        tool_calls: [
          { index: 0, id: 'a', type: 'function', function: { name: 'create_todo', arguments: args } },
        ],
      })
      const chunk = (args: string, finish_reason: string | null) => ({
        id: 'x',
        choices: [{ index: 0, delta: delta(args), finish_reason }],
      })
      for (const end of ['length', 'tool_calls']) {
        const text = events(chunk('{"title":"buy mi', end))
        vendor().intercept = () => ({ status: 200, type: 'text/event-stream', text })
        await expect(answered(create(vendor().url), request('hello'))).rejects.toMatchObject({
          code: 'upstream-failed',
        })
      }
      vendor().intercept = null
    })

    it('keeps calls apart that a server numbers alike', async () => {
      const call = (id: string, args: string) => ({
        index: 0,
        id,
        type: 'function',
        function: { name: 'create_todo', arguments: args },
      })
      const tool_calls = [call('a', '{"title":"milk"}'), call('b', '{"title":"eggs"}')]
      const text = events({
        id: 'x',
        choices: [{ index: 0, delta: { role: 'assistant', tool_calls }, finish_reason: 'tool_calls' }],
      })
      vendor().intercept = () => ({ status: 200, type: 'text/event-stream', text })
      const { calls } = await answered(create(vendor().url), request('hello'))
      vendor().intercept = null
      expect(calls.map(({ id, args }) => [id, args.title])).toEqual([
        ['a', 'milk'],
        ['b', 'eggs'],
      ])
    })
  }))
