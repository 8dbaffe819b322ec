import { placeCall, type Transcript } from './call/place-call.ts'
import type { View } from './judge.ts'
import type { Scenario } from './scenario.ts'
import { judge } from './verdict.ts'
import type { World } from './world/open-world.ts'
import { idOf } from './world/people.ts'
import { probe } from './world/probes.ts'
import { reset } from './world/reset.ts'
import { changesBetween, snapshot } from './world/snapshot.ts'

export interface Result {
  domain: string
  scenario: Scenario
  problems: readonly string[]
  transcript: Transcript
  /** A judge model's, where one has a key. */
  view?: View
}

/** Makes one call in a world of its own and looks at what came of it. */
export async function runScenario(domain: string, scenario: Scenario, world: World): Promise<Result> {
  const { sql } = world
  const people = await reset(world, scenario.world)
  const before = await snapshot(sql)
  const transcript = await placeCall(scenario, world, people)
  const changes = changesBetween(before, await snapshot(sql))
  const userId = idOf(people, scenario.who) || null
  const rowsOf = (name: Parameters<typeof probe>[1]) => probe(sql, name, userId)
  const problems = await judge(scenario, { transcript, changes, userId, rowsOf })
  return { domain, scenario, problems, transcript }
}
