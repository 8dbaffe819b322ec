import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { agentRoutes, type Prompt } from '@convonet/contracts/agent'
import { type Listening, listen } from '@convonet/kit/http/listen'
import { mount } from '@convonet/kit/http/mount'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { AppError } from '@convonet/kit/wire/app-error'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scriptedAgent } from '../testing/scripted-agent.ts'
import { scriptedEar } from '../testing/scripted-ear.ts'
import { scriptedVoice } from '../testing/scripted-voice.ts'
import { turn } from '../turn.ts'
import { createHttpAgent } from './http-agent.ts'

const tokens = createServiceTokens('a secret that is long enough to be one', systemClock)
const overThere = scriptedAgent()
const caller = { userId: null, name: 'Ann', channel: 'web' } as const
const callId = '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f'
const prompt: Prompt = { callId, turnId: `${callId}.1`, text: 'hello', timeZone: 'UTC', language: 'en' }

setFlagsFromString('--expose_gc')
const collectGarbage: () => void = runInNewContext('gc')

let server: Listening
beforeAll(async () => {
  const app = await createServer({ log: createLog('test', 'silent') })
  const process = () => Promise.reject(new AppError('not-found', 'Not here'))
  mount(
    app,
    agentRoutes,
    {
      reply: ({ body }, context) => {
        if (!context.caller) throw new AppError('forbidden', 'Somebody must be asking')
        return overThere.reply(body, { caller: context.caller, signal: context.signal })
      },
      process,
      processUnderOldPath: process,
    },
    { tokens, sessions: fakeSessions() },
  )
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(() => server.close(0))

const { signal } = new AbortController()

describe('an agent in another process', () => {
  it('hears who speaks and what they say, and answers event by event', async () => {
    const events = createHttpAgent(server.url, tokens).reply(prompt, { caller, signal })
    const reader = events[Symbol.asyncIterator]()
    const first = reader.next()
    await expect.poll(() => overThere.replies).toHaveLength(1)
    const reply = overThere.replies.pop()
    reply?.token('Hello')
    expect((await first).value).toEqual({ type: 'token', text: 'Hello' })
    reply?.finish()
    expect((await reader.next()).value).toMatchObject({ type: 'finished' })
    expect((await reader.next()).done).toBe(true)
    expect(reply).toMatchObject({ prompt, caller })
  })

  it('stops over there when the turn over here is aborted, even after a garbage collection', async () => {
    const [stt, tts, controller] = [scriptedEar(), scriptedVoice(), new AbortController()]
    stt.willHear('tell me a story')
    const call = { caller, language: 'en', prompt: () => prompt }
    const agent = createHttpAgent(server.url, tokens)
    const events = turn(call, (async function* () {})(), { stt, agent, tts }, controller.signal)
    await events.next()
    const writing = events.next()
    await expect.poll(() => overThere.replies).toHaveLength(1)
    const reply = overThere.replies.pop()
    reply?.token('One is long. ')
    await writing
    for (let sound = await events.next(); sound.value?.type !== 'audio'; ) sound = await events.next()
    collectGarbage()
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
    controller.abort(new Error('barged in'))
    await expect.poll(() => reply?.ended).toBe(true)
    expect(reply?.signal.aborted).toBe(true)
    await expect(events.next()).rejects.toThrow('barged in')
  })

  it('says what the other process said went wrong', async () => {
    const events = createHttpAgent(server.url, tokens).reply(prompt, { caller, signal })
    const first = events[Symbol.asyncIterator]().next()
    await expect.poll(() => overThere.replies).toHaveLength(1)
    overThere.replies.pop()?.fail(new AppError('busy', 'The model is busy'))
    await expect(first).rejects.toMatchObject({ code: 'busy', message: 'The model is busy' })
  })

  it('is not reached with a token of another domain', async () => {
    const strangers = createServiceTokens('another secret that is long enough', systemClock)
    const events = createHttpAgent(server.url, strangers).reply(prompt, { caller, signal })
    await expect(events[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
