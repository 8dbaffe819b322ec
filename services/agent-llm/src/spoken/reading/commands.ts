import type { Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import { takeMoment, type When } from '../times/moments.ts'
import { takePeriod } from '../times/periods.ts'
import { takeShift } from '../times/shifts.ts'
import { takeDayOrMoment, valuesOf } from '../values/slot-value.ts'
import { titleFrom } from '../values/titles.ts'

/** A tool call as far as the caller's words determine it. */
export interface Command {
  tool: string
  arguments: Record<string, unknown>
  /** Words for existing things, by the parameter that wants their id. */
  items: Record<string, string>
  /** A parameter that this way of asking makes necessary. */
  ask?: string
  /** The parameter that an answer filled last, for "no, make it five". */
  last?: string
  /** False for a guess: ask before doing it. */
  sure: boolean
  /** Its outcome needs no words. */
  quiet?: boolean
  /** Only a time of day was said: the thing keeps its day. */
  keepsDay?: boolean
  /** It shall be so many minutes later than the thing is, or earlier where negative. */
  shift?: number
  /** What else the words may mean where what they name is not found. */
  or?: Command[]
}

/** What is known already when words become commands. */
export interface Given {
  arguments: Record<string, unknown>
  /** Words for existing things, by parameter. */
  items?: Record<string, string>
  when: When
}

/** Words by slot as arguments; several commands where a list of things was named. Empty where a slot makes no sense. */
export function toCommands(spec: ToolSpec, words: Record<string, string>, given: Given): Command[] {
  const slots = spec.meta['convonet/slots']
  const { items = {}, arguments: args } = given
  let commands: Command[] = [{ tool: spec.name, arguments: { ...args }, items: { ...items }, sure: true }]
  for (const [name, said] of Object.entries(words)) {
    const slot = slots[name]
    if (!slot || saysNothingYet(slot, said)) continue
    commands = valuesOf(slot, said, given.when).flatMap((value) =>
      commands.map((command) => withSlot(command, { name, slot, value })),
    )
  }
  return commands
}

function withSlot(
  command: Command,
  { name, slot, value }: { name: string; slot: Slot; value: unknown },
): Command {
  if (slot.kind === 'item') return { ...command, items: { ...command.items, [name]: String(value) } }
  return { ...command, arguments: { ...command.arguments, [name]: value } }
}

/** True for words that only announce a thing: "something", "a task". It has to be asked for. */
function saysNothingYet(slot: Slot, said: string): boolean {
  if (slot.kind === 'text') return NOTHING_YET.test(titleFrom(said))
  if (slot.kind !== 'item') return false
  const words = said.trim().toLowerCase()
  return SOME_ITEM.test(words) || ANY_OF.test(words.replace(new RegExp(`${slot.noun}s?$`), 'item'))
}

const SOME_ITEM = /^(?:something|anything|a|one|some)$/i
const ANY_OF =
  /^(?:a|an|one|some|any|another)(?: of (?:my|the|our))? (?:task|item|thing|to do|reminder|entry)s?$/i
const NOTHING_YET =
  /^(?:it|that|this|something|anything|one|a task|a thing|an item|to|me|that to|this to|something else|one more|another one|more|stuff|(?:a |the |another )?(?:new )?(?:task|item|to do|reminder|one|thing))$/i

export interface Timed {
  rest: string
  /** Arguments. */
  times: Record<string, unknown>
  found: boolean
  /** Minutes later than what exists; earlier where negative. */
  shift?: number
}

/** Takes the tool's moment, date or period out of the text. */
export function takeTime(spec: ToolSpec, text: string, when: When): Timed {
  const shifted = shiftIn(spec, text, when)
  if (shifted) return shifted
  for (const [name, slot] of Object.entries(spec.meta['convonet/slots'])) {
    const timed = takeSlot(name, slot, { text, when })
    if (timed) return timed
  }
  return { rest: text, times: {}, found: false }
}

/** "Half an hour later" of something that exists; of a visit that does not it says no time at all. */
function shiftIn({ meta }: ToolSpec, text: string, when: When): Timed | null {
  const slots = Object.values(meta['convonet/slots'])
  const moment = slots.find((slot) => slot.kind === 'moment')
  const exists = slots.some(({ kind }) => kind === 'item')
  const taken = moment?.kind === 'moment' && (exists || moment.visit) ? takeShift(text) : null
  if (!taken) return null
  if (!exists) return { rest: text, times: {}, found: false }
  const { rest } = takeMoment(taken.rest, when)
  return { rest, times: {}, found: true, shift: taken.minutes }
}

function takeSlot(name: string, slot: Slot, { text, when }: { text: string; when: When }): Timed | null {
  if (slot.kind === 'moment' || slot.kind === 'date') {
    const taken = takeDayOrMoment(slot, text, when)
    if (!taken) return null
    const end = slot.kind === 'moment' && slot.until && taken.until ? { [slot.until]: taken.until } : {}
    return { rest: taken.rest, times: { [name]: taken.value, ...end }, found: true }
  }
  if (slot.kind !== 'period') return null
  const { rest, taken } = takePeriod(text, when)
  if (!taken) return null
  const from = taken.from ? { [slot.from]: taken.from } : {}
  const until = taken.until ? { [slot.until]: taken.until } : {}
  return { rest, times: { ...from, ...until }, found: true }
}

export const isTime = (slot: Slot | undefined): boolean =>
  slot?.kind === 'moment' || slot?.kind === 'date' || slot?.kind === 'period'
