import { bareServer, type Contender, gatewayUnderTest, liveKit } from './contenders.ts'
import type { Measurement } from './measurement.ts'
import { interleaved } from './rounds.ts'
import { earliestFirstAudioMs, STREAMING } from './stand-ins/script.ts'
import { spread } from './statistics.ts'

const EARLIEST_MS = earliestFirstAudioMs(STREAMING)
const HELD_FRAMES = 50

/** How soon an answer that is still being written begins to sound. */
export const streamingFirstAudio: Measurement = async ({ short, livekit }) => {
  const [rounds, turns] = short ? [1, 1] : [3, 15]
  await using gateway = await gatewayUnderTest({ script: STREAMING, listening: 'deaf' })
  await using floor = await bareServer(STREAMING)
  const results = await interleaved(rounds, { gateway: run(gateway, turns), floor: run(floor, turns) })
  const [ours, bare] = [spread(results.gateway.flat()), spread(results.floor.flat())]
  const peer = livekit && !short ? spread(await liveKitFirstAudio(livekit, 20)) : undefined

  return {
    title: 'First sound of a streamed answer',
    counted: COUNTED,
    figures: [
      {
        what: 'one call, p50',
        unit: 'ms',
        ours: ours.p50,
        goal: { atMost: 5 },
        floor: bare.p50,
        peer: peer?.p50,
      },
      {
        what: 'one call, p95',
        unit: 'ms',
        ours: ours.p95,
        goal: { atMost: 15 },
        floor: bare.p95,
        peer: peer?.p95,
      },
    ],
  }
}

const COUNTED = `Milliseconds from the end of speech to the first frame of the answer at the page, later than the earliest moment that the
stand-ins allow: ${EARLIEST_MS} ms (200 to the final transcript, 300 to the first token, twelve tokens at 40 a second to the end of
the first sentence, 100 to its first sound). Protocol 3; a turn and its answer are kept in the embedded database on the way.`

function run({ load, url }: Contender, turns: number) {
  return async () => {
    await load.ask('openProtocol3', { url, calls: 1 })
    await load.ask('protocol3Turns', { frames: HELD_FRAMES, turns: 1, spreadMs: 0 })
    const latencies = await load.ask('protocol3Turns', { frames: HELD_FRAMES, turns, spreadMs: 0 })
    await load.ask('close', null)
    return latencies.map((latency) => latency - EARLIEST_MS)
  }
}

async function liveKitFirstAudio(entry: string, turns: number): Promise<number[]> {
  await using peer = await liveKit({ entry, script: STREAMING, calls: 1, vad: false, speechShare: 0 })
  await peer.ask('turns', { turns: 2, spreadMs: 0 })
  const latencies = await peer.ask('turns', { turns, spreadMs: 0 })
  return latencies.map((latency) => latency - EARLIEST_MS)
}
