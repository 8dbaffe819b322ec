import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages'
import { expect, it } from 'vitest'
import { request } from '../../testing/chat-request.ts'
import { systemPrompt } from './system-prompt.ts'

it('keeps what lasts apart from what passes', () => {
  const now = Date.UTC(2026, 10, 22, 23, 5)
  const { lasting, passing } = systemPrompt(
    request('hello', { scene: { now, timeZone: 'Asia/Tokyo', name: null } }),
  )
  expect(lasting).toMatch(/^You keep lists\.\n\nYour words are spoken aloud/)
  expect(passing).toBe(
    'Today is Monday, 23 November 2026, 08:05, time zone Asia/Tokyo; who is calling is not known.',
  )
})

it('takes a summary out of the history', () => {
  const history = [new SystemMessage('Earlier: they moved.'), new AIMessage('Hi.'), new HumanMessage('hello')]
  expect(systemPrompt(request(history)).passing).toMatch(/^Earlier: they moved\.\n\nToday is Sunday/)
})

it('tells what signing in would open', () => {
  const { tools } = request('')
  expect(systemPrompt(request('hello', { withheld: tools })).passing).toMatch(
    /has not signed in with a voice PIN.*\n- Puts something on the list$/s,
  )
})
