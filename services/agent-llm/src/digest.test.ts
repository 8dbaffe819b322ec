import { AIMessage, type BaseMessage, HumanMessage, ToolMessage } from '@langchain/core/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten } from './digest.ts'

const turn = (said: string, answer: string): BaseMessage[] => [new HumanMessage(said), new AIMessage(answer)]

describe('a long conversation', () => {
  it('keeps the last twenty turns and a line of each before', () => {
    const messages = Array.from({ length: 22 }, (_, index) => turn(`q${index}`, `a${index}`)).flat()
    const short = shorten(messages, '')
    expect(short.messages).toHaveLength(40)
    expect(short.messages[0]?.text).toBe('q2')
    expect(short.digest).toBe('Caller: q0 Assistant: a0\nCaller: q1 Assistant: a1')
  })

  it('remembers what was done', () => {
    const call = { id: '1', name: 'create_todo', args: {} }
    const artifact = { outcome: { kind: 'created', items: [{ id: 'x', label: 'milk' }] } }
    const first = [
      new HumanMessage('add milk'),
      new AIMessage({ content: '', tool_calls: [call] }),
      new ToolMessage({ tool_call_id: '1', name: 'create_todo', content: '{}', artifact }),
      new AIMessage('I added milk.'),
    ]
    const rest = Array.from({ length: 20 }, () => turn('q', 'a')).flat()
    expect(shorten([...first, ...rest], '').digest).toBe(
      'Caller: add milk (create_todo created: milk) Assistant: I added milk.',
    )
  })

  it('stays as small as it is, however long it goes on', () => {
    const said = fc.string({ minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { maxLength: 200 }), (turns) => {
        let state: { messages: BaseMessage[]; digest: string } = { messages: [], digest: '' }
        for (const [question, answer] of turns) {
          state = shorten([...state.messages, ...turn(question, answer)], state.digest)
        }
        expect(state.messages.length).toBeLessThanOrEqual(40)
        expect(state.digest.length).toBeLessThanOrEqual(3000)
      }),
      { numRuns: 20 },
    )
  })
})
