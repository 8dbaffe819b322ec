import { once } from 'node:events'
import { type Listening, listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { readSettings } from '@convonet/kit/process/settings'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { voiceGatewayConfig } from './config.ts'
import { createVoiceGateway, openVoiceGateway } from './service.ts'
import { levelVad } from './testing/level-vad.ts'
import { scriptedAgent } from './testing/scripted-agent.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { scriptedVoice } from './testing/scripted-voice.ts'

const log = createLog('test', 'silent')
const secret = 'a secret that is long enough to be one'
const config = readSettings(voiceGatewayConfig, {
  SESSION_SECRET: secret,
  SERVICE_TOKEN_SECRET: secret,
  ENABLE_VOICE_PIN: 'false',
  ALLOWED_ORIGINS: 'https://friend.example, https://other.example',
})
const agent = scriptedAgent()
const identity = { findByPin: async () => null }

let surroundings: Surroundings
let gateway: Service
let server: Listening
beforeAll(async () => {
  const { signal: draining } = new AbortController()
  surroundings = {
    sql: await openTestSql(),
    keyValue: createMemoryKeyValue(systemClock),
    events: createMemoryEvents({ log, clock: systemClock }),
    jobs: createMemoryJobs(systemClock),
    blobs: createMemoryBlobs(),
    log,
    clock: systemClock,
    draining,
    sessions: fakeSessions(),
  }
  const speech = { ears: [scriptedEar()], voices: [scriptedVoice()], vad: levelVad(), parts: [] }
  gateway = await createVoiceGateway(surroundings, config, { ...speech, agent, identity })
  const app = await createServer({ log })
  await app.register(gateway.routes)
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(async () => {
  await server.close(0)
  await gateway[Symbol.asyncDispose]()
  await surroundings.sql[Symbol.asyncDispose]()
})

const open = (origin?: string) => {
  const headers = origin === undefined ? {} : { origin }
  return new WebSocket(`${server.url.replace('http', 'ws')}/webrtc/ws`, { headers })
}

it('says that it runs', async () => {
  const reply = await fetch(`${server.url}/voice-gateway/health`)
  expect(await reply.json()).toMatchObject({ status: 'ok', service: 'voice-gateway' })
})

it('talks to pages of its own and of friends, and to programs', async () => {
  for (const origin of [undefined, server.url, 'https://friend.example', 'https://other.example']) {
    const page = open(origin)
    await once(page, 'open')
    page.send(JSON.stringify({ type: 'authenticate' }))
    const [message] = await once(page, 'message')
    expect(JSON.parse(String(message))).toMatchObject({ type: 'auth_ok' })
    page.terminate()
  }
})

it('does not talk to the pages of strangers', async () => {
  const [code] = await once(open('https://evil.example'), 'close')
  expect(code).toBe(1008)
})

it('stops the agent when the page hangs up in the middle of an answer', async () => {
  const page = open()
  await once(page, 'open')
  page.send(JSON.stringify({ type: 'authenticate', protocol: 3 }))
  page.send(JSON.stringify({ type: 'text_input', text: 'tell me a story', sequence: 1 }))
  await expect.poll(() => agent.replies).toHaveLength(1)
  agent.replies[0]?.token('Once upon a time. ')
  page.terminate()
  await expect.poll(() => agent.replies[0]?.ended).toBe(true)
  expect(agent.replies[0]?.signal.aborted).toBe(true)
})

it('names every address that it would need before it loads anything', async () => {
  await expect(openVoiceGateway(surroundings, config, {})).rejects.toMatchObject({
    problems: [
      'AGENT_LLM_URL: needed when that service is another process',
      'CALL_CENTER_URL: needed when that service is another process',
    ],
  })
})
