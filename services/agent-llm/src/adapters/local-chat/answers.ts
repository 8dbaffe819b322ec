import type { Slot } from '@convonet/contracts/tool-language'
import {
  type Command,
  type CompiledTool,
  readAs,
  takeTime,
  toCommands,
  valuesOf,
} from '../../spoken/reading/commands.ts'
import { plainly } from '../../spoken/reading/words.ts'
import { list, quoted } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import { isNo, isYes } from '../../spoken/yes-no.ts'
import { withItem } from './carry-out.ts'
import { findItems } from './items.ts'
import type { Pending, Plan } from './turn.ts'

export type Answered = Plan | { ask: string; pending: Pending }

const LEFT_AS_IT_IS: Plan = { commands: [], say: ['All right, I left it as it is.'] }

/** What the caller's words mean as an answer to our question; null when they are about something else. */
export function answerTo(
  pending: Pending,
  text: string,
  { tool, when }: { tool: CompiledTool; when: When },
): Answered | null {
  if (pending.kind === 'confirm') return confirmed(pending, text)
  if (isNo(text)) return LEFT_AS_IT_IS
  if (pending.kind === 'choice') return chosen(pending, text)
  return filled(pending, text, { tool, when })
}

function confirmed(pending: Extract<Pending, { kind: 'confirm' }>, text: string): Answered | null {
  if (isYes(text)) return { commands: pending.commands, say: [], instead: pending.instead }
  return isNo(text) ? LEFT_AS_IT_IS : null
}

function chosen(pending: Extract<Pending, { kind: 'choice' }>, text: string): Answered | null {
  const { items, command, slot } = pending
  const words = plainly(text).replace(/^(?:i mean|i meant|yes|the task|it's|it is)[, ]+/i, '')
  const found = findItems(words, { items, lastRead: items, focus: items })
  if (found.kind === 'found') {
    return { commands: found.items.map((item) => withItem(command, slot, item)), say: [] }
  }
  if (found.kind !== 'several' || found.items.length === items.length) return null
  const names = list(
    found.items.map(({ label }) => quoted(label)),
    'or',
  )
  return { ask: `Which one: ${names}?`, pending: { ...pending, items: found.items } }
}

function filled(
  { command, slot }: Extract<Pending, { kind: 'slot' }>,
  text: string,
  { tool, when }: { tool: CompiledTool; when: When },
): Answered | null {
  const kind = tool.spec.meta['convonet/slots'][slot]
  if (!kind) return null
  const commands =
    kind.kind === 'text'
      ? byText(command, slot, { text, tool, when })
      : byKind(command, { slot, kind, text, tool, when })
  return commands.length > 0 ? { commands, say: [] } : null
}

/** A title may come with a date ("the dentist, tomorrow at 5") or as a whole sentence ("remind me to call mom"). */
function byText(
  command: Command,
  slot: string,
  { text, tool, when }: { text: string; tool: CompiledTool; when: When },
): Command[] {
  const asSentence = readAs(tool, plainly(text), when)
  if (asSentence?.commands.some((other) => other.arguments[slot] !== undefined)) return asSentence.commands
  const timed = takeTime(tool.spec, plainly(text), when)
  const { ask, ...rest } = command
  const isOnlyTime = timed.found && timed.rest === ''
  if (isOnlyTime && ask === slot) return [{ ...rest, arguments: { ...rest.arguments, ...timed.times } }]
  const { words, times } = isOnlyTime
    ? { words: plainly(text), times: {} }
    : { words: timed.rest, times: timed.times }
  return toCommands(tool.spec, { [slot]: words }, { ...rest.arguments, ...times }).map((other) => ({
    ...other,
    items: { ...rest.items },
  }))
}

interface Filling {
  slot: string
  kind: Slot
  text: string
  tool: CompiledTool
  when: When
}

function byKind(command: Command, { slot, kind, text, tool, when }: Filling): Command[] {
  const { ask: _, ...rest } = command
  if (kind.kind === 'moment') {
    const { times, found } = takeTime(tool.spec, text, when)
    return found ? [{ ...rest, arguments: { ...rest.arguments, ...times } }] : []
  }
  if (kind.kind === 'item') return [{ ...rest, items: { ...rest.items, [slot]: plainly(text) } }]
  const words = kind.kind === 'choice' ? saidChoice(kind, text) : text
  return valuesOf(kind, words).map((value) => ({ ...rest, arguments: { ...rest.arguments, [slot]: value } }))
}

function saidChoice(slot: Extract<Slot, { kind: 'choice' }>, text: string): string {
  const words = Object.values(slot.words)
    .flat()
    .toSorted((a, b) => b.length - a.length)
  return words.find((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)) ?? ''
}
