import type { Slot } from '@convonet/contracts/tool-language'
import { type Command, takeTime, toCommands } from '../../spoken/reading/commands.ts'
import { type CompiledTool, readAs } from '../../spoken/reading/compiled-tool.ts'
import { takeInlines } from '../../spoken/reading/take-inlines.ts'
import { plainly } from '../../spoken/reading/words.ts'
import type { When } from '../../spoken/times/moments.ts'
import { answerValue } from '../../spoken/values/answer-value.ts'
import { numberFrom } from '../../spoken/values/numbers.ts'
import { isAmount } from '../../spoken/values/slot-value.ts'
import type { Gap } from './turn.ts'

export interface Filling {
  tool: CompiledTool
  when: When
}

/** The command with the caller's answer in it, and with whatever else the answer says; empty where it is no answer. */
export function filled({ command, slot, question }: Gap, text: string, { tool, when }: Filling): Command[] {
  const kind = tool.spec.meta['convonet/slots'][slot]
  if (!kind) return []
  const { ask, ...others } = command
  const rest = ask === slot ? others : command
  const asked = { slot, kind, question, command: rest }
  if (kind.kind === 'text') return byText({ ...asked, isNecessary: ask === slot }, text, { tool, when })
  if (kind.kind === 'item') return [{ ...rest, items: { ...rest.items, [slot]: plainly(text) } }]
  return byValue(asked, text, { tool, when }).map((filling) => ({ ...filling, last: slot }))
}

/** "No, make it five": the command with what was filled last, or any other gap, filled differently; empty where nothing fits. */
export function refilled({ command, slot }: Gap, meant: string, { tool, when }: Filling): Command[] {
  const slots = tool.spec.meta['convonet/slots']
  const more = takeInlines(tool, meant, when)
  if (more && more.rest === '') return toCommands(tool.spec, more.slots, given(command, {}, when))
  for (const name of [command.last, ...amountsOf(command, slots, meant), slot]) {
    const kind = name === undefined ? undefined : slots[name]
    if (name === undefined || !kind || kind.kind === 'text' || kind.kind === 'item') continue
    const [value] = answerValue(kind, meant, { when, before: command.arguments[name] })
    if (value !== undefined)
      return [{ ...command, arguments: { ...command.arguments, [name]: value }, last: name }]
  }
  return []
}

/** A bare number is meant for an amount that was told before, rather than for what was not. */
function amountsOf({ arguments: args }: Command, slots: Record<string, Slot>, meant: string): string[] {
  const isBare = numberFrom(meant.replace(/[.!?]+$/, '')) !== null
  const amounts = Object.entries(slots).filter(([, slot]) => isAmount(slot))
  return isBare ? amounts.flatMap(([name]) => (args[name] === undefined ? [] : name)) : []
}

interface Asked {
  slot: string
  kind: Slot
  question: string | undefined
  command: Command
}

/** A title may come with a date ("the dentist, tomorrow at 5") or as a whole sentence ("remind me to call mom"). */
function byText(
  { slot, kind, command, isNecessary }: Asked & { isNecessary: boolean },
  text: string,
  { tool, when }: Filling,
): Command[] {
  const asSentence = readAs(tool, plainly(text), when)
  if (asSentence?.commands.some((other) => other.arguments[slot] !== undefined)) {
    return asSentence.commands.map((other) => merged(command, other))
  }
  const words = kind.kind === 'text' && kind.verbatim ? text : plainly(text)
  const timed = kind.kind === 'text' && kind.verbatim ? null : takeTime(tool.spec, words, when)
  const isOnlyTime = timed?.found && timed.rest === ''
  if (isOnlyTime && isNecessary) return [{ ...command, arguments: { ...command.arguments, ...timed.times } }]
  const said = !timed || isOnlyTime ? words : timed.rest
  const times = !timed || isOnlyTime ? {} : timed.times
  return toCommands(tool.spec, { [slot]: said }, given(command, times, when))
}

/** A whole sentence of the tool's own, or the answer on its own and what it says besides. */
function byValue(asked: Asked, text: string, { tool, when }: Filling): Command[] {
  const { slot, command } = asked
  const [own] = readAs(tool, plainly(text), when)?.commands ?? []
  if (own && (own.arguments[slot] !== undefined || saysOther(own, command))) return [merged(command, own)]
  const more = takeInlines(tool, text, when)
  const { rest, slots } =
    more && !Object.hasOwn(more.slots, slot) ? more : { rest: text, slots: more?.slots ?? {} }
  const timed = isTime(asked.kind) || hasDigits(asked.kind) ? null : takeTime(tool.spec, rest, when)
  const times = timed?.found ? timed.times : {}
  const answer = firstAnswer(asked, timed?.found ? [timed.rest, text] : [rest, text], when)
  if (Object.keys({ ...times, ...slots, ...answer }).length === 0) return []
  return toCommands(tool.spec, slots, given(command, { ...times, ...answer }, when))
}

/** It names what its values are for: "my credit score is 760" is no answer to any other question. */
const saysOther = (own: Command, { arguments: known }: Command) =>
  Object.entries(own.arguments).some(([name, value]) => typeof value === 'number' && known[name] !== value)

function firstAnswer({ slot, kind, question, command }: Asked, texts: string[], when: When) {
  const asked = {
    when,
    before: command.arguments[slot],
    question: `${question} ${slot.replaceAll('_', ' ')}`,
  }
  const [value] = texts.flatMap((said) => answerValue(kind, said, asked))
  return value === undefined ? {} : { [slot]: value }
}

const isTime = ({ kind }: Slot) => kind === 'moment' || kind === 'date' || kind === 'period'
/** Its words could be taken for a time. */
const hasDigits = ({ kind }: Slot) => kind === 'phone' || kind === 'code'

const given = (command: Command, more: Record<string, unknown>, when: When) => ({
  arguments: { ...command.arguments, ...more },
  items: command.items,
  when,
})

const merged = ({ arguments: args, items }: Command, other: Command): Command => ({
  ...other,
  arguments: { ...args, ...other.arguments },
  items: { ...items, ...other.items },
})
