import type { SentenceEmbeddings, ToolSpec } from '../../ports.ts'
import { TOPICS } from './topics.ts'
import type { Vocabulary } from './vocabulary.ts'

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
  let learnt: Promise<unknown> = Promise.resolve()

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
    const sentences = new Set(examples.map(({ sentence }) => sentence).filter((text) => !known.has(text)))
    for (const some of inParts([...sentences])) {
      const vectors = learnt.then(() => embeddings.embed(some, { signal: new AbortController().signal }))
      learnt = vectors.then(
        () => undefined,
        () => undefined,
      )
      for (const [index, sentence] of some.entries()) {
        const vector = vectors.then((all) => all[index] ?? new Float32Array())
        vector.catch(() => known.delete(sentence))
        known.set(sentence, vector)
      }
    }
  }
}

/** So many are learnt at once, and whoever asks in between waits for no more than these. */
const AT_ONCE = 16

const inParts = (sentences: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(sentences.length / AT_ONCE) }, (_, index) =>
    sentences.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )

/** So many of a tool are learnt: each takes some hundredths of a second. */
const MOST_EXAMPLES = 4

export const learntOf = ({ meta }: ToolSpec): string[] => meta['convonet/examples'].slice(0, MOST_EXAMPLES)

export function examplesOf({ tools }: Vocabulary): Example[] {
  const forTools = [...tools.values()].flatMap(({ spec }) =>
    learntOf(spec).map((sentence) => ({ name: spec.name, sentence })),
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
