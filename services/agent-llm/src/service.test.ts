import { randomUUID } from 'node:crypto'
import { agentRoutes, type ReplyEvent } from '@convonet/contracts/agent'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createLog } from '@convonet/kit/process/log'
import { createClient } from '@convonet/kit/wire/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, stillClock, TIME_ZONE, talk, tasksOf, words } from './agent-under-test.ts'
import { openAgent } from './open-agent.ts'

const { opened, call } = openAgent({ beforeAll, afterAll })

describe('who is calling', () => {
  it('decides whose tasks are read and changed', async () => {
    const [ada, bob] = [call(), call()]
    await ada.say('add water the plants')
    expect(await bob.say("what's on my list")).toBe('Your list is empty.')
    expect(await bob.say('delete water the plants')).toBe('You have no tasks.')
    expect(await tasksOf(opened.sql, ada.caller)).toHaveLength(1)
  })

  it('is asked to sign in when nobody knows', async () => {
    const anonymous = call({ userId: null, name: null, channel: 'web' })
    expect(await anonymous.say('add buy milk to my list')).toBe(
      'To add tasks for you, I need to know who you are. Please sign in with your PIN first.',
    )
    expect(await anonymous.say('what can you do')).toContain('Once you have signed in with your PIN, I can ')
  })

  it('never shares a conversation, not even under the same call', async () => {
    const callId = randomUUID()
    const ada = talk(opened.service.agent, someone(), callId)
    const bob = talk(opened.service.agent, someone(), callId)
    const nobody = talk(opened.service.agent, { userId: null, name: null, channel: 'phone' }, callId)
    await ada.say('add a task')
    expect(await bob.say('call the dentist')).not.toContain('I added')
    expect(await nobody.say('call the dentist')).not.toContain('I added')
  })
})

describe('over HTTP', () => {
  async function served() {
    const app = await createServer({ log: createLog('test', 'silent') })
    await app.register(opened.service.routes)
    const tokens = createServiceTokens(opened.secret, stillClock)
    const signed = async (caller = someone()) =>
      `Bearer ${await tokens.sign({ service: 'voice-gateway', caller })}`
    return { app, signed, [Symbol.asyncDispose]: async () => await app.close() }
  }

  it('refuses whoever has no token of ours', async () => {
    await using web = await served()
    for (const url of ['/agent/process', '/convonet_todo/api/agent/process', '/agent/reply']) {
      const body = { prompt: 'hello', text: 'hello', callId: randomUUID(), turnId: 'a' }
      expect((await web.app.inject({ method: 'POST', url, body })).statusCode).toBe(401)
    }
  })

  it('answers as version 2 did, and does not believe the user_id in a body', async () => {
    await using web = await served()
    const [ada, bob] = [someone(), someone()]
    const body = { prompt: 'add buy milk to my list', user_id: bob.userId, session_id: 'abc' }
    const headers = { authorization: await web.signed(ada) }
    for (const url of ['/agent/process', '/convonet_todo/api/agent/process']) {
      const reply = await web.app.inject({ method: 'POST', url, body, headers })
      expect(reply.json()).toEqual({
        response: 'I added "buy milk" to your list.',
        transfer_marker: null,
        transfer_context: null,
        processing_time_ms: expect.any(Number),
      })
    }
    expect(await tasksOf(opened.sql, ada)).toHaveLength(2)
    expect(await tasksOf(opened.sql, bob)).toHaveLength(0)
  })

  it('remembers a session of version 2', async () => {
    await using web = await served()
    const headers = { authorization: await web.signed() }
    const post = async (prompt: string, session_id: string) => {
      const reply = await web.app.inject({
        method: 'POST',
        url: '/agent/process',
        body: { prompt, session_id },
        headers,
      })
      return reply.json().response as string
    }
    expect(await post('add a task', 'one')).toBe('What should I add?')
    expect(await post('call Bob', 'two')).not.toContain('I added')
    expect(await post('call Bob', 'one')).toBe('I added "call Bob" to your list.')
  })

  it('streams a reply event by event', async () => {
    await using web = await served()
    const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
    const client = createClient(agentRoutes, address)
    const callId = randomUUID()
    const body = { callId, turnId: `${callId}.1`, text: 'hello', timeZone: TIME_ZONE }
    const headers = { authorization: await web.signed() }
    const events: ReplyEvent[] = []
    for await (const event of client.reply({ body }, { headers, signal: new AbortController().signal }))
      events.push(event)
    expect(words(events)).toBe('Hello Dana! What can I do for you?')
    expect(events.at(-1)?.type).toBe('finished')
  })

  it('says that it is well', async () => {
    await using web = await served()
    expect((await web.app.inject('/agent-llm/health')).json()).toMatchObject({
      status: 'ok',
      service: 'agent-llm',
    })
    expect(await opened.service.checks.conversations?.()).toBeNull()
  })
})
