import type { ToolSpec } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { type CompiledTool, compileTool, type Reading, readAs } from './commands.ts'
import { soundsLike } from './misheard.ts'
import { compilePhrase, countWords, type PhraseMatcher, saidIn } from './phrases.ts'
import { TOPICS, type Topic } from './topics.ts'
import { plainly } from './words.ts'

export interface Vocabulary {
  tools: ReadonlyMap<string, CompiledTool>
}

export type Clause = ({ kind: 'commands' } & Reading) | { kind: 'topic'; topic: Topic; covered: number }

const topics: readonly { topic: Topic; phrases: PhraseMatcher[] }[] = TOPICS.map((topic) => ({
  topic,
  phrases: topic.phrases.map((phrase) => compilePhrase(phrase, { about: null })),
}))

const compiled = new WeakMap<ToolSpec, CompiledTool>()

export function vocabularyOf(specs: readonly ToolSpec[]): Vocabulary {
  return { tools: new Map(specs.map((spec) => [spec.name, compiledOnce(spec)])) }
}

function compiledOnce(spec: ToolSpec): CompiledTool {
  const known = compiled.get(spec) ?? compileTool(spec)
  compiled.set(spec, known)
  return known
}

/** Beyond this an utterance is not a command. */
const LONGEST_CLAUSE = 300

/** What one clause asks for, by the phrases of tools and topics; null where none fits. */
export function readClause(clause: string, vocabulary: Vocabulary, when: When): Clause | null {
  if (clause.length > LONGEST_CLAUSE) return null
  const said = withoutEnd(clause)
  const plain = plainly(said)
  const polite = countWords(said) - countWords(plain)
  const readings = [said, ...soundsLike(said), plain, ...soundsLike(plain)].flatMap((text, index, texts) => {
    const reading = texts.indexOf(text) === index ? readExactly(text, vocabulary, when) : null
    const extra = index >= texts.indexOf(plain) ? polite : 0
    return reading ? [{ ...reading, covered: reading.covered + extra }] : []
  })
  return readings.reduce<Clause | null>(
    (best, next) => (best && best.covered >= next.covered ? best : next),
    null,
  )
}

const withoutEnd = (clause: string) => clause.replace(/[\s.,!?;:]+$/, '')

function readExactly(text: string, { tools }: Vocabulary, when: When): Clause | null {
  const readings = [...tools.values()].flatMap((tool) => readAs(tool, text, when) ?? [])
  const best = readings.reduce<Reading | null>(
    (top, next) => (top && top.covered >= next.covered ? top : next),
    null,
  )
  const about = readTopic(text)
  return about && about.covered >= (best?.covered ?? 0) ? about : best && { kind: 'commands', ...best }
}

function readTopic(text: string): Clause | null {
  const said = saidIn(
    text
      .replace(/[.,!?;:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const matches = topics.flatMap(({ topic, phrases }) =>
    phrases.flatMap((match) => {
      const found = match(said)
      return found ? [{ kind: 'topic' as const, topic, covered: found.covered }] : []
    }),
  )
  return matches.reduce<Clause | null>(
    (best, next) => (best && best.covered >= next.covered ? best : next),
    null,
  )
}
