import type { ChatRequest, SentenceEmbeddings } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { startsWithVerb, titleFrom } from '../values/titles.ts'
import { type Command, takeTime, toCommands } from './commands.ts'
import type { CompiledTool } from './compiled-tool.ts'
import { contentOf } from './similarity.ts'
import { CANNOT, TOPICS, type Topic } from './topics.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainly } from './words.ts'

/** Finds what a sentence that fits no phrase is closest to in meaning. */
export interface Meaning {
  nearest(sentence: string, examples: readonly Example[], signal: AbortSignal): Promise<Nearest[]>
  /** Begins to learn the examples, so that nobody waits for them later. */
  learn(examples: readonly Example[]): void
}

export interface Example {
  /** The tool's or topic's name. */
  name: string
  sentence: string
}

export interface Nearest {
  name: string
  /** Cosine of the closest example. */
  closeness: number
}

const meanings = new WeakMap<SentenceEmbeddings, Meaning>()

/** Examples are learnt once, whoever asks. */
export function meaningOf(embeddings: SentenceEmbeddings): Meaning {
  const meaning = meanings.get(embeddings) ?? createMeaning(embeddings)
  meanings.set(embeddings, meaning)
  return meaning
}

function createMeaning(embeddings: SentenceEmbeddings): Meaning {
  const known = new Map<string, Promise<Float32Array>>()

  return {
    learn,

    async nearest(sentence, examples, signal) {
      learn(examples)
      const [vector] = await embeddings.embed([sentence], { signal })
      if (!vector) return []
      const best = new Map<string, number>()
      for (const example of examples) {
        const other = await known.get(example.sentence)
        if (other) best.set(example.name, Math.max(best.get(example.name) ?? -1, dot(vector, other)))
      }
      return Array.from(best, ([name, closeness]) => ({ name, closeness })).toSorted(
        (a, b) => b.closeness - a.closeness,
      )
    },
  }

  /** Once for all callers, so not under the signal of the one who came first. */
  function learn(examples: readonly Example[]): void {
    const sentences = examples.map(({ sentence }) => sentence).filter((text) => !known.has(text))
    if (sentences.length === 0) return
    const vectors = embeddings.embed(sentences, { signal: new AbortController().signal })
    for (const [index, sentence] of sentences.entries()) {
      const vector = vectors.then((all) => all[index] ?? new Float32Array())
      vector.catch(() => known.delete(sentence))
      known.set(sentence, vector)
    }
  }
}

/** Cosines from which on a guess is worth something: small talk and lists are answered at once, the rest is asked first. */
const ENOUGH_TO_ANSWER = 0.66
const ENOUGH_TO_ASK = 0.45
const ENOUGH_TO_OFFER = 0.55
const ENOUGH_TO_NOTE = 0.65
const NEARLY_AS_CLOSE = 0.2
const MOST_GUESSES = 4

export type Meant =
  | { kind: 'topic'; topic: Topic }
  /** `likely`: it is about something on the list, found or not. */
  | { kind: 'guesses'; commands: Command[]; either: boolean; likely: boolean }

interface ByMeaning {
  vocabulary: Vocabulary
  request: ChatRequest
  meaning: Meaning
  signal: AbortSignal
}

/** What a sentence that fits no phrase may mean, by the nearest examples; null where it is near to none. */
export async function byMeaning(
  text: string,
  { vocabulary, request, meaning, signal }: ByMeaning,
): Promise<Meant | null> {
  const plain = plainly(text)
  const ranked = await meaning.nearest(plain, examplesOf(vocabulary), signal)
  const [first] = ranked
  if (!first || first.name === CANNOT) return null
  const topic = TOPICS.find(({ name }) => name === first.name)
  if (topic) return first.closeness >= ENOUGH_TO_ANSWER ? { kind: 'topic', topic } : null
  const tool = vocabulary.tools.get(first.name)
  if (tool && isQuestion(tool)) {
    const commands = first.closeness >= ENOUGH_TO_ANSWER ? [asked(tool, plain, request.scene)] : []
    return { kind: 'guesses', commands, either: false, likely: false }
  }
  const near = ranked.filter(
    ({ closeness }) => closeness >= Math.max(ENOUGH_TO_ASK, first.closeness - NEARLY_AS_CLOSE),
  )
  const commands = near.flatMap(({ name, closeness }) => {
    const other = vocabulary.tools.get(name)
    return other && !isQuestion(other) ? guesses(other, plain, { closeness, when: request.scene }) : []
  })
  const likely = first.closeness >= ENOUGH_TO_NOTE
  return {
    kind: 'guesses',
    commands: knownThingsFirst(commands.slice(0, MOST_GUESSES)),
    either: true,
    likely,
  }
}

/** A guess about something on the list proves itself by finding it; a new title always fits. */
const knownThingsFirst = (commands: Command[]) =>
  commands.toSorted((a, b) => Object.keys(b.items).length - Object.keys(a.items).length)

/** Needs nothing from the caller, so that it may be done on a guess. */
const isQuestion = ({ spec }: CompiledTool) => (spec.inputSchema.required ?? []).length === 0

function asked({ spec }: CompiledTool, text: string, when: When): Command {
  return { tool: spec.name, arguments: takeTime(spec, text, when).times, items: {}, sure: true }
}

function guesses(
  { spec }: CompiledTool,
  text: string,
  { closeness, when }: { closeness: number; when: When },
): Command[] {
  const slots = Object.entries(spec.meta['convonet/slots'])
  const { rest, times } = takeTime(spec, text, when)
  const item = slots.find(([, slot]) => slot.kind === 'item')
  if (item) {
    const changesSomething = slots.length === 1 || Object.keys(times).length > 0
    const items = { [item[0]]: contentOf(rest).join(' ') }
    return changesSomething ? [{ tool: spec.name, arguments: times, items, sure: false }] : []
  }
  const required = slots.find(([name]) => spec.inputSchema.required?.includes(name))
  const title = titleFrom(rest)
  const plausible = closeness >= (startsWithVerb(title) ? ENOUGH_TO_OFFER : ENOUGH_TO_NOTE)
  if (!required || !plausible) return []
  return toCommands(spec, { [required[0]]: title }, { arguments: times, when }).map((command) => ({
    ...command,
    sure: false,
  }))
}

export function examplesOf({ tools }: Vocabulary): Example[] {
  const forTools = [...tools.values()].flatMap(({ spec }) =>
    spec.meta['convonet/examples'].map((sentence) => ({ name: spec.name, sentence })),
  )
  return [
    ...forTools,
    ...TOPICS.flatMap(({ name, examples }) => examples.map((sentence) => ({ name, sentence }))),
  ]
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
