import type { Scenario } from '../scenario.ts'
import { more } from './healthcare/more.ts'
import { plan } from './healthcare/plan.ts'
import { otherPeople } from './hostile/other-people.ts'
import { otherTables } from './hostile/other-tables.ts'
import { pressure } from './hostile/pressure.ts'
import { people } from './mixed/people.ts'
import { twoAtOnce } from './mixed/two-at-once.ts'
import { finances } from './mortgage/finances.ts'
import { papers } from './mortgage/papers.ts'
import { days } from './productivity/days.ts'
import { tasks } from './productivity/tasks.ts'
import { teams } from './productivity/teams.ts'
import { wordings } from './productivity/wordings.ts'
import { bookings } from './restaurant/bookings.ts'
import { changes } from './restaurant/changes.ts'
import { waiting } from './restaurant/waiting.ts'

export const scenarios = {
  productivity: [...tasks, ...days, ...teams, ...wordings],
  mortgage: [...finances, ...papers],
  healthcare: [...plan, ...more],
  restaurant: [...bookings, ...changes, ...waiting],
  mixed: [...twoAtOnce, ...people],
  hostile: [...otherPeople, ...otherTables, ...pressure],
} as const satisfies Record<string, readonly Scenario[]>
