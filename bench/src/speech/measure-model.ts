import { type Child, startChild } from '../child.ts'
import { cpuMs, residentBytes } from '../process-usage.ts'
import { type Spread, spread } from '../statistics.ts'
import type { HeardLive, Recogniser } from './recogniser.ts'
import { spokenWords } from './spoken-words.ts'
import type { SpokenUtterance } from './utterance.ts'
import { wordErrors } from './word-errors.ts'

export interface Errors {
  words: number
  errors: number
}

export interface ModelFigures {
  /** By set of utterances, then by voice. */
  accuracy: Record<string, Record<string, Errors>>
  /** Transcripts that were wrong, for whoever wants to know how. */
  wrong: string[]
  recordingMs: Spread
  liveMs: Spread
  firstPartialMs: Spread
  betweenPartialsMs: Spread
  /** CPU time for a second of sound. */
  cpuPerSecond: number
  cpuPerSecondLive: number
  loadedMb: number
  busyMb: number
}

export interface Corpus {
  sets: Record<string, readonly SpokenUtterance[]>
  /** To be spoken in real time. */
  live: readonly SpokenUtterance[]
}

const RATE = 16_000
const MB = 1e6

/** Everything about one size of the model, through the adapter that the gateway uses. */
export async function measureModel(model: 'base' | 'tiny', { sets, live }: Corpus): Promise<ModelFigures> {
  await using child = await startChild<Recogniser>(new URL('./recogniser.ts', import.meta.url))
  const empty = residentBytes(child.pid)
  await child.ask('open', model)
  const loadedMb = (residentBytes(child.pid) - empty) / MB

  const spoken = await hearLive(child, live)
  const heard = await hearAll(child, sets)
  return { ...spoken, ...heard, loadedMb, busyMb: (residentBytes(child.pid) - empty) / MB }
}

async function hearAll(child: Child<Recogniser>, sets: Corpus['sets']) {
  const accuracy: Record<string, Record<string, Errors>> = {}
  const [wrong, finals]: [string[], number[]] = [[], []]
  const before = cpuMs(child.pid)
  let seconds = 0
  for (const [set, utterances] of Object.entries(sets)) {
    const voices: Record<string, Errors> = {}
    accuracy[set] = voices
    for (const { voice, text, samples } of utterances) {
      const heard = await child.ask('hear', samples)
      finals.push(heard.finalMs)
      seconds += samples.length / RATE
      const said = spokenWords(text)
      const errors = wordErrors(said, spokenWords(heard.text))
      const sum = voices[voice] ?? { words: 0, errors: 0 }
      voices[voice] = { words: sum.words + said.length, errors: sum.errors + errors }
      if (errors > 0) wrong.push(`${voice} | ${errors} | ${text} | ${heard.text}`)
    }
  }
  const cpuPerSecond = (cpuMs(child.pid) - before) / 1000 / seconds
  return { accuracy, wrong, recordingMs: spread(finals), cpuPerSecond }
}

async function hearLive(child: Child<Recogniser>, utterances: readonly SpokenUtterance[]) {
  const before = cpuMs(child.pid)
  const heard: (HeardLive & { onsetMs: number })[] = []
  for (const { samples } of utterances) {
    heard.push({ ...(await child.ask('hearLive', samples)), onsetMs: onsetMs(samples) })
  }
  const seconds = utterances.reduce((sum, { samples }) => sum + samples.length / RATE, 0)
  return {
    liveMs: spread(heard.map(({ finalMs }) => finalMs)),
    firstPartialMs: spread(heard.map(({ partialsMs, onsetMs }) => (partialsMs[0] ?? Number.NaN) - onsetMs)),
    betweenPartialsMs: spread(
      heard.flatMap(({ partialsMs }) =>
        partialsMs.slice(1).map((at, index) => at - (partialsMs[index] ?? 0)),
      ),
    ),
    cpuPerSecondLive: (cpuMs(child.pid) - before) / 1000 / seconds,
  }
}

/** Where a voice first reaches a tenth of its greatest amplitude. */
function onsetMs(samples: Int16Array): number {
  const greatest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return (samples.findIndex((sample) => Math.abs(sample) > greatest / 10) / RATE) * 1000
}
