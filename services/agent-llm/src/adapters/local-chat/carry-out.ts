import type { Command } from '../../spoken/reading/commands.ts'
import { wordsOfCall } from '../../spoken/words-of-call.ts'
import { advance, askFor, type Call, firstFound, type Means, type State } from './advance.ts'
import { outcomesOf } from './outcomes.ts'
import { type Exchange, isHeld, type Pending, type Plan, sameCall } from './turn.ts'

export type Step =
  | { kind: 'call'; calls: Call[]; lookup: boolean }
  | { kind: 'say'; text: string; pending: Pending | undefined }

type Question = Extract<State, { kind: 'question' }>

/** The next step of a plan: calls still to be made, one command after the other, or what to say when there are none. */
export function carryOut(plan: Plan, means: Means): Step {
  return plan.either ? firstSensible(plan, means) : inOrder(plan, means)
}

/** Of several guesses the first that leads to a question; what the plan says otherwise. */
function firstSensible(plan: Plan, means: Means): Step {
  const state = firstFound(plan.commands, means)
  if (state?.kind === 'question') return { kind: 'say', text: state.text, pending: state.pending }
  const open = state?.kind === 'calls' ? sorted(state.calls, means).open : []
  if (state?.kind === 'calls' && open.length > 0) return { kind: 'call', calls: open, lookup: state.lookup }
  return { kind: 'say', text: plan.say.join(' '), pending: undefined }
}

function inOrder(plan: Plan, means: Means): Step {
  const so: SoFar = { done: [], remarks: [], question: undefined }
  for (const [index, command] of plan.commands.entries()) {
    const state = advance(command, means)
    if (state.kind === 'calls') {
      const { open, made } = sorted(state.calls, means)
      if (open.length > 0)
        return together(open, state.lookup, { rest: plan.commands.slice(index + 1), means })
      so.done.push(...made.filter(({ artifact }) => !command.quiet || artifact.outcome === null))
    } else note(state, so)
  }
  const told = outcomes(plan, so.done, means)
  const asked = so.question ?? nextQuestion(plan, so.done, means) ?? resumed(plan)
  const sentences = [...plan.say, ...told, ...new Set(so.remarks), ...(asked ? [asked.text] : [])]
  return { kind: 'say', text: sentences.join(' ') || 'All right.', pending: asked?.pending }
}

interface SoFar {
  done: Exchange[]
  remarks: string[]
  question: Question | undefined
}

function note(state: Exclude<State, { kind: 'calls' }>, so: SoFar): void {
  if (state.kind === 'question') so.question ??= state
  else if (state.kind === 'remark') so.remarks.push(state.text)
  else so.done.push(state.exchange)
}

/** Calls of one tool in a row, as of a list of things, are made in one round. */
function together(
  calls: Call[],
  lookup: boolean,
  { rest, means }: { rest: readonly Command[]; means: Means },
): Step {
  const all = [...calls]
  for (const command of lookup ? [] : rest) {
    const state = command.tool === calls[0]?.name ? advance(command, means) : null
    if (state?.kind !== 'calls' || state.lookup) break
    all.push(...sorted(state.calls, means).open)
  }
  return { kind: 'call', calls: unique(all), lookup }
}

const unique = (calls: Call[]) =>
  calls.filter((call, index) => calls.findIndex((other) => sameCall(other, call)) === index)

/** Calls that have been made in this turn, and those that have not. */
function sorted(calls: readonly Call[], { turn }: Means): { open: Call[]; made: Exchange[] } {
  const found = calls.map((call) => turn.exchanges.find((exchange) => sameCall(exchange, call)))
  return {
    open: unique(calls.filter((_, index) => found[index] === undefined)),
    made: found.filter((exchange) => exchange !== undefined),
  }
}

/** What waits for the caller's yes has come to nothing yet. */
function outcomes(plan: Plan, done: readonly Exchange[], { tools, when }: Means): string[] {
  const settled = done.filter((exchange) => !isHeld(exchange))
  if (plan.nothing && settled.every(({ artifact }) => artifact.outcome?.kind === 'nothing-found'))
    return [plan.nothing]
  const worked = settled.every(({ artifact }) => artifact.outcome !== null)
  return plan.instead && worked && settled.length > 0 ? [plan.instead] : outcomesOf(settled, tools, when)
}

/** What a tool wants to know next, once its outcome has been told. */
function nextQuestion(plan: Plan, done: readonly Exchange[], means: Means): Question | undefined {
  const next = done.findLast(({ artifact }) => artifact.next)?.artifact.next
  const spec = next && means.tools.get(next.call.name)
  if (!spec || plan.instead) return undefined
  const command: Command = { tool: spec.name, arguments: next.call.arguments, items: {}, sure: true }
  if (next.ask !== undefined) {
    const asked = askFor(next.ask, { ...command, ask: next.ask }, spec, next.question)
    return asked.kind === 'question' ? asked : undefined
  }
  const scene = { ...means.when, name: null }
  const text = next.question ?? `Do you want me to ${wordsOfCall(spec, next.call.arguments, scene)}?`
  return {
    kind: 'question',
    text,
    pending: { kind: 'confirm', commands: [command], offer: true, again: false },
  }
}

/** The question that stood before the caller asked something in between. */
function resumed({ resume }: Plan): Question | undefined {
  if (!resume) return undefined
  return { kind: 'question', text: `Now, back to where we were. ${resume.question}`, pending: resume }
}
