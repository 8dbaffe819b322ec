import type { ToolSpec } from '../../ports.ts'
import type { Command } from '../../spoken/reading/commands.ts'
import { list, plural, quoted } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import { isWholeDay, timeOnDayOf } from '../../spoken/times/refine-moment.ts'
import { wordsOfCall } from '../../spoken/words-of-call.ts'
import type { Item } from './items.ts'
import type { Exchange, Pending, Turn } from './turn.ts'
import { type ItemSlot, type Which, whichItems } from './which-items.ts'

export interface Call {
  name: string
  arguments: Record<string, unknown>
}

export interface Means {
  tools: ReadonlyMap<string, ToolSpec>
  /** Tools that need a caller who has signed in. */
  withheld: ReadonlyMap<string, ToolSpec>
  turn: Turn
  when: When
}

export type State =
  | { kind: 'calls'; calls: Call[]; lookup: boolean }
  | { kind: 'question'; text: string; pending: Pending }
  | { kind: 'remark'; text: string }
  /** What a tool has said already is what there is to say. */
  | { kind: 'told'; exchange: Exchange }

/** What a command needs next: its call, a look at what exists, or something from the caller. */
export function advance(command: Command, means: Means): State {
  const spec = means.tools.get(command.tool)
  if (!spec) return { kind: 'remark', text: notNow(command, means) }
  const [item] = Object.entries(command.items)
  if (item) return withItems(command, { spec, name: item[0], words: item[1] }, means)
  const slot = missingSlot(command, spec)
  if (slot) return askFor(slot, command, spec)
  if (command.sure) return { kind: 'calls', calls: [callOf(command)], lookup: false }
  return confirm([command], wordsOf(spec, command.arguments, means))
}

function notNow(command: Command, { withheld }: Means): string {
  const can = withheld.get(command.tool)?.meta['convonet/can']
  return can || withheld.has(command.tool)
    ? `To ${can ?? 'do that'} for you, I need to know who you are. Please sign in with your PIN first.`
    : 'I cannot do that right now.'
}

/** What is needed in the order of the slots, then what has no slot. */
function missingSlot(command: Command, spec: ToolSpec): string | undefined {
  const given = (name: string) => command.arguments[name] !== undefined || command.items[name] !== undefined
  const required = spec.inputSchema.required ?? []
  const needed = [...required, ...(command.ask ? [command.ask] : [])]
  const slots = Object.keys(spec.meta['convonet/slots']).filter((name) => needed.includes(name))
  return [...slots, ...needed].find((name) => !given(name))
}

export function askFor(slot: string, command: Command, spec: ToolSpec, question?: string): State {
  const asked = spec.meta['convonet/slots'][slot]
  const text = question ?? ((asked && 'ask' in asked && asked.ask) || 'What exactly?')
  return { kind: 'question', text, pending: { kind: 'slot', command, slot, question: text, again: false } }
}

const wordsOf = (spec: ToolSpec, args: Record<string, unknown>, { when, turn }: Means) =>
  wordsOfCall(spec, args, { ...when, name: null }, [...turn.focus, { id: WHAT, label: WHAT }])

/** Stands for the names of things until they are put in. */
const WHAT = '{what}'

interface Naming {
  spec: ToolSpec
  name: string
  words: string
}

function withItems(command: Command, naming: Naming, means: Means): State {
  const { spec, name, words } = naming
  const slot = spec.meta['convonet/slots'][name] as ItemSlot
  const list = means.tools.get(slot.from)
  const turn = withoutElsewhere(means.turn, command)
  const which = whichItems(words, { slot, list, turn, when: means.when })
  if (which.kind === 'lookup') return { kind: 'calls', calls: [which.call], lookup: true }
  if (which.kind === 'found') return onItems(which.items, { command, spec, name, slot, means })
  if (which.kind === 'several') return { kind: 'question', ...whichOne(which.items, command, name) }
  const elsewhere = firstFound(command.or ?? [], means)
  if (elsewhere) return elsewhere
  if (which.kind === 'refused') return { kind: 'told', exchange: which.exchange }
  if (which.kind === 'close' && !command.sure) {
    return onItems([which.item], { command, spec, name, slot, means })
  }
  if (which.kind === 'close') {
    const resolved = { ...withItem(command, name, which.item), sure: true }
    const text = `I cannot find a ${slot.noun} called "${words}". Do you mean "${which.item.label}"?`
    return { kind: 'question', text, pending: { kind: 'confirm', commands: [resolved], again: false } }
  }
  return { kind: 'remark', text: notFound(which, words, slot) }
}

/** What was found and changed in another meaning of the words is nothing of this kind. */
function withoutElsewhere(turn: Turn, { or = [] }: Command): Turn {
  const exchanges = turn.exchanges.filter(({ name }) => !or.some((other) => other.tool === name))
  return { ...turn, exchanges }
}

/** The first of several meanings that makes sense; all that has to be looked for is looked for at once. */
export function firstFound(commands: readonly Command[], means: Means): State | undefined {
  const states = commands
    .map((command) => advance(command, means))
    .filter(({ kind }) => kind !== 'remark' && kind !== 'told')
  const lookups = states.flatMap((state) => (state.kind === 'calls' && state.lookup ? state.calls : []))
  return lookups.length > 0 ? { kind: 'calls', calls: lookups, lookup: true } : states[0]
}

const MOST_TO_NAME = 4

function whichOne(items: Item[], command: Command, slot: string): { text: string; pending: Pending } {
  const labels = items.map(({ label }) => quoted(label))
  const text =
    labels.length > MOST_TO_NAME ? 'Which one do you mean?' : `Which one do you mean: ${list(labels, 'or')}?`
  return { text, pending: { kind: 'choice', command, slot, items, again: false } }
}

function notFound(which: Which, words: string, { noun }: ItemSlot): string {
  if (which.kind === 'failed')
    return `Sorry, I cannot look up your ${plural(noun)} right now. Please try again.`
  if (which.kind === 'empty') return `You have no ${plural(noun)}.`
  const isVague = /^(?:it|that|this|them|those|these|both|all of (?:them|those))$/i.test(words)
  if (isVague || words.toLowerCase() === `the ${noun}`) return `I am not sure which ${noun} you mean.`
  return `I cannot find a ${noun} called "${words.replace(/^(?:the|my|a|an) /i, '')}".`
}

const MOST_WITHOUT_ASKING = 3

interface OnItems extends Omit<Naming, 'words'> {
  command: Command
  slot: ItemSlot
  means: Means
}

/** Several at once are asked about here; a single one that cannot be taken back is asked about before it is carried out. */
function onItems(items: Item[], { command, spec, name, slot, means }: OnItems): State {
  const commands = items.map((item) => ({
    ...onItsDay(withItem(command, name, item), item, means),
    sure: true,
  }))
  const [only] = items.length === 1 ? commands : []
  const slotToAsk = only && missingSlot(only, spec)
  if (only && slotToAsk) return askFor(slotToAsk, { ...only, sure: command.sure }, spec)
  const isRisky = items.length > (spec.destructive || spec.meta['convonet/careful'] ? 1 : MOST_WITHOUT_ASKING)
  if (!isRisky && command.sure) return { kind: 'calls', calls: commands.map(callOf), lookup: false }
  const labels = items.map(({ label }) => label)
  const intent = wordsOf(spec, { ...command.arguments, [name]: WHAT, title: WHAT }, means)
  const what =
    items.length > MOST_TO_NAME ? `all ${items.length} ${plural(slot.noun)}` : list(labels.map(quoted))
  return confirm(commands, naming(intent, what))
}

/** "Move it to four" is four on the day where it is. */
function onItsDay(command: Command, item: Item, { tools, when }: Means): Command {
  const slots = tools.get(command.tool)?.meta['convonet/slots'] ?? {}
  const moments = Object.keys(slots).filter((name) => slots[name]?.kind === 'moment')
  const slot =
    moments.find((name) => command.arguments[name] !== undefined) ??
    (command.shift === undefined ? undefined : moments[0])
  const known = Object.entries(item).find(([key, value]) => key !== 'createdAt' && isInstant(value))
  if (!slot || !known) return command
  const [said, was] = [command.arguments[slot], String(known[1])]
  const isVisit = slots[slot]?.kind === 'moment' && slots[slot].visit
  const moved = movedTo({ ...command, isVisit }, typeof said === 'string' ? said : null, { was, when })
  return moved === null ? command : { ...command, arguments: { ...command.arguments, [slot]: moved } }
}

interface Moved {
  /** When it is now. */
  was: string
  when: When
}

/** Null where it is to be when the caller said. */
function movedTo(
  { shift, keepsDay, isVisit }: Pick<Command, 'shift' | 'keepsDay'> & { isVisit: boolean },
  said: string | null,
  { was, when }: Moved,
): string | null {
  if (shift !== undefined) return shifted(was, shift)
  if (said === null) return null
  if (keepsDay) return timeOnDayOf(said, was, when)
  return isVisit && isWholeDay(said, when) ? timeOnDayOf(was, said, when) : null
}

const shifted = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString().replace('.000Z', 'Z')

const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)

/** The intention with the names of things in it, however it names them. */
function naming(intent: string, what: string): string {
  const [before, ...after] = intent.split(/"?\{what\}"?/)
  return after.length > 0 ? `${before}${what}${after.join(what)}` : `${intent}: ${what}`
}

function confirm(commands: Command[], intent: string): State {
  const sure = commands.map((command) => ({ ...command, sure: true }))
  return {
    kind: 'question',
    text: `Do you want me to ${intent}?`,
    pending: { kind: 'confirm', commands: sure, again: false },
  }
}

export function withItem(command: Command, name: string, item: Item): Command {
  const { [name]: _, ...items } = command.items
  return { ...command, items, arguments: { ...command.arguments, [name]: item.id } }
}

const callOf = ({ tool, arguments: args }: Command): Call => ({ name: tool, arguments: args })
