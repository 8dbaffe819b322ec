import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { contentOf, wordSimilarity } from '../../spoken/reading/similarity.ts'

export type Item = ToolOutcome['items'][number]

export type Found =
  | { kind: 'found'; items: Item[] }
  | { kind: 'several'; items: Item[] }
  | { kind: 'close'; item: Item }
  | { kind: 'none' }

export interface Known {
  /** What exists. */
  items: readonly Item[]
  /** The list last read out, for "the second one". */
  lastRead: readonly Item[]
  /** What the last turn was about, for "it" and "both". */
  focus: readonly Item[]
  /** What such a thing is called: "claim". */
  noun?: string
}

/** Which of the known things the caller means by "the milk one", "the first two", "both", "it" or "everything". */
export function findItems(words: string, known: Known): Found {
  const text = words
    .toLowerCase()
    .replace(/[.,!?]+$/, '')
    .trim()
  return (
    byIdentity(text, known) ??
    byQuantity(text, known) ??
    byPronoun(text, known) ??
    byOrdinal(text, known) ??
    byName(text, known)
  )
}

/** "Claim CLM 2026 001": by its number, or whatever else identifies it. */
function byIdentity(text: string, { items, noun = '' }: Known): Found | null {
  const bare = text.replace(new RegExp(`^(?:(?:the|my|this|that|number|${noun || 'item'}) )+`), '')
  const wanted = compact(bare)
  if (!/\d{3}/.test(wanted)) return null
  const found = items.filter((item) => textsOf(item).some((part) => compact(part) === wanted))
  return found.length > 0 ? some(found) : null
}

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Its label, and what else is told of it in words: its state, its number. */
const textsOf = (item: Item): string[] => Object.values(item).filter((value) => typeof value === 'string')

const THINGS =
  '(?:(?:whole|entire|complete|open|remaining|to do|task|shopping|grocery) )*(?:lists?|tasks?|items?|things?|to dos?|stuff|reminders?)'
const EVERYTHING = new RegExp(
  `^(?:(?:all|every|each)(?: (?:single|last))*(?: (?:one|of))*(?: (?:it|them|these|those|(?:(?:the|my|our|this) )?${THINGS}))?(?: (?:on|in|from) .+)?` +
    `|everything(?: (?:on|in|from) .+)?|(?:my|the|this|our) ${THINGS})$`,
)

function byQuantity(text: string, { items, focus, lastRead }: Known): Found | null {
  if (
    /^(?:all|both)(?: of)? (?:them|these|those)$|^both(?: (?:of them|tasks|items))?$|^(?:them|these|those)(?: (?:all|both))?$/.test(
      text,
    )
  ) {
    const meant = focus.length > 1 ? focus : lastRead.length > 1 ? lastRead : items
    const wanted = stillThere(meant, items)
    if (/both/.test(text) && wanted.length > 2) return { kind: 'several', items: wanted }
    return some(wanted)
  }
  return EVERYTHING.test(text) ? some([...items]) : null
}

function byPronoun(text: string, { items, focus, lastRead, noun }: Known): Found | null {
  const isNoun = noun !== undefined && text.replace(/^(?:the|my|that|this|our) /, '') === noun
  if (
    !isNoun &&
    !/^(?:it|that|this|that one|this one|the same(?: one)?|the (?:task|item|thing)|that (?:task|item|thing|last one)|this (?:task|item))$/.test(
      text,
    )
  )
    return null
  const mentioned = focus.length > 0 ? focus : lastRead.length === 1 ? lastRead : []
  const meant = stillThere(mentioned, items)
  if (meant.length === 0 && mentioned.length > 0) return { kind: 'none' }
  if (meant.length === 0)
    return items.length === 1 ? some([...items]) : { kind: 'several', items: [...items] }
  return meant.length === 1 ? some(meant) : { kind: 'several', items: meant }
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function byOrdinal(text: string, { items, lastRead }: Known): Found | null {
  const bare = text
    .replace(/^(?:the|my|number|task|item|task number|item number) /, '')
    .replace(/ (?:one|task|item|thing|entry|on(?: the| my)? list)s?$/, '')
  if (/^(?:latest|newest|most recent)$/.test(bare)) return some(newest(items))
  // Whoever asks for the third of two means another list.
  const orders = [lastRead, items].filter((order) => order.length > 0)
  const found = orders.map((order) => firstOrLast(bare, order) ?? atPositions(bare, order))
  return found.find((chosen) => chosen?.kind === 'found') ?? found[0] ?? null
}

/** "First two", "last three". */
function firstOrLast(words: string, order: readonly Item[]): Found | null {
  const [, end, counted = ''] = /^(first|last|top) (\w+)$/.exec(words) ?? []
  const count = numberOf(counted, COUNTS)
  if (!end || count === 0) return null
  if (count > order.length) return { kind: 'none' }
  return some(end === 'last' ? order.slice(-count) : order.slice(0, count))
}

/** "Second", "first and third", "last". */
function atPositions(words: string, order: readonly Item[]): Found | null {
  const positions = words.split(/,? and (?:the )?|, (?:the )?/).map((part) => position(part, order.length))
  if (positions.some((index) => index === null)) return null
  const chosen = positions.flatMap((index) => order[index ?? 0] ?? [])
  return chosen.length === positions.length ? some(chosen) : { kind: 'none' }
}

function position(part: string, length: number): number | null {
  const word = part.replace(/ (?:one|task|item|thing)$/, '')
  if (word === 'last') return length - 1
  const ordinal = numberOf(word.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''), ORDINALS) || numberOf(word, COUNTS)
  return ordinal > 0 ? ordinal - 1 : null
}

function numberOf(word: string, names: readonly string[]): number {
  if (/^\d{1,2}$/.test(word)) return Number(word)
  return names.indexOf(word) + 1
}

/** Shares of what was said that a name explains. */
const ALL_OF_IT = 0.9
const GOOD = 0.62
const CLOSE = 0.45

const PLURAL = /^(?:all|every|both)\b|\b(?:ones|tasks|items|things)$/

function byName(text: string, { items, noun = '' }: Known): Found {
  const said = withoutNoun(contentOf(text), noun)
  const scored = items.map((item) => ({ item, ...scoreName(said, item, items) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const top = scored.filter(({ score }) => score > best - 0.05)
  const exact = top.filter(({ cover }) => cover === 1)
  const chosen = (exact.length > 0 ? exact : top).map(({ item }) => item)
  const [only] = chosen.length === 1 ? chosen : []
  if (best >= ALL_OF_IT && (only || PLURAL.test(text))) return some(chosen)
  const parts = byParts(text, items)
  if (parts) return parts
  if (best >= GOOD) return only ? some(chosen) : { kind: 'several', items: chosen }
  return best >= CLOSE && only ? { kind: 'close', item: only } : { kind: 'none' }
}

/** "Milk and the report" are two things, unless one thing has that name. */
function byParts(text: string, items: readonly Item[]): Found | null {
  const parts = text.split(/,? and (?:also )?|, /).filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  const found = parts.map((part) => findItems(part, { items, lastRead: [], focus: [] }))
  const chosen = found.flatMap((part) => (part.kind === 'found' ? part.items : []))
  return found.every((part) => part.kind === 'found') ? some(chosen) : null
}

/** `score`: how much of what was said the name explains. `cover`: how much of the name was said. */
function scoreName(
  said: readonly string[],
  item: Item,
  items: readonly Item[],
): { score: number; cover: number } {
  const name = contentOf(item.label)
  const described = [
    ...name,
    ...textsOf(item)
      .filter((part) => part.length < 40)
      .flatMap(contentOf),
  ]
  const likeness = (word: string, others: readonly string[]) =>
    Math.max(0, ...others.map((other) => wordSimilarity(word, other)))
  const rarity = (word: string) =>
    1 /
    (1 + 0.5 * Math.max(0, items.filter((item) => likeness(word, contentOf(item.label)) > 0.8).length - 1))
  const weight = said.reduce((sum, word) => sum + rarity(word), 0)
  const score = said.reduce((sum, word) => sum + rarity(word) * likeness(word, described), 0) / (weight || 1)
  const cover = name.filter((word) => likeness(word, said) > 0.8).length / (name.length || 1)
  return { score, cover }
}

/** "The denied claim" says no more than "the denied one". */
function withoutNoun(said: string[], noun: string): string[] {
  const nouns = contentOf(noun)
  const rest = said.filter((word) => !nouns.includes(word))
  return rest.length > 0 ? rest : said
}

const some = (items: Item[]): Found =>
  items.length > 0 ? { kind: 'found', items: unique(items) } : { kind: 'none' }
const unique = (items: Item[]) =>
  items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index)
const stillThere = (wanted: readonly Item[], items: readonly Item[]) =>
  wanted.flatMap(({ id }) => items.find((item) => item.id === id) ?? [])
const newest = (items: readonly Item[]) =>
  items.toSorted((a, b) => String(a.createdAt ?? '').localeCompare(String(b.createdAt ?? ''))).slice(-1)
