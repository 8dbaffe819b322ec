import { setMaxListeners } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog, type Log } from '@convonet/kit/process/log'
import { readSettings } from '@convonet/kit/process/settings'
import { createEmbeddedSql } from '@convonet/kit/store/embedded-sql'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { createVoiceGateway, type Speech } from '@convonet/voice-gateway'
import { createSileroVoiceActivity } from '@convonet/voice-gateway/adapters/silero-vad'
import { voiceGatewayConfig } from '@convonet/voice-gateway/config'
import type { Agent } from '@convonet/voice-gateway/ports'
import { answerParent } from './child.ts'
import { collectGarbage } from './collect-garbage.ts'
import { deafVoiceActivity } from './stand-ins/deaf-voice-activity.ts'
import { echoingAnswer } from './stand-ins/echoing-answer.ts'
import type { Script } from './stand-ins/script.ts'
import { standInAgent } from './stand-ins/stand-in-agent.ts'
import { standInIdentity } from './stand-ins/stand-in-identity.ts'
import { standInEar, standInVoice } from './stand-ins/stand-in-speech.ts'

export interface GatewayUnderTest {
  script: Script
  /** `deaf`: hears nothing; `echo`: answers in step with the microphone; `real`: as in production, with an ear that understands no word. */
  listening: 'deaf' | 'echo' | 'real'
}

/** The gateway itself on its own server and database, with stand-ins where speech, agent and people would be. */
async function main({ script, listening }: GatewayUnderTest): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'convonet-bench-'))
  const log = createLog('bench', 'warn')
  const clock = systemClock
  const ending = new AbortController()
  setMaxListeners(0, ending.signal)
  const sql = await createEmbeddedSql({ dataDir: folder, log })
  const surroundings = {
    sql,
    keyValue: createMemoryKeyValue(clock),
    events: createMemoryEvents({ log, clock }),
    jobs: createMemoryJobs(clock),
    blobs: createMemoryBlobs(),
    log,
    clock,
    draining: ending.signal,
    sessions: fakeSessions(),
  }
  const secrets = { SESSION_SECRET: 'x'.repeat(32), SERVICE_TOKEN_SECRET: 'y'.repeat(32) }
  const config = readSettings(voiceGatewayConfig, secrets)
  const gateway = await createVoiceGateway(surroundings, config, {
    ...(await parts({ script, listening }, log)),
    identity: standInIdentity,
  })
  const app = await createServer({ log })
  await app.register(gateway.routes)
  const server = await listen(app, '127.0.0.1', 0)

  answerParent(
    {
      url: async () => `${server.url.replace('http', 'ws')}/webrtc/ws`,
      collectGarbage,
    },
    async () => {
      ending.abort()
      await server.close(1000)
      await gateway[Symbol.asyncDispose]()
      await sql[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  )
}

export type GatewayFace = {
  url(input: null): Promise<string>
  collectGarbage(input: null): Promise<void>
}

async function parts({ script, listening }: GatewayUnderTest, log: Log): Promise<Speech & { agent: Agent }> {
  if (listening === 'echo') {
    const { vad, agent, voice } = echoingAnswer()
    return { ears: [standInEar(script)], voices: [voice], vad, agent, parts: [] }
  }
  const real = listening === 'real'
  return {
    ears: [real ? standInEar(script, '') : standInEar(script)],
    voices: [standInVoice(script)],
    vad: real ? await createSileroVoiceActivity({ log }) : deafVoiceActivity(),
    agent: standInAgent(script),
    parts: [],
  }
}

await main(JSON.parse(process.argv[2] ?? '') as GatewayUnderTest)
