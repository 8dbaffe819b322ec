import type { ToolSpec } from '../../ports.ts'
import type { Command } from '../../spoken/reading/commands.ts'
import { fill, list, quoted } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import type { Item } from './items.ts'
import { outcomesOf } from './outcomes.ts'
import { type Exchange, type Pending, type Plan, sameCall, type Turn } from './turn.ts'
import { type ItemSlot, type Which, whichItems } from './which-items.ts'

export interface Call {
  name: string
  arguments: Record<string, unknown>
}

export type Step =
  | { kind: 'call'; calls: Call[]; lookup: boolean }
  | { kind: 'say'; text: string; pending: Pending | undefined }

export interface Means {
  tools: ReadonlyMap<string, ToolSpec>
  /** Tools that need a caller who has signed in. */
  withheld: ReadonlyMap<string, ToolSpec>
  turn: Turn
  when: When
}

type State =
  | { kind: 'calls'; calls: Call[]; lookup: boolean }
  | { kind: 'question'; text: string; pending: Pending }
  | { kind: 'remark'; text: string }

/** The next step of a plan: calls still to be made, one command after the other, or what to say when there are none. */
export function carryOut(plan: Plan, means: Means): Step {
  return plan.either ? firstSensible(plan, means) : inOrder(plan, means)
}

/** Of several guesses the first that leads to a question; what the plan says otherwise. */
function firstSensible(plan: Plan, means: Means): Step {
  for (const command of plan.commands) {
    const state = advance(command, means)
    if (state.kind === 'question') return { kind: 'say', text: state.text, pending: state.pending }
    if (state.kind === 'remark') continue
    const open = state.calls.filter(
      (call) => !means.turn.exchanges.some((exchange) => sameCall(exchange, call)),
    )
    if (open.length > 0) return { kind: 'call', calls: open, lookup: state.lookup }
  }
  return { kind: 'say', text: plan.say.join(' '), pending: undefined }
}

function inOrder(plan: Plan, means: Means): Step {
  const done: Exchange[] = []
  const remarks: string[] = []
  let question: Extract<State, { kind: 'question' }> | undefined
  for (const command of plan.commands) {
    const state = advance(command, means)
    if (state.kind === 'question') question ??= state
    else if (state.kind === 'remark') remarks.push(state.text)
    else {
      const made = state.calls.map((call) =>
        means.turn.exchanges.find((exchange) => sameCall(exchange, call)),
      )
      const open = state.calls.filter((_, index) => made[index] === undefined)
      if (open.length > 0) return { kind: 'call', calls: unique(open), lookup: state.lookup }
      const worth = made.filter((exchange) => exchange !== undefined)
      done.push(...worth.filter(({ artifact }) => !command.quiet || artifact.outcome === null))
    }
  }
  const outcomes = outcomesOf(done, means.tools)
  const worked = done.every(({ artifact }) => artifact.outcome !== null)
  const said = plan.instead && worked && done.length > 0 ? [plan.instead] : outcomes
  const text = [...plan.say, ...said, ...new Set(remarks), ...(question ? [question.text] : [])].join(' ')
  return { kind: 'say', text, pending: question?.pending }
}

const unique = (calls: Call[]) =>
  calls.filter((call, index) => calls.findIndex((other) => sameCall(other, call)) === index)

function advance(command: Command, means: Means): State {
  const spec = means.tools.get(command.tool)
  if (!spec) return { kind: 'remark', text: notNow(command, means) }
  const slot = missingSlot(command, spec)
  if (slot) {
    const ask = spec.meta['convonet/slots'][slot]
    const text = (ask && 'ask' in ask && ask.ask) || 'What exactly?'
    return { kind: 'question', text, pending: { kind: 'slot', command, slot, question: text, again: false } }
  }
  const [item] = Object.entries(command.items)
  if (!item)
    return command.sure
      ? { kind: 'calls', calls: [callOf(command)], lookup: false }
      : confirm([command], spec)
  return withItems(command, { spec, name: item[0], words: item[1] }, means)
}

function notNow(command: Command, { withheld }: Means): string {
  const can = withheld.get(command.tool)?.meta['convonet/can']
  return can
    ? `To ${can} for you, I need to know who you are. Please sign in with your PIN first.`
    : 'I cannot do that right now.'
}

function missingSlot(command: Command, spec: ToolSpec): string | undefined {
  const given = (name: string) => command.arguments[name] !== undefined || command.items[name] !== undefined
  const required = spec.inputSchema.required ?? []
  const slots = Object.keys(spec.meta['convonet/slots'])
  const inOrder = [
    ...slots.filter((name) => required.includes(name)),
    ...required,
    ...(command.ask ? [command.ask] : []),
  ]
  return inOrder.find((name) => !given(name))
}

interface Naming {
  spec: ToolSpec
  name: string
  words: string
}

function withItems(command: Command, { spec, name, words }: Naming, means: Means): State {
  const slot = spec.meta['convonet/slots'][name] as ItemSlot
  const which = whichItems(words, {
    slot,
    list: means.tools.get(slot.from),
    turn: means.turn,
    when: means.when,
  })
  if (which.kind === 'lookup') return { kind: 'calls', calls: [which.call], lookup: true }
  if (which.kind === 'found') return onItems(which.items, { command, spec, name, slot })
  if (which.kind === 'several') {
    const text = `Which one do you mean${
      which.items.length > 4
        ? ''
        : `: ${list(
            which.items.map(({ label }) => quoted(label)),
            'or',
          )}`
    }?`
    return {
      kind: 'question',
      text,
      pending: { kind: 'choice', command, slot: name, items: which.items, again: false },
    }
  }
  if (which.kind === 'close' && !command.sure) return onItems([which.item], { command, spec, name, slot })
  if (which.kind === 'close') {
    const resolved = { ...withItem(command, name, which.item), sure: true }
    const text = `I cannot find "${words}" on your list. Do you mean "${which.item.label}"?`
    return { kind: 'question', text, pending: { kind: 'confirm', commands: [resolved], again: false } }
  }
  return { kind: 'remark', text: notFound(which, words, slot) }
}

function notFound(which: Which, words: string, { noun }: ItemSlot): string {
  if (which.kind === 'failed') return 'Sorry, I cannot get at your list right now. Please try again.'
  if (which.kind === 'empty') return `You have no ${noun}s.`
  if (/^(?:it|that|this|them|those|these|both|all of (?:them|those))$/i.test(words))
    return `I am not sure which ${noun} you mean.`
  return `I cannot find a ${noun} called "${words.replace(/^(?:the|my|a|an) /i, '')}".`
}

const MOST_WITHOUT_ASKING = 3

function onItems(
  items: Item[],
  { command, spec, name, slot }: Omit<Naming, 'words'> & { command: Command; slot: ItemSlot },
): State {
  const commands = items.map((item) => ({ ...withItem(command, name, item), sure: true }))
  const risky = items.length > (spec.destructive || spec.meta['convonet/careful'] ? 1 : MOST_WITHOUT_ASKING)
  if (!risky && command.sure) return { kind: 'calls', calls: commands.map(callOf), lookup: false }
  const names = items.map(({ label }) => label)
  return confirm(commands, spec, items.length > 4 ? `all ${items.length} ${slot.noun}s` : names)
}

function confirm(commands: Command[], spec: ToolSpec, what?: string | string[]): State {
  const wording = spec.meta['convonet/intent'] ?? spec.description
  const one = typeof wording === 'string' ? wording : wording.one
  const title = what ?? String(commands[0]?.arguments.title ?? '')
  const intent =
    typeof title === 'string' && what !== undefined ? one.replace(/"?\{\w+\}"?/, title) : fill(one, { title })
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
