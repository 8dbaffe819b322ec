import { Prompt } from '@convonet/contracts/agent'
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  isAIMessage,
  isToolMessage,
  ToolMessage,
} from '@langchain/core/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginTurn, cutToHeard, finishedTurn, openTurn, threadOf } from './conversation.ts'

const callId = '00000000-0000-4000-8000-000000000001'
const promptFor = (turnId: string, interrupted?: Prompt['interrupted']) =>
  Prompt.parse({ callId, turnId, text: 'and now?', interrupted })

const human = (id: string) => new HumanMessage({ id, content: `said ${id}` })
const says = (text: string) => new AIMessage(text)
const calls = (...ids: string[]) =>
  new AIMessage({ content: '', tool_calls: ids.map((id) => ({ id, name: 'note', args: { id } })) })
const result = (id: string) => new ToolMessage({ tool_call_id: id, name: 'note', content: 'ok' })
const shape = (messages: BaseMessage[]) => messages.map((message) => `${message.getType()}:${message.text}`)

describe('the history of a turn', () => {
  it('has a result for every call, cancelled where none came', () => {
    const history = [human('1'), calls('a', 'b'), result('a')]
    const messages = beginTurn(history, promptFor('2'), [])
    expect(shape(messages)).toEqual(['human:said 1', 'ai:', 'tool:cancelled', 'tool:ok', 'human:and now?'])
  })

  it('has the real result of a call that went through although nobody waited for it', () => {
    const write = {
      turnId: '1',
      call: { name: 'note', arguments: { id: 'a' } },
      result: { content: [{ type: 'text' as const, text: 'noted' }] },
      turnStartedAt: 0,
    }
    expect(shape(beginTurn([human('1'), calls('a')], promptFor('2'), [write]))).toContain('tool:noted')
  })

  it('shows what a lost attempt at the same turn has written', () => {
    const write = {
      turnId: '2',
      call: { name: 'note', arguments: { id: 'x' } },
      result: { content: [{ type: 'text' as const, text: 'noted' }] },
      turnStartedAt: 0,
    }
    const messages = beginTurn([human('1'), says('hello')], promptFor('2'), [write])
    expect(shape(messages).slice(2)).toEqual(['human:and now?', 'ai:', 'tool:noted'])
  })

  const turn = fc.record({
    toolIds: fc.array(fc.uuid(), { maxLength: 3 }),
    answered: fc.nat({ max: 3 }),
    answer: fc.option(fc.string({ minLength: 1 })),
  })

  it('is well formed whatever was interrupted where', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), fc.nat(), fc.string(), (turns, cut, heard) => {
        const history = turns.flatMap(({ toolIds, answered, answer }, index): BaseMessage[] => [
          human(`${index}`),
          ...(toolIds.length > 0 ? [calls(...toolIds), ...toolIds.slice(0, answered).map(result)] : []),
          ...(answer ? [says(answer)] : []),
        ])
        const interrupted = turns.length > 0 ? { turnId: `${cut % turns.length}`, heard } : undefined
        const messages = beginTurn(history, promptFor('now', interrupted), [])
        expect(messages.at(-1)?.id).toBe('now')
        const wanted = messages
          .filter(isAIMessage)
          .flatMap((message) => message.tool_calls?.map(({ id }) => id) ?? [])
        const given = messages.filter(isToolMessage).map((message) => message.tool_call_id)
        expect(given.toSorted()).toEqual(wanted.toSorted())
      }),
    )
  })
})

describe('cutting to what was heard', () => {
  const history = [human('1'), says('One two three.'), human('2'), says('Four.')]

  it.each([
    ['One two', ['human:said 1', 'ai:One two—', 'human:said 2', 'ai:Four.']],
    ['', ['human:said 1', 'human:said 2', 'ai:Four.']],
    ['One two three.', ['human:said 1', 'ai:One two three.', 'human:said 2', 'ai:Four.']],
  ])('"%s" gives %j', (heard, expected) => {
    expect(shape(cutToHeard(history, { turnId: '1', heard }))).toEqual(expected)
  })

  it('does nothing to a turn it does not know', () => {
    expect(cutToHeard(history, { turnId: '9', heard: 'x' })).toEqual(history)
  })
})

describe('a turn', () => {
  it('is finished when it has an answer', () => {
    const history = [human('1'), calls('a'), result('a'), says('Done.'), human('2'), calls('b')]
    expect(finishedTurn(history, '1')).toMatchObject({ answer: 'Done.', tools: [{ tool_call_id: 'a' }] })
    expect(finishedTurn(history, '2')).toBeNull()
    expect(finishedTurn(history, '3')).toBeNull()
  })

  it('is open when the conversation ends without an answer', () => {
    expect(openTurn([human('1'), calls('a')])).toBe('1')
    expect(openTurn([human('1'), says('hello')])).toBeUndefined()
    expect(openTurn([])).toBeUndefined()
  })
})

it('belongs to one caller and one call', () => {
  const ids = [
    threadOf({ userId: 'ada' }, '1'),
    threadOf({ userId: 'bob' }, '1'),
    threadOf({ userId: null }, '1'),
    threadOf({ userId: 'ada' }, '2'),
  ]
  expect(new Set(ids).size).toBe(4)
})
