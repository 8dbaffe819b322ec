import type { SentenceEmbeddings } from '../../ports.ts'
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

/** So many of a tool are learnt: each takes some hundredths of a second. */
const MOST_EXAMPLES = 6

export function examplesOf({ tools }: Vocabulary): Example[] {
  const forTools = [...tools.values()].flatMap(({ spec }) =>
    spec.meta['convonet/examples'].slice(0, MOST_EXAMPLES).map((sentence) => ({ name: spec.name, sentence })),
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
