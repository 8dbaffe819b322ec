import type { Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import { takeTime } from '../../spoken/reading/commands.ts'
import { plural } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import { type Found, findItems, type Item } from './items.ts'
import { type Exchange, sameCall, type Turn } from './turn.ts'

export type ItemSlot = Extract<Slot, { kind: 'item' }>

export type Which =
  | { kind: 'lookup'; call: { name: string; arguments: Record<string, unknown> } }
  | { kind: 'failed' }
  /** The list was not told: the tool has something else to say first. */
  | { kind: 'refused'; exchange: Exchange }
  | { kind: 'empty' }
  | Found

export interface Finding {
  slot: ItemSlot
  /** The tool that lists such items. */
  list: ToolSpec | undefined
  turn: Turn
  when: When
}

/** Which items the caller's words mean, or the call that has to be made to find out. */
export function whichItems(words: string, finding: Finding): Which {
  const { slot } = finding
  const filter = filterIn(words, finding)
  const first = lookUp({ ...slot.arguments, ...filter }, finding)
  if (first.kind !== 'items') return first
  if (filter) {
    const one = new RegExp(`\\b(?:one|task|${slot.noun})$`, 'i').test(words.trim()) && first.items.length > 1
    if (first.items.length === 0) return { kind: 'none' }
    return { kind: one ? 'several' : 'found', items: first.items }
  }
  const found = findItems(words, known(first.items, finding))
  if (found.kind === 'found' || found.kind === 'several' || !slot.otherwise)
    return orEmpty(found, first.items)
  const second = lookUp({ ...slot.arguments, ...slot.otherwise }, finding)
  if (second.kind !== 'items') return second
  const elsewhere = findItems(words, known(second.items, finding))
  return elsewhere.kind === 'found' ? elsewhere : orEmpty(found, first.items)
}

const orEmpty = (found: Found, items: readonly Item[]): Which =>
  found.kind === 'none' && items.length === 0 ? { kind: 'empty' } : found

const known = (items: readonly Item[], { slot, turn: { lastList, focus } }: Finding) => ({
  items,
  focus,
  noun: slot.noun,
  lastRead: lastList?.artifact.outcome?.items.slice(0, lastList.artifact.outcome.shown) ?? [],
})

type LookUp = { kind: 'items'; items: Item[] } | Extract<Which, { kind: 'lookup' | 'failed' | 'refused' }>

/** The items of a list that was fetched in this turn, and those the turn has changed since. */
function lookUp(args: Record<string, unknown>, { slot, turn }: Finding): LookUp {
  const call = { name: slot.from, arguments: args }
  const listed = turn.exchanges.find((exchange) => sameCall(exchange, call))
  if (!listed) return { kind: 'lookup', call }
  const { outcome, next } = listed.artifact
  if (!outcome) return { kind: 'failed' }
  if (outcome.items.length === 0 && next) return { kind: 'refused', exchange: listed }
  // What other tools have listed is nothing of this kind; what was changed can be changed back.
  const changed = turn.exchanges.filter(({ artifact }) => artifact.undo !== undefined).flatMap(itemsOf)
  const { items } = outcome
  return {
    kind: 'items',
    items: [...items, ...changed.filter((item) => !items.some(({ id }) => id === item.id))],
  }
}

const itemsOf = ({ artifact }: Exchange): Item[] => artifact.outcome?.items ?? []

const GENERIC =
  /\b(?:all|every|each|the|my|of|that|which|are|is|were|was|have|been|has|tasks?|ones?|items?|things?|to dos?|reminders?|due|for|on|with|already|everything|from|list|priority|be|marked|i|did|any)\b/gi

/** "The urgent ones", "everything due tomorrow": arguments of the list, where the words are no name but a description. */
function filterIn(words: string, { list, when, slot: { noun } }: Finding): Record<string, unknown> | null {
  const nouns = new RegExp(`\\b(?:${noun}|${plural(noun)})\\b`, 'gi')
  if (
    !list ||
    !/\b(?:ones?|items?|things?|all|everything|to dos?|reminders?|every)\b/i.test(
      words.replace(nouns, 'item'),
    )
  )
    return null
  const timed = takeTime(list, words.toLowerCase().replace(/'s\b/g, ''), when)
  let rest = timed.rest
  const args = { ...timed.times }
  for (const [name, slot] of Object.entries(list.meta['convonet/slots'])) {
    if (slot.kind !== 'choice') continue
    const [value, said] = choiceIn(rest, slot) ?? []
    if (value === undefined || said === undefined) continue
    args[name] = value
    rest = rest.replace(said, ' ')
  }
  const described =
    Object.keys(args).length > 0 && rest.replace(nouns, ' ').replace(GENERIC, ' ').trim() === ''
  return described ? args : null
}

function choiceIn(
  text: string,
  slot: Extract<Slot, { kind: 'choice' }>,
): [value: string, said: string] | null {
  const choices = Object.entries(slot.words).flatMap(([value, words]) =>
    words.map((word) => [value, word] as const),
  )
  const longestFirst = choices.toSorted(([, a], [, b]) => b.length - a.length)
  const found = longestFirst.find(
    ([, word]) => word !== 'all' && word !== 'every' && new RegExp(`\\b${word}\\b`, 'i').test(text),
  )
  return found ? [found[0], found[1]] : null
}
