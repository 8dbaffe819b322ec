import { createAnswers } from '../call/answers.ts'
import { type CallMade, callsMade } from '../call/calls-made.ts'
import { createLine, type Exchange } from '../call/line-to-agent.ts'
import type { NamesOf } from '../fits.ts'
import type { World } from '../world/open-world.ts'
import { callerOf } from '../world/people.ts'
import { reset } from '../world/reset.ts'
import { changesBetween, type Snapshot, snapshot } from '../world/snapshot.ts'
import { misunderstood } from './misunderstood.ts'
import type { Utterance } from './utterance.ts'

export interface Heard {
  domain: string
  utterance: Utterance
  /** Null when it was understood. */
  problem: string | null
  calls: readonly CallMade[]
  exchanges: readonly Exchange[]
}

const MOST_TURNS = 6

/** Says it first thing in a new call and answers what is asked until the right tools were called, or nothing is asked any more. */
export async function runUtterance(domain: string, utterance: Utterance, world: World): Promise<Heard> {
  const { sql } = world
  const people = await reset(world)
  const before = await snapshot(sql)
  const line = createLine(world, callerOf(people, 'dana'))
  const answer = createAnswers([...utterance.told, ...PLAIN], 'tersely')
  const exchanges: Exchange[] = []
  const outcome = { namesOf: namesIn(before), calls: [] as CallMade[], changes: NONE }
  let next: string | null = utterance.said
  let problem: string | null = null
  while (next !== null && exchanges.length < MOST_TURNS) {
    const exchange = await line.say(next)
    exchanges.push(exchange)
    outcome.calls = await callsMade(sql, line.callId)
    outcome.changes = changesBetween(before, await snapshot(sql))
    problem = misunderstood(utterance, outcome)
    next = problem === null ? null : answer(exchange.heard)
  }
  return { domain, utterance, problem, calls: outcome.calls, exchanges }
}

const NONE: ReturnType<typeof changesBetween> = []

/** Of `seeded.facts`, for what a table needs. */
const PLAIN = [
  [/how many|party/i, 'four'],
  [/what time|when/i, 'seven pm'],
] as const

/** The ids and texts of the seeded rows that have this text anywhere. */
function namesIn(rows: Snapshot): NamesOf {
  const all = [...rows.values()].flat()
  return (label) =>
    all
      .filter((row) => Object.values(row).includes(label))
      .flatMap((row) => [row.id, row.confirmation_code, row.claim_number, row.auth_number, row.program_code])
      .flatMap((name) => (name === null || name === undefined ? [] : String(name)))
}
