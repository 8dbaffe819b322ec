import { createAnswers } from '../call/answers.ts'
import { type CallMade, callsMade } from '../call/calls-made.ts'
import { createLine, type Exchange } from '../call/line-to-agent.ts'
import { fits, type NamesOf } from '../fits.ts'
import type { World } from '../world/open-world.ts'
import { callerOf } from '../world/people.ts'
import { reset } from '../world/reset.ts'
import { type Snapshot, snapshot } from '../world/snapshot.ts'
import type { Utterance, Wanted, WantedCall } from './utterance.ts'

export interface Heard {
  domain: string
  utterance: Utterance
  /** Null when it was understood. */
  problem: string | null
  calls: readonly CallMade[]
  exchanges: readonly Exchange[]
}

const MOST_TURNS = 6

/** Says it first thing in a new call, answers what is asked, and looks at which tools were called with what. */
export async function runUtterance(domain: string, utterance: Utterance, world: World): Promise<Heard> {
  const { sql } = world
  const people = await reset(world)
  const namesOf = namesIn(await snapshot(sql))
  const line = createLine(world, callerOf(people, 'dana'))
  const answer = createAnswers([...utterance.told, ...PLAIN], 'tersely')
  const exchanges: Exchange[] = []
  let next: string | null = utterance.said
  while (next !== null && exchanges.length < MOST_TURNS) {
    const exchange = await line.say(next)
    exchanges.push(exchange)
    next = answer(exchange.heard)
  }
  const calls = await callsMade(sql, line.callId)
  return { domain, utterance, problem: misunderstood(utterance, calls, namesOf), calls, exchanges }
}

/** Of `seeded.facts`, for what a table needs. */
const PLAIN = [
  [/how many|party/i, 'four'],
  [/what time|when/i, 'seven pm'],
] as const

function misunderstood({ calls: wanted }: Utterance, calls: readonly CallMade[], namesOf: NamesOf) {
  const missing = wanted.filter(
    (one) => !calls.some((call) => isCall(call, one, namesOf)) && !areCalls(calls, one, namesOf),
  )
  if (missing.length > 0) return `missing ${missing.map(({ tools }) => tools.join(' or ')).join(', ')}`
  const expected = wanted.flatMap(({ tools }) => tools)
  const harmless = (tool: string) =>
    wanted.length === 0 ? tool === 'search_knowledge_base' : /^(get|list|search|check|calculate)_/.test(tool)
  const uncalledFor = calls.filter(({ tool }) => !expected.includes(tool) && !harmless(tool))
  return uncalledFor.length > 0 ? `uncalled for: ${uncalledFor.map(({ tool }) => tool).join(', ')}` : null
}

const isCall = (made: CallMade, { tools, arguments: wanted }: WantedCall, namesOf: NamesOf): boolean =>
  tools.includes(made.tool) &&
  Object.entries(wanted).every(([name, value]) => hasArgument(made.arguments, name, value, namesOf))

/** Several calls of one tool that changes something may share the figures among them. */
const areCalls = (all: readonly CallMade[], { tools, arguments: wanted }: WantedCall, namesOf: NamesOf) => {
  const made = all.filter(({ tool }) => tools.includes(tool) && tool.startsWith('update_'))
  return (
    made.length > 1 &&
    Object.entries(wanted).every(([name, value]) =>
      made.some((call) => hasArgument(call.arguments, name, value, namesOf)),
    )
  )
}

function hasArgument(given: CallMade['arguments'], name: string, value: Wanted, namesOf: NamesOf): boolean {
  const isRow = typeof value === 'object' && 'row' in value
  if (isRow) return Object.values(given).some((one) => fits(one, value, namesOf))
  // Twelve months of it are the same income.
  const annual = name === 'monthly_income' && typeof value === 'number' && given.annual_income
  return fits(given[name], value, namesOf) || (Boolean(annual) && fits(annual, Number(value) * 12, namesOf))
}

/** The ids and texts of the seeded rows that have this text anywhere. */
function namesIn(rows: Snapshot): NamesOf {
  const all = [...rows.values()].flat()
  return (label) =>
    all
      .filter((row) => Object.values(row).includes(label))
      .flatMap((row) => [row.id, row.confirmation_code, row.claim_number, row.auth_number, row.program_code])
      .flatMap((name) => (name === null || name === undefined ? [] : String(name)))
}
