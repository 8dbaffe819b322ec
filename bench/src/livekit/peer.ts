import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { FRAME_MS } from '@convonet/contracts/voice-socket'
import { answerParent } from '../child.ts'
import { collectGarbage } from '../collect-garbage.ts'
import { caller } from '../load/microphone.ts'
import type { Script } from '../stand-ins/script.ts'
import { type LiveKitCall, openLiveKitCall } from './call.ts'
import type { LiveKit } from './module.ts'
import { standInsFor } from './stand-ins.ts'

export interface LiveKitPeer {
  entry: string
  script: Script
  calls: number
  /** With its own silero. */
  vad: boolean
  speechShare: number
}

export type LiveKitFace = {
  /** Milliseconds from the end of speech to the first sound, of every turn. */
  turns(input: { turns: number; spreadMs: number }): Promise<number[]>
  collectGarbage(input: null): Promise<void>
}

async function main({ entry, script, calls: count, vad, speechShare }: LiveKitPeer): Promise<void> {
  const livekit = (await import(pathToFileURL(entry).href)) as LiveKit
  livekit.agents.initializeLogger({ pretty: false, level: 'fatal' })
  const plugins = standInsFor(livekit, script)
  const silero = vad ? new livekit.agents.inference.VAD() : null
  silero?.setMaxListeners(count + 1)

  const calls: LiveKitCall[] = []
  for (let index = 0; index < count; index++) {
    calls.push(await openLiveKitCall(livekit, plugins, silero, caller(speechShare, index / count)))
  }
  void pump(calls)

  answerParent<LiveKitFace>({
    async turns({ turns, spreadMs }) {
      const each = calls.map(async (call, index) => {
        await sleep((index / calls.length) * spreadMs)
        const latencies: number[] = []
        while (latencies.length < turns) latencies.push(await call.turn())
        return latencies
      })
      return (await Promise.all(each)).flat()
    },
    collectGarbage,
  })
}

async function pump(calls: readonly LiveKitCall[]): Promise<void> {
  const startedAt = performance.now()
  for (let frame = 0; ; frame++) {
    for (const call of calls) call.tick()
    await sleep(Math.max(0, startedAt + frame * FRAME_MS - performance.now()))
  }
}

await main(JSON.parse(process.argv[2] ?? '') as LiveKitPeer)
