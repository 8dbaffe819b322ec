import type { Phrase, Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { saysDay } from '../times/refine-moment.ts'
import { writeMinutes, writeSpan } from '../times/spans.ts'
import { writePeople } from '../values/people.ts'
import { type SlotShape, shapeOf } from '../values/slot-value.ts'
import { type Command, isTime, takeTime, toCommands } from './commands.ts'
import { compileInline, heardIn, type Inline } from './inline.ts'
import {
  type CompiledPhrase,
  compilePhrase,
  countWords,
  type PhraseMatch,
  type Said,
  saidIn,
} from './phrases.ts'
import { folded, type Partial, singly } from './take-inlines.ts'

export interface Reading {
  commands: Command[]
  /** Words that the phrase accounts for: the more, the surer. */
  covered: number
  /** Could be part of a title as well. */
  everyday: boolean
}

export interface CompiledTool {
  spec: ToolSpec
  phrases: ToolPhrase[]
  inline: Inline[]
}

export interface ToolPhrase extends CompiledPhrase {
  /** Fits only a clause with a moment, date or period in it. */
  timed: boolean
  names: string[]
  set: Record<string, unknown>
  ask?: string
  everyday: boolean
}

export function compileTool(spec: ToolSpec): CompiledTool {
  const slots = spec.meta['convonet/slots']
  const shapes = Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, shapeOf(slot)]))
  const told = Object.values(slots).flatMap((slot) => ('inline' in slot ? slot.inline : []))
  const inline = [...told, ...usualInlines(slots)]
  return {
    spec,
    phrases: spec.meta['convonet/phrases'].map((entry) => compileEntry(entry, slots, shapes)),
    inline: [...heardIn(slots, shapes), ...inline.map((phrase) => compileInline(phrase, shapes))],
  }
}

/** How people add these to any sentence, where the tool has but one of them. */
const USUAL: { [kind in Slot['kind']]?: (slot: string) => string[] } = {
  name: (slot) => [
    `[and] [(my|the)] name (is|would be) ${slot}`,
    `under [the name] [of] ${slot}`,
    `[the] name ${slot}`,
  ],
  phone: (slot) => [
    `[and] [(my|the)] [(phone|telephone|cell|mobile|callback)] number (is|would be) ${slot}`,
    `[and] [(my|the)] (phone|telephone|cell|mobile|number) [number] [is] ${slot}`,
    `(reach|call) me (at|on|under) ${slot}`,
  ],
}

function usualInlines(slots: Record<string, Slot>): string[] {
  const entries = Object.entries(slots)
  return entries.flatMap(([name, slot]) => {
    const isOnly = entries.filter(([, other]) => other.kind === slot.kind).length === 1
    return isOnly ? (USUAL[slot.kind]?.(`{${name}}`) ?? []) : []
  })
}

function compileEntry(
  entry: Phrase,
  slots: Record<string, Slot>,
  shapes: Record<string, SlotShape>,
): ToolPhrase {
  const { phrase, set = {}, ask, everyday = false } = typeof entry === 'string' ? { phrase: entry } : entry
  const times = Object.keys(slots).filter((name) => isTime(slots[name]) && phrase.includes(`{${name}}`))
  const spoken = times.reduce((text, name) => text.replaceAll(`{${name}}`, ''), phrase)
  const timed = times.some((name) => withoutOptional(phrase).includes(`{${name}}`))
  const names = Object.keys(slots).filter((name) => phrase.includes(`{${name}}`))
  return { ...compilePhrase(spoken, shapes), timed, names, set, everyday, ...(ask && { ask }) }
}

/** The phrase without what stands in square brackets. */
function withoutOptional(phrase: string): string {
  const shorter = phrase.replace(/\[[^[\]]*\]/g, '')
  return shorter === phrase ? phrase : withoutOptional(shorter)
}

/** The best way to understand a clause as a call of this tool, by these of its phrases. */
export function readAs(
  tool: CompiledTool,
  clause: string,
  when: When,
  phrases: readonly ToolPhrase[] = tool.phrases,
): Reading | null {
  const readings = partials(tool, clause, when).flatMap((partial) =>
    matchPhrases(tool, { clause, when, partial, phrases }),
  )
  return readings.reduce<Reading | null>(
    (top, reading) => (top && top.covered >= reading.covered ? top : reading),
    null,
  )
}

function partials(tool: CompiledTool, said: string, when: When): Partial[] {
  const clause = asSpans(tool, said)
  const whole: Partial = { rest: clause, slots: {}, times: {}, found: false }
  const timed = { ...whole, ...takeTime(tool.spec, clause, when) }
  const inline = [...singly(tool, whole, when), ...folded(tool, whole, when)]
  const inlineTimed = inline.map((partial) => ({ ...partial, ...takeTime(tool.spec, partial.rest, when) }))
  const timedInline = timed.found ? folded(tool, timed, when) : []
  const withTime = [timed, ...timedInline, ...inlineTimed].filter(({ found }) => found)
  return [...withTime, whole, ...inline]
}

export const countsPeople = ({ spec }: CompiledTool): boolean =>
  Object.values(spec.meta['convonet/slots']).some((slot) => slot.kind === 'number' && slot.people)

/** Groups of people in numbers, and stretches of time as the tool takes them: as a beginning and an end, or in minutes. */
function asSpans(tool: CompiledTool, clause: string): string {
  const slots = Object.entries(tool.spec.meta['convonet/slots'])
  const hasEnd = slots.filter(([, slot]) => slot.kind === 'moment').length > 1
  const counted = countsPeople(tool) ? writePeople(clause) : clause
  const hasMinutes = slots.some(([name, slot]) => slot.kind === 'number' && name.endsWith('minutes'))
  const ended = hasEnd ? writeSpan(counted) : counted
  return hasMinutes ? writeMinutes(ended) : ended
}

interface Matching {
  clause: string
  when: When
  partial: Partial
  phrases: readonly ToolPhrase[]
}

function matchPhrases(tool: CompiledTool, { clause, when, partial, phrases }: Matching): Reading[] {
  const { rest, slots, times, found, shift } = partial
  const taken = countWords(clause) - countWords(rest) - freeWords(tool, slots)
  const said = saidIn(rest)
  return phrases.flatMap((phrase) => {
    const matched = phrase.timed && !found ? null : phrase.match(said)
    if (!matched || names(matched).some((name) => Object.hasOwn(slots, name))) return []
    const { items, values } = implied(tool, phrase, said)
    const given = { arguments: { ...values, ...times }, items, when }
    const commands = toCommands(tool.spec, { ...slots, ...matched.slots }, given)
    const covered = matched.covered + taken
    const manner = { shift, keepsDay: found && shift === undefined && !saysDay(clause) }
    const asked = commands.map((command) => withManner(command, phrase, manner))
    return commands.length === 0 ? [] : [{ commands: asked, covered, everyday: phrase.everyday }]
  })
}

const names = ({ slots }: PhraseMatch) => Object.keys(slots)

const withManner = (
  command: Command,
  { ask }: ToolPhrase,
  { shift, keepsDay }: { shift: number | undefined; keepsDay: boolean },
): Command => ({
  ...command,
  ...(ask !== undefined && { ask }),
  ...(shift !== undefined && { shift }),
  ...(keepsDay && { keepsDay }),
})

/** What the phrase says without a slot of its own for it. */
function implied(tool: CompiledTool, phrase: ToolPhrase, said: Said) {
  const slots = tool.spec.meta['convonet/slots']
  const set = Object.entries(phrase.set)
  const items = set
    .filter(([name]) => slots[name]?.kind === 'item')
    .map(([name, words]) => [name, String(words)])
  return {
    items: { ...definite(tool, phrase, said), ...Object.fromEntries(items) } as Record<string, string>,
    values: Object.fromEntries(set.filter(([name]) => slots[name]?.kind !== 'item')),
  }
}

/** Words of inline phrases that could be any words. */
const freeWords = ({ spec }: CompiledTool, slots: Record<string, string>) =>
  Object.entries(slots).reduce((count, [name, words]) => {
    const slot = spec.meta['convonet/slots'][name]
    const isFree = slot?.kind === 'item' || (slot?.kind === 'text' && slot.heard.length === 0)
    return isFree ? count + countWords(words) : count
  }, 0)

/** "My reservation" of a phrase that does not name which one is the one there is, or that the talk is about; so is "it". */
function definite(
  { spec }: CompiledTool,
  { names, set, ask }: ToolPhrase,
  { text }: Said,
): Record<string, string> {
  const needed = [...(spec.inputSchema.required ?? []), ask]
  const [name, slot] =
    Object.entries(spec.meta['convonet/slots']).find(
      ([name, slot]) => slot.kind === 'item' && needed.includes(name),
    ) ?? []
  if (name === undefined || slot?.kind !== 'item' || names.includes(name) || name in set) return {}
  if (ask === name) return /\bit\b/i.test(text) ? { [name]: 'it' } : {}
  const isDefinite =
    /\b(?:my|our|the|this|that|it)\b/i.test(text) && !/\b(?:a|an|one|some|any|another)\b/i.test(text)
  return isDefinite ? { [name]: `the ${slot.noun}` } : {}
}
