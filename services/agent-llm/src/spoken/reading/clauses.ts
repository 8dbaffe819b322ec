import { type Clause, type Hearing, readClause, type Vocabulary } from './vocabulary.ts'
import { plainly } from './words.ts'

const BETWEEN =
  /(?<sentence>[.!?;]+\s+|,?\s+(?:and then|and also|after that|then|also|plus)\s+)|,\s+(?:and\s+)?|\s+and\s+/gi
const MOST_PLACES = 8

type Read = (text: string) => Clause | null

/** An utterance as one clause or several that each say something; empty where nothing was understood. */
export function readUtterance(text: string, vocabulary: Vocabulary, hearing: Hearing): Clause[] {
  const read = remembering((clause) => readClause(clause, vocabulary, hearing))
  return readPart(text, read) ?? understoodSentences(text, read)
}

function readPart(text: string, read: Read): Clause[] | null {
  const whole = read(text)
  const parts = split(text, read)
  if (parts && total(parts) > (whole?.covered ?? 0)) return parts
  return whole ? [whole] : null
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
  return sentences.length < 2 ? [] : sentences.flatMap((sentence) => read(plainly(sentence)) ?? [])
}

const total = (clauses: readonly Clause[]) => clauses.reduce((sum, { covered }) => sum + covered, 0)

function remembering(read: Read): Read {
  const known = new Map<string, Clause | null>()
  return (text) => {
    const clause = known.get(text) ?? read(text)
    known.set(text, clause)
    return clause
  }
}
