import { setImmediate } from 'node:timers/promises'

/** A sentence and the name of what it means. */
export interface Lesson {
  name: string
  features: readonly string[]
  /** How much it counts beside the others. */
  weight: number
}

export interface Classifier {
  /** How likely each name is, and how much of the sentence has been seen before (0..1). */
  judge(features: readonly string[]): { likely: Map<string, number>; familiar: number }
}

const ROUNDS = 8
const RATE = 0.6
const FIRST_SUM = 1e-3

/** Others get their turn after so many lessons. */
const AT_ONCE = 100

/** Softmax regression on words weighted by rarity; the same lessons teach the same. Takes about a second of work, in small pieces. */
export async function learn(lessons: readonly Lesson[]): Promise<Classifier> {
  const rarity = rarities(lessons)
  const ids = new Map(Array.from(rarity.keys(), (feature, id) => [feature, id]))
  const names = [...new Set(lessons.map(({ name }) => name))]
  const places = { ids, rarity }
  const model: Model = { names, weights: new Float32Array(ids.size * names.length) }
  const sums = new Float32Array(model.weights.length).fill(FIRST_SUM)
  const taught = lessons.map(({ name, features, weight }) => ({
    label: names.indexOf(name),
    at: vectorOf(features, places),
    weight,
  }))

  for (let round = 0; round < ROUNDS; round++) {
    for (const [count, index] of order(taught.length, round).entries()) {
      if (count % AT_ONCE === 0) await setImmediate()
      const lesson = taught[index]
      if (lesson) step(lesson, model, sums)
    }
  }
  return judging(model, places, Math.log(1 + lessons.length))
}

function judging(model: Model, places: Places, rarest: number): Classifier {
  const weigh = (features: readonly string[]) =>
    features.reduce((all, feature) => all + (places.rarity.get(feature) ?? rarest), 0)
  return {
    judge(features) {
      const chances = softmax(scores(vectorOf(features, places), model))
      const seen = weigh(features.filter((feature) => places.ids.has(feature)))
      return {
        likely: new Map(model.names.map((name, index) => [name, chances[index] ?? 0])),
        familiar: features.length === 0 ? 0 : seen / weigh(features),
      }
    },
  }
}

interface Sparse {
  ids: number[]
  values: number[]
}

interface Places {
  ids: ReadonlyMap<string, number>
  rarity: ReadonlyMap<string, number>
}

interface Taught {
  label: number
  at: Sparse
  weight: number
}

interface Model {
  weights: Float32Array
  names: readonly string[]
}

/** Gradients smaller than this teach nothing. */
const LEAST = 0.004

function step({ label, at, weight }: Taught, { weights, names }: Model, sums: Float32Array): void {
  const errors = softmax(scores(at, { weights, names }))
  errors[label] = (errors[label] ?? 0) - 1
  const wrong = names.flatMap((_, name) => (Math.abs(errors[name] ?? 0) > LEAST ? [name] : []))
  for (const [index, id] of at.ids.entries()) {
    const value = (at.values[index] ?? 0) * weight
    for (const name of wrong) {
      const gradient = (errors[name] ?? 0) * value
      const place = id * names.length + name
      const sumOfSquares = (sums[place] ?? 0) + gradient * gradient
      sums[place] = sumOfSquares
      weights[place] = (weights[place] ?? 0) - (RATE * gradient) / Math.sqrt(sumOfSquares)
    }
  }
}

function scores({ ids, values }: Sparse, { weights, names }: Model): Float32Array {
  const count = names.length
  const totals = new Float32Array(count)
  for (const [index, id] of ids.entries()) {
    const value = values[index] ?? 0
    for (let name = 0; name < count; name++)
      totals[name] = (totals[name] ?? 0) + value * (weights[id * count + name] ?? 0)
  }
  return totals
}

function softmax(totals: Float32Array): Float32Array {
  const most = totals.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = totals.map((total) => Math.exp(total - most))
  const all = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / all)
}

function rarities(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Map(Array.from(counts, ([feature, count]) => [feature, Math.log(1 + lessons.length / count)]))
}

/** Of length 1. */
function vectorOf(features: readonly string[], { ids, rarity }: Places): Sparse {
  const known = features.flatMap((feature) => {
    const id = ids.get(feature)
    return id === undefined ? [] : [{ id, value: rarity.get(feature) ?? 0 }]
  })
  const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1
  return { ids: known.map(({ id }) => id), values: known.map(({ value }) => value / length) }
}

/** Every index once, in an order that looks random and is the same every time. */
function order(count: number, round: number): number[] {
  let state = round * 7919 + 1
  const indexes = Array.from({ length: count }, (_, index) => index)
  for (let at = count - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) % 2147483648
    const other = state % (at + 1)
    const held = indexes[at] ?? 0
    indexes[at] = indexes[other] ?? 0
    indexes[other] = held
  }
  return indexes
}
