import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine, load } from './machine.ts'
import { withSection } from './report.ts'
import { formatFigures } from './speech/format-figures.ts'
import { type Corpus, measureModel } from './speech/measure-model.ts'
import { syntheticCallers } from './speech/synthetic-callers.ts'
import { telephonePrompts } from './speech/telephone-prompts.ts'
import type { SpokenUtterance } from './speech/utterance.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, '.cache/bench-speech')
const DOCUMENT = join(ROOT, 'docs/benchmarks.md')
const LIVE_UTTERANCES = 24

/** How well and how fast the local ear understands; writes what it found into the documentation. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false } },
  })
  const before = load()
  const corpus = await readCorpus(values.short)
  const figures = { base: await measureModel('base', corpus), tiny: await measureModel('tiny', corpus) }
  const made = `\`npm run bench:speech\`, ${describeMachine()} (${before} before)`
  const text = formatFigures(figures, made)
  print(text)
  if (values.wrong) print(figures.base.wrong.join('\n'))
  if (values.short) return
  const document = existsSync(DOCUMENT) ? await readFile(DOCUMENT, 'utf8') : '# Benchmarks\n'
  await writeFile(DOCUMENT, withSection(document, 'speech', text))
}

/** `short` shows that the benchmark works, not what it finds. */
async function readCorpus(short: boolean): Promise<Corpus> {
  const [real, synthetic] = [await telephonePrompts(CACHE), await syntheticCallers(CACHE)]
  const some = (utterances: SpokenUtterance[], count: number) => {
    const every = Math.max(1, Math.floor(utterances.length / count))
    return utterances.filter((_, index) => index % every === 0).slice(0, count)
  }
  const live = some(synthetic, short ? 2 : LIVE_UTTERANCES)
  if (short)
    return { sets: { 'real recordings': some(real, 5), 'synthetic callers': some(synthetic, 12) }, live }
  return { sets: { 'real recordings': real, 'synthetic callers': synthetic }, live }
}

const print = (text: string) => void process.stdout.write(`${text}\n`)

await main()
