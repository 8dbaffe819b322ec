import { AIMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { request } from '../../testing/chat-request.ts'
import { plainHistory, wireId } from './plain-history.ts'

it('leaves out what no vendor takes: empty answers, and system messages, which stand elsewhere', () => {
  const history = [
    new SystemMessage('x'),
    new HumanMessage('hi'),
    new AIMessage(' '),
    new HumanMessage('hello'),
  ]
  expect(plainHistory(request(history)).map(({ text }) => text)).toEqual(['hi', 'hello'])
})

it('names a call and its result alike', () => {
  const id = '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f.12:0'
  const call = new AIMessage({
    content: '',
    tool_calls: [{ type: 'tool_call', id, name: 'create_todo', args: {} }],
  })
  const result = new ToolMessage({ tool_call_id: id, name: 'create_todo', content: '' })
  const [, asked, answered] = plainHistory(request([new HumanMessage('add milk'), call, result]))
  expect((answered as ToolMessage).tool_call_id).toBe((asked as AIMessage).tool_calls?.[0]?.id)
  expect(answered?.text).toBe('Done.')
})

it('makes of any id one that every vendor takes, and of two ids never one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (one, other) => {
      expect(wireId(one)).toMatch(/^[A-Za-z0-9_-]{1,40}$/)
      expect(wireId(one) === wireId(other)).toBe(one === other)
    }),
  )
})
