import { bareServer, type Contender, gatewayUnderTest, liveKit } from './contenders.ts'
import type { Figure, Measurement } from './measurement.ts'
import type { TakeFormat } from './recordings/takes.ts'
import { interleaved } from './rounds.ts'
import { BATCH, earliestFirstAudioMs } from './stand-ins/script.ts'
import { type Spread, spread } from './statistics.ts'

const WAITED_MS = earliestFirstAudioMs(BATCH)
const UTTERANCE_MS = 3000
const REAL_TIME_MS = 250

interface Run {
  what: string
  format: TakeFormat
  calls: number
  turns: number
  rounds: number
  chunkEveryMs: number
  /** See `Turns`. */
  spreadMs: number
  goals: { p50: number; p99?: number }
}

const one = { calls: 1, turns: 12, rounds: 3, chunkEveryMs: 25, spreadMs: 0, goals: { p50: 5 } }
const fifty = {
  calls: 50,
  turns: 4,
  rounds: 2,
  chunkEveryMs: REAL_TIME_MS,
  spreadMs: UTTERANCE_MS + WAITED_MS,
  goals: { p50: 10, p99: 40 },
}
const RUNS: Run[] = [
  { ...one, what: 'one call, WAV', format: 'wav' },
  { ...one, what: 'one call, WebM/Opus', format: 'webm' },
  { ...fifty, what: '50 calls at once, WAV', format: 'wav' },
  { ...fifty, what: '50 calls at once, WebM/Opus', format: 'webm' },
  { ...fifty, what: '50 calls that all stop in the same instant, WAV', format: 'wav', spreadMs: 0 },
]
const SHORT_RUNS: Run[] = [{ ...one, what: 'one call, WAV', format: 'wav', turns: 2, rounds: 1 }]

/** What the gateway adds to a turn of v2's batch protocol. */
export const batchOverhead: Measurement = async ({ short, livekit }) => {
  await using gateway = await gatewayUnderTest({ script: BATCH, listening: 'deaf' })
  await using floor = await bareServer(BATCH)
  const figures: Figure[] = []
  for (const run of short ? SHORT_RUNS : RUNS) {
    const beside = livekit && run.format === 'wav' && (run.calls === 1 || run.spreadMs > 0)
    const spreads = {
      ...(await overheads({ gateway, floor }, run)),
      ...(beside && { peer: await liveKitOverhead(livekit, run.calls) }),
    }
    figures.push(...figuresOf(run, spreads))
  }
  return { title: 'Overhead of a batch turn', counted: COUNTED, figures }
}

const COUNTED = `Milliseconds from \`stop_recording\` to the answer's whole sound at the page, less the ${WAITED_MS} ms that the stand-ins wait
(200 to the transcript, 500 to the reply, 150 to its sound). Three seconds of speech go up in twelve pieces, about 3.4 seconds of
sound come down. The floor is a bare \`ws\` server that waits as long and sends as much. Calls at once each take their turns in their own time,
unless they all stop in the same instant.`

async function overheads({ gateway, floor }: Record<'gateway' | 'floor', Contender>, run: Run) {
  const { calls, turns, rounds, what: _, goals: __, ...how } = run
  const measure =
    ({ load, url }: Contender) =>
    async () => {
      await load.ask('openV2', { url, calls })
      await load.ask('v2Turns', { ...how, turns: 1 })
      const latencies = await load.ask('v2Turns', { ...how, turns })
      await load.ask('close', null)
      return latencies.map((latency) => latency - WAITED_MS)
    }
  const results = await interleaved(rounds, { gateway: measure(gateway), floor: measure(floor) })
  return { ours: spread(results.gateway.flat()), floor: spread(results.floor.flat()) }
}

async function liveKitOverhead(entry: string, calls: number): Promise<Spread> {
  await using peer = await liveKit({ entry, script: BATCH, calls, vad: false, speechShare: 0 })
  const spreadMs = calls === 1 ? 0 : 1500
  await peer.ask('turns', { turns: 1, spreadMs })
  const latencies = await peer.ask('turns', { turns: calls === 1 ? 20 : 3, spreadMs })
  return spread(latencies.map((latency) => latency - WAITED_MS))
}

function figuresOf(
  { what, goals }: Run,
  { ours, floor, peer }: { ours: Spread; floor: Spread; peer?: Spread },
): Figure[] {
  return (['p50', 'p99'] as const).map((share) => ({
    what: `${what}, ${share}`,
    unit: 'ms',
    ours: ours[share],
    ...(goals[share] !== undefined && { goal: { atMost: goals[share] } }),
    floor: floor[share],
    peer: peer?.[share],
  }))
}
