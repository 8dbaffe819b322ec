import { bareServer, type Contender, gatewayUnderTest, liveKit } from './contenders.ts'
import type { Figure, Measurement, Setting } from './measurement.ts'
import type { TakeFormat } from './recordings/takes.ts'
import { interleaved } from './rounds.ts'
import { BATCH, earliestFirstAudioMs } from './stand-ins/script.ts'
import { type Spread, spread } from './statistics.ts'

const WAITED_MS = earliestFirstAudioMs(BATCH)
const REAL_TIME_MS = 250
const UTTERANCE_MS = 3000

/** What the gateway adds to a turn of v2's batch protocol. */
export const batchOverhead: Measurement = async (setting) => {
  await using gateway = await gatewayUnderTest({ script: BATCH, listening: 'deaf' })
  await using floor = await bareServer(BATCH)
  const contenders = { gateway, floor }
  const figures = [
    ...(await oneCall(contenders, setting, 'wav')),
    ...(await oneCall(contenders, setting, 'webm')),
    ...(await fiftyCalls(contenders, setting)),
  ]
  return {
    title: 'Overhead of a batch turn',
    counted: COUNTED,
    figures,
  }
}

const COUNTED = `Milliseconds from \`stop_recording\` to the answer's whole sound at the page, less the ${WAITED_MS} ms that the stand-ins wait
(200 to the transcript, 500 to the reply, 150 to its sound). Three seconds of speech go up in twelve pieces, about 3.4 seconds of
sound come down. The floor is a bare \`ws\` server that waits as long and sends as much.`

interface Contenders {
  gateway: Contender
  floor: Contender
}

async function oneCall(
  contenders: Contenders,
  { short, livekit }: Setting,
  format: TakeFormat,
): Promise<Figure[]> {
  const [rounds, turns] = short ? [1, 2] : [3, 12]
  const run = { format, calls: 1, turns, chunkEveryMs: 25, spreadMs: 0 }
  const { gateway, floor } = await measure(contenders, rounds, run)
  const peer =
    livekit && !short && format === 'wav'
      ? await liveKitOverhead(livekit, { calls: 1, turns: 20 })
      : undefined
  const what = `one call, ${NAMES[format]}`
  return [
    {
      what: `${what}, p50`,
      unit: 'ms',
      ours: gateway.p50,
      goal: { atMost: 5 },
      floor: floor.p50,
      peer: peer?.p50,
    },
    { what: `${what}, p95`, unit: 'ms', ours: gateway.p95, floor: floor.p95, peer: peer?.p95 },
  ]
}

async function fiftyCalls(contenders: Contenders, { short, livekit }: Setting): Promise<Figure[]> {
  const [rounds, calls, turns] = short ? [1, 5, 1] : [2, 50, 4]
  const spread = {
    calls,
    turns,
    chunkEveryMs: short ? 50 : REAL_TIME_MS,
    spreadMs: short ? 500 : UTTERANCE_MS + WAITED_MS,
  }
  const wav = await measure(contenders, rounds, { ...spread, format: 'wav' })
  const webm = await measure(contenders, rounds, { ...spread, format: 'webm' })
  const together = await measure(contenders, rounds, { ...spread, format: 'wav', spreadMs: 0 })
  const peer = livekit && !short ? await liveKitOverhead(livekit, { calls, turns: 3 }) : undefined
  const rows = (
    what: string,
    { gateway, floor }: Record<keyof Contenders, Spread>,
    beside?: Spread,
  ): Figure[] => [
    {
      what: `${what}, p50`,
      unit: 'ms',
      ours: gateway.p50,
      goal: { atMost: 10 },
      floor: floor.p50,
      peer: beside?.p50,
    },
    {
      what: `${what}, p99`,
      unit: 'ms',
      ours: gateway.p99,
      goal: { atMost: 40 },
      floor: floor.p99,
      peer: beside?.p99,
    },
  ]
  return [
    ...rows(`${calls} calls at once, WAV`, wav, peer),
    ...rows(`${calls} calls at once, WebM/Opus`, webm),
    ...rows(`${calls} calls that all stop in the same instant, WAV`, together),
  ]
}

const NAMES: Record<TakeFormat, string> = { wav: 'WAV', webm: 'WebM/Opus' }

interface Run {
  format: TakeFormat
  calls: number
  turns: number
  chunkEveryMs: number
  spreadMs: number
}

async function measure(
  contenders: Contenders,
  rounds: number,
  { calls, ...turns }: Run,
): Promise<Record<keyof Contenders, Spread>> {
  const one =
    ({ load, url }: Contender) =>
    async () => {
      await load.ask('openV2', { url, calls })
      await load.ask('v2Turns', { ...turns, turns: 1 })
      const latencies = await load.ask('v2Turns', turns)
      await load.ask('close', null)
      return latencies.map((latency) => latency - WAITED_MS)
    }
  const { gateway, floor } = await interleaved(rounds, {
    gateway: one(contenders.gateway),
    floor: one(contenders.floor),
  })
  return { gateway: spread(gateway.flat()), floor: spread(floor.flat()) }
}

async function liveKitOverhead(
  entry: string,
  { calls, turns }: { calls: number; turns: number },
): Promise<Spread> {
  await using peer = await liveKit({ entry, script: BATCH, calls, vad: false, speechShare: 0 })
  await peer.ask('turns', { turns: 1, spreadMs: 1500 })
  const latencies = await peer.ask('turns', { turns, spreadMs: calls === 1 ? 0 : 1500 })
  return spread(latencies.map((latency) => latency - WAITED_MS))
}
