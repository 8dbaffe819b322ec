import type { ToolSpec } from '../../ports.ts'
import { type Command, type CompiledTool, compileTool, type Reading, readAs } from './commands.ts'
import { soundsLike } from './misheard.ts'
import type { When } from './moments.ts'
import { compilePhrase, countWords, type PhraseMatcher, saidIn } from './phrases.ts'
import { TOPICS, type Topic } from './topics.ts'
import { plainly } from './words.ts'

export interface Vocabulary {
  tools: ReadonlyMap<string, CompiledTool>
}

export type Clause =
  | { kind: 'commands'; commands: Command[]; covered: number }
  | { kind: 'topic'; topic: Topic; covered: number }

const topics: readonly { topic: Topic; phrases: PhraseMatcher[] }[] = TOPICS.map((topic) => ({
  topic,
  phrases: topic.phrases.map((phrase) => compilePhrase(phrase, {})),
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
  const plain = plainly(clause)
  const polite = countWords(clause) - countWords(plain)
  const exactly = (text: string, extra: number) => {
    const reading = readExactly(text, vocabulary, when)
    return reading ? [{ ...reading, covered: reading.covered + extra }] : []
  }
  const readings = [
    ...[clause, ...soundsLike(clause)].flatMap((text) => exactly(text, 0)),
    ...(plain === clause ? [] : [plain, ...soundsLike(plain)].flatMap((text) => exactly(text, polite))),
  ]
  return readings.reduce<Clause | null>(
    (best, next) => (best && best.covered >= next.covered ? best : next),
    null,
  )
}

function readExactly(text: string, { tools }: Vocabulary, when: When): Clause | null {
  const readings = [...tools.values()].flatMap((tool) => readAs(tool, text, when) ?? [])
  const best = readings.reduce<Reading | null>(
    (top, next) => (top && top.covered >= next.covered ? top : next),
    null,
  )
  const spoken = text.replace(/[.,!?;:]+/g, ' ').trim()
  const said = saidIn(spoken)
  const topic = topics.find(({ phrases }) => phrases.some((match) => match(said)))?.topic
  if (topic && countWords(spoken) >= (best?.covered ?? 0))
    return { kind: 'topic', topic, covered: countWords(spoken) }
  return best && { kind: 'commands', ...best }
}
