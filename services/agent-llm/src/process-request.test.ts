import { ProcessRequest } from '@convonet/contracts/agent'
import { describe, expect, it } from 'vitest'
import { someone } from './agent-under-test.ts'
import { promptOf } from './process-request.ts'

const request = (more: object = {}) => ProcessRequest.parse({ prompt: 'hello', ...more })
const callOf = (more: object, caller = ada) => promptOf(request(more), caller).callId

const ada = someone()
const bob = someone()
const nobody = { userId: null, name: null, channel: 'api' } as const

describe('a request of version 2', () => {
  it('belongs to the conversation of its session', () => {
    expect(callOf({ session_id: 'one' })).toBe(callOf({ session_id: 'one' }))
    expect(callOf({ session_id: 'one' })).not.toBe(callOf({ session_id: 'two' }))
    expect(callOf({ session_id: ada.userId })).toBe(ada.userId)
  })

  it('without a session belongs to the one conversation of its person', () => {
    expect(callOf({})).toBe(callOf({}))
    expect(callOf({})).not.toBe(callOf({}, bob))
  })

  it('of nobody known, without a session, is a conversation of its own', () => {
    expect(callOf({}, nobody)).not.toBe(callOf({}, nobody))
  })

  it('begins anew when told to', () => {
    expect(callOf({ session_id: 'one', reset_thread: true })).not.toBe(callOf({ session_id: 'one' }))
  })

  it('is a new turn each time', () => {
    expect(promptOf(request(), ada).turnId).not.toBe(promptOf(request(), ada).turnId)
  })
})
