import { countWords } from './phrases.ts'
import { type Clause, type Hearing, readClause, type Vocabulary } from './vocabulary.ts'
import { plainly } from './words.ts'

const BETWEEN =
  /(?<sentence>[.!?;]+\s+|,?\s+(?:and then|and also|after that|then|also|plus)\s+)|,\s+(?:and\s+)?|\s+and\s+/gi
const MOST_PLACES = 8

type Read = (text: string) => Clause | null

/** An utterance as one clause or several that each say something; empty where nothing was understood. */
export function readUtterance(text: string, vocabulary: Vocabulary, hearing: Hearing): Clause[] {
  const read = remembering((clause) => readClause(clause, vocabulary, hearing))
  return together(readPart(text, read) ?? understoodSentences(text, read))
}

/** "Book us in on Tuesday, a table for four": what only adds to the wish before it is part of it. */
function together(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    const both = before && asOne(before, clause)
    if (both) joined.splice(-1, 1, both)
    else joined.push(clause)
  }
  return joined
}

function asOne(first: Clause, second: Clause): Clause | null {
  if (first.kind !== 'commands' || second.kind !== 'commands') return null
  const [a, b] = [onlyOf(first.commands), onlyOf(second.commands)]
  if (!a || !b || a.tool !== b.tool || Object.keys(b.items).length > 0) return null
  const [old, more] = [Object.keys(a.arguments), Object.keys(b.arguments)]
  if (old.length === 0 || more.length === 0 || more.some((name) => old.includes(name))) return null
  const command = { ...b, ...a, arguments: { ...a.arguments, ...b.arguments } }
  const [covered, words] = [first.covered + second.covered, first.words + second.words]
  return { ...first, commands: [command], covered, words }
}

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

function readPart(text: string, read: Read): Clause[] | null {
  const whole = read(text)
  const parts = split(text, read)
  if (parts && total(parts) > (whole?.covered ?? 0)) return parts
  const wish = lastWish(text, read, whole?.covered ?? 0)
  if (wish) return [wish]
  return whole ? [whole] : null
}

const BEFORE_A_WISH = /[.!?;,]+\s+(?:so |but |and |then )?|\s+(?:so|but)\s+/gi

/** "HNK-9KAM", "CLM202602030009" */
const CODE = /\b(?=[A-Z-]*\d)[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?<=\S{6})\b/

/** "Good news, please mark it as done": a wish at the end that is clearer than the whole. */
function lastWish(text: string, read: Read, least: number): Clause | null {
  const places = Array.from(text.matchAll(BEFORE_A_WISH)).slice(0, MOST_PLACES)
  // What was named before by its code is what is meant, and nothing else of the kind.
  const open = places.filter(({ index }) => !CODE.test(text.slice(0, index)))
  const wishes = open.flatMap(({ index, 0: between }) => read(text.slice(index + between.length)) ?? [])
  const clear = wishes.filter(
    (wish) =>
      wish.kind === 'commands' && !wish.everyday && wish.covered > least && wish.covered * 2 >= wish.words,
  )
  const best = clear.toSorted((a, b) => b.covered - a.covered)[0]
  return best ? { ...best, words: countWords(text) } : null
}

/** The first place where what is before and what is after both make sense. */
function split(text: string, read: Read): Clause[] | null {
  const places = Array.from(text.matchAll(BETWEEN))
  if (places.length > MOST_PLACES) return null
  for (const place of places) {
    const first = read(text.slice(0, place.index))
    const rest = first && readPart(text.slice(place.index + place[0].length), read)
    if (first && rest && standsAlone(first, rest, place.groups?.sentence !== undefined))
      return [first, ...rest]
  }
  return null
}

/** What follows a mere "and" or comma may belong to a title: "buy milk and cancel the gym". */
function standsAlone(first: Clause, [next]: Clause[], sentence: boolean): boolean {
  if (sentence) return true
  if (next?.kind !== 'commands') return false
  const before = first.kind === 'commands' ? first.commands.at(-1) : undefined
  return !next.everyday || Object.keys(before?.items ?? {}).length > 0
}

/** Where not everything said makes sense, the sentences that do. */
function understoodSentences(text: string, read: Read): Clause[] {
  const sentences = text.split(/(?<=[.!?])\s+/)
  if (sentences.length > 1) return sentences.flatMap((sentence) => read(plainly(sentence)) ?? [])
  const withoutReason = text.replace(REASON, '')
  return withoutReason === text ? [] : [read(withoutReason) ?? []].flat()
}

const REASON =
  /,?\s+(?:because|since|as|so that|cause) (?:i|i'm|i've|we|we're|my|our|it|it's|the|that|he|she|they|there)\b.*$/i

const total = (clauses: readonly Clause[]) => clauses.reduce((sum, { covered }) => sum + covered, 0)

function remembering(read: Read): Read {
  const known = new Map<string, Clause | null>()
  return (text) => {
    const clause = known.get(text) ?? read(text)
    known.set(text, clause)
    return clause
  }
}
