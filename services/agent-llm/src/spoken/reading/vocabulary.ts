import type { ToolSpec } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { writePeople } from '../values/people.ts'
import { type CompiledTool, compileTool, type Reading, readAs, type ToolPhrase } from './compiled-tool.ts'
import { soundsLike } from './misheard.ts'
import { type CompiledPhrase, compilePhrase, countWords, type Said, saidIn, speaks } from './phrases.ts'
import { TOPICS, type Topic } from './topics.ts'
import { plainly } from './words.ts'

/** All phrases of a set of tools. */
export interface Vocabulary {
  specs: readonly ToolSpec[]
  tools: ReadonlyMap<string, CompiledTool>
  /** Phrases by a word that a clause needs for them; those that need none under the empty word. */
  byWord: ReadonlyMap<string, readonly Entry[]>
}

interface Entry {
  tool: CompiledTool
  phrase: ToolPhrase
}

export type Clause = Understood & {
  /** How many words it has. */
  words: number
}

type Understood = ({ kind: 'commands' } & Reading) | { kind: 'topic'; topic: Topic; covered: number }

export interface Hearing {
  when: When
  /** What the talk is about: of readings that are equally good, this domain's is meant. */
  domain?: string | undefined
}

const MOST_SETS = 8
const compiled = new WeakMap<ToolSpec, CompiledTool>()
const known: Vocabulary[] = []

/** Compiled once for each tool, and indexed once for each set of them. */
export function vocabularyOf(specs: readonly ToolSpec[]): Vocabulary {
  const same = known.find((other) => sameSpecs(other.specs, specs))
  if (same) return same
  const tools = new Map(specs.map((spec) => [spec.name, compiledOnce(spec)]))
  const vocabulary = { specs: [...specs], tools, byWord: indexed([...tools.values()]) }
  known.unshift(vocabulary)
  known.length = Math.min(known.length, MOST_SETS)
  return vocabulary
}

const sameSpecs = (a: readonly ToolSpec[], b: readonly ToolSpec[]) =>
  a.length === b.length && a.every((spec, index) => spec === b[index])

function compiledOnce(spec: ToolSpec): CompiledTool {
  const tool = compiled.get(spec) ?? compileTool(spec)
  compiled.set(spec, tool)
  return tool
}

function indexed(tools: readonly CompiledTool[]): Map<string, Entry[]> {
  const entries = tools.flatMap((tool) => tool.phrases.map((phrase) => ({ tool, phrase })))
  const frequency = new Map<string, number>()
  for (const word of entries.flatMap(({ phrase }) => phrase.needs.flat())) {
    frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const byWord = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const word of rarest(entry.phrase, frequency)) {
      const others = byWord.get(word)
      if (others) others.push(entry)
      else byWord.set(word, [entry])
    }
  }
  return byWord
}

/** Of the words that a phrase needs, those by which the fewest phrases are found. */
function rarest({ needs }: CompiledPhrase, frequency: ReadonlyMap<string, number>): readonly string[] {
  const cost = (words: readonly string[]) => words.reduce((sum, word) => sum + (frequency.get(word) ?? 0), 0)
  const [first] = needs.toSorted((a, b) => cost(a) - cost(b))
  return first ? [...new Set(first)] : ['']
}

/** Beyond this an utterance is not a command. */
const LONGEST_CLAUSE = 300

/** What one clause asks for, by the phrases of tools and topics; null where none fits. */
export function readClause(clause: string, vocabulary: Vocabulary, hearing: Hearing): Clause | null {
  if (clause.length > LONGEST_CLAUSE) return null
  const said = withoutEnd(clause)
  const plain = plainly(said)
  const polite = countWords(said) - countWords(plain)
  const readings = [said, ...soundsLike(said), plain, ...soundsLike(plain)].flatMap((text, index, texts) => {
    const reading = texts.indexOf(text) === index ? readExactly(text, vocabulary, hearing) : null
    const extra = index >= texts.indexOf(plain) ? polite : 0
    return reading ? [{ ...reading, covered: reading.covered + extra, words: countWords(said) }] : []
  })
  return readings.reduce<Clause | null>(
    (best, next) => (best && best.covered >= next.covered ? best : next),
    null,
  )
}

const withoutEnd = (clause: string) => clause.replace(/[\s.,!?;:]+$/, '')

function readExactly(text: string, vocabulary: Vocabulary, { when, domain }: Hearing): Understood | null {
  const [near, far]: [Reading[], Reading[]] = [[], []]
  const said = saidIn(`${text} ${writePeople(text)}`)
  for (const [tool, phrases] of candidates(said, vocabulary)) {
    const reading = readAs(tool, text, when, phrases)
    if (reading) (tool.spec.domain === domain ? near : far).push(reading)
  }
  const [best, ...others] = [...near, ...far].toSorted((a, b) => b.covered - a.covered)
  const about = readTopic(text)
  if (about && about.covered >= (best?.covered ?? 0)) return about
  return best ? { kind: 'commands', ...withAlternatives(best, others) } : null
}

/** So many words less may a reading account for and still be meant. */
const NEARLY = 2
const MOST_ALTERNATIVES = 3

/** "Move the review to Thursday" may be a task or an event: which one is seen when it is looked for. */
function withAlternatives(best: Reading, others: readonly Reading[]): Reading {
  const [command, ...more] = best.commands
  if (!command || more.length > 0 || !namesThings(best)) return best
  const or = others
    .filter((other) => other.covered >= best.covered - NEARLY && namesThings(other))
    .flatMap(({ commands }) => commands.slice(0, 1))
    .slice(0, MOST_ALTERNATIVES)
  return or.length > 0 ? { ...best, commands: [{ ...command, or }] } : best
}

const namesThings = ({ commands: [command] }: Reading) => Object.keys(command?.items ?? {}).length > 0

/** Of readings that are equally good the earlier tool's is meant. */
function candidates(said: Said, { tools, byWord }: Vocabulary): Map<CompiledTool, ToolPhrase[]> {
  const names = [...tools.keys()]
  const order = ({ spec }: CompiledTool) => names.indexOf(spec.name)
  const phrases = new Map<CompiledTool, ToolPhrase[]>()
  for (const word of ['', ...said.words]) {
    for (const { tool, phrase } of byWord.get(word) ?? []) {
      if (!speaks(said, phrase.needs)) continue
      const others = phrases.get(tool)
      if (others) others.push(phrase)
      else phrases.set(tool, [phrase])
    }
  }
  return new Map(Array.from(phrases).toSorted(([a], [b]) => order(a) - order(b)))
}

const topics: readonly { topic: Topic; phrases: CompiledPhrase[] }[] = TOPICS.map((topic) => ({
  topic,
  phrases: topic.phrases.map((phrase) => compilePhrase(phrase, { about: null })),
}))

function readTopic(text: string): Understood | null {
  const said = saidIn(
    text
      .replace(/[.,!?;:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const matches = topics.flatMap(({ topic, phrases }) =>
    phrases.flatMap((phrase) => {
      const found = phrase.match(said)
      return found ? [{ kind: 'topic' as const, topic, covered: found.covered }] : []
    }),
  )
  return matches.reduce<Understood | null>(
    (best, next) => (best && best.covered >= next.covered ? best : next),
    null,
  )
}
