import type { Spread } from '../statistics.ts'
import type { Errors, ModelFigures } from './measure-model.ts'

const GOALS_PERCENT: Record<string, number> = { 'real recordings': 4, 'synthetic callers': 9 }

/** The figures of both sizes as one section of the documentation. */
export function formatFigures(figures: { base: ModelFigures; tiny: ModelFigures }, made: string): string {
  return [
    '## Recognition',
    '',
    COUNTED,
    '',
    '| word error rate | words | Moonshine base | goal | Moonshine tiny |',
    '|---|---:|---:|---:|---:|',
    ...errorRows(figures),
    '',
    '| time and memory | base | tiny |',
    '|---|---:|---:|',
    ...otherRows(figures),
    '',
    made,
    '',
  ].join('\n')
}

const COUNTED = `What \`createLocalSpeechToText\` makes of recordings whose words are known: words put in, left out or changed, in lower case, without punctuation,
digits read out (\`bench/src/speech/spoken-words.ts\`), compounds written either way. The real ones are all plain prompts of 5 to 45 words in
Debian's \`asterisk-core-sounds-en-wav\`: one professional speaker at 8 kHz, the bandwidth of a telephone, but no spontaneous speech, so expect more
errors on real calls. The synthetic callers say 40 sentences of a contact centre in voices that are not ours; some are hard for people, too, and
espeak speaks 175 words a minute (at 150, base makes 7 to 10 % errors in its voices). Live utterances are spoken in real time and end with half a
second of silence, after which the gateway would decide that they are over. The memory is that of threads started from source; the bundle of \`npm
start\` takes about 80 MB less.`

function errorRows({ base, tiny }: { base: ModelFigures; tiny: ModelFigures }): string[] {
  return Object.entries(base.accuracy).flatMap(([set, voices]) => {
    const all = Object.entries(voices)
    const [ours, small] = [sum(Object.values(voices)), sum(Object.values(tiny.accuracy[set] ?? {}))]
    const goal = GOALS_PERCENT[set] ?? Number.NaN
    const missed = percent(ours) > goal ? ' (missed)' : ''
    const total = `| **${set}** | ${ours.words} | **${rate(ours)}** | ≤ ${goal} %${missed} | ${rate(small)} |`
    if (all.length === 1) return [total]
    const voice = ([name, errors]: [string, Errors]) =>
      `| ${name} | ${errors.words} | ${rate(errors)} | | ${rate(tiny.accuracy[set]?.[name])} |`
    return [total, ...all.map(voice)]
  })
}

function otherRows({ base, tiny }: { base: ModelFigures; tiny: ModelFigures }): string[] {
  const rows: [string, (figures: ModelFigures) => string][] = [
    ['live: end of utterance decided to final transcript', ({ liveMs }) => times(liveMs)],
    ['live: first sound to first partial transcript', ({ firstPartialMs }) => times(firstPartialMs)],
    ['live: from one partial transcript to the next', ({ betweenPartialsMs }) => times(betweenPartialsMs)],
    ['whole recording: last frame to final transcript', ({ recordingMs }) => times(recordingMs)],
    ['CPU for a second of sound, live', ({ cpuPerSecondLive }) => `${cpuPerSecondLive.toFixed(3)} s`],
    ['CPU for a second of sound, whole recording', ({ cpuPerSecond }) => `${cpuPerSecond.toFixed(3)} s`],
    ['memory from source, loaded', ({ loadedMb }) => `${loadedMb.toFixed(0)} MB`],
    ['memory from source, after all of these', ({ busyMb }) => `${busyMb.toFixed(0)} MB`],
  ]
  return rows.map(([what, value]) => `| ${what} | ${value(base)} | ${value(tiny)} |`)
}

const times = ({ p50, p95 }: Spread) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`

const sum = (parts: readonly Errors[]): Errors => ({
  words: parts.reduce((total, { words }) => total + words, 0),
  errors: parts.reduce((total, { errors }) => total + errors, 0),
})

const percent = ({ words, errors }: Errors) => (100 * errors) / words

const rate = (errors: Errors | undefined) => (errors ? `${percent(errors).toFixed(1)} %` : '-')
