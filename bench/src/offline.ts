import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { TurnTiming } from '@convonet/contracts/monitor'
import { startChild } from './child.ts'
import type { LoadFace } from './load/load.ts'
import type { Figure, Measurement } from './measurement.ts'
import { residentBytes } from './process-usage.ts'
import { syntheticCallers } from './speech/synthetic-callers.ts'
import { spread } from './statistics.ts'
import { startWholeDomain } from './whole-domain.ts'

const GOALS = {
  base: { firstAudioMs: 700, idleMb: 1.2 * 1024 },
  tiny: { firstAudioMs: 450, idleMb: 1.1 * 1024 },
}
const UTTERANCES = 20
const SETTLED_MS = 10_000
const CACHE = fileURLToPath(new URL('../../.cache/bench-speech', import.meta.url))

/** The whole product as `npm start` runs it, without key, account or network. */
export const offline: Measurement = async ({ short }) => {
  const callers = await syntheticCallers(CACHE)
  const every = Math.ceil(callers.length / (short ? 2 : UTTERANCES))
  const utterances = callers.filter((_, index) => index % every === 0).map(({ samples }) => samples)
  return {
    title: 'Wholly offline',
    counted: COUNTED,
    figures: [...(await ofModel('base', utterances)), ...(await ofModel('tiny', utterances))],
  }
}

const COUNTED = `\`npm start\` with its local ear, mind and voice. Synthetic callers speak ${UTTERANCES} sentences in real time into an open microphone; counted
is what the gateway notes of each turn, from the decision that the speaker has ended to the first sound sent. Memory is the resident memory of the one
process before anybody calls.`

async function ofModel(model: 'base' | 'tiny', utterances: readonly Int16Array[]): Promise<Figure[]> {
  await using domain = await startWholeDomain(model)
  await sleep(SETTLED_MS)
  const idleMb = residentBytes(domain.pid) / 1024 / 1024
  await using load = await startChild<LoadFace>(new URL('./load/load.ts', import.meta.url))
  const [first, ...others] = utterances
  if (first) await load.ask('spokenTurns', { url: domain.url, utterances: [first] })
  const turns = await load.ask('spokenTurns', { url: domain.url, utterances: others })
  const answered = turns.flatMap((timing) => (timing ? [timing] : []))
  const from = (start: keyof TurnTiming, end: keyof TurnTiming) =>
    spread(answered.map((timing) => (timing[end] ?? Number.NaN) - (timing[start] ?? Number.NaN)))

  const firstAudio = from('endpointDecided', 'firstAudioSent')
  const what = `with ${model}`
  return [
    {
      what: `first sound after the decision, ${what}, p50`,
      unit: 'ms',
      ours: firstAudio.p50,
      goal: { atMost: GOALS[model].firstAudioMs },
    },
    { what: `the same, p95`, unit: 'ms', ours: firstAudio.p95 },
    {
      what: `of it: the final transcript, p50`,
      unit: 'ms',
      ours: from('endpointDecided', 'transcriptFinal').p50,
    },
    {
      what: `of it: the first sentence of the reply, p50`,
      unit: 'ms',
      ours: from('transcriptFinal', 'firstSentence').p50,
    },
    { what: `of it: its first sound, p50`, unit: 'ms', ours: from('firstSentence', 'firstAudioSent').p50 },
    { what: `utterances answered, ${what}`, unit: '%', ours: (answered.length / others.length) * 100 },
    {
      what: `the whole domain idle, ${what}`,
      unit: 'MB',
      ours: idleMb,
      goal: { atMost: GOALS[model].idleMb },
    },
  ]
}
