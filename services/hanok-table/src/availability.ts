import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Temporal } from 'temporal-polyfill'
import type { Deciding } from './deciding.ts'
import { afterThoseAhead } from './fairness.ts'
import { checkStart, openStartsOn, type StartRefusal, serviceDayOf, servicesOn } from './opening-hours.ts'
import { leastWaste } from './seating.ts'
import { loadSituation, type Owner, type Situation } from './situation.ts'
import { stayOf } from './stay.ts'
import { tablesFor } from './tables.ts'

/** Starts are unix milliseconds on the quarter of an hour, in order. */
export type Availability =
  | { kind: 'free' }
  | { kind: 'full'; alternatives: number[] }
  | { kind: StartRefusal; alternatives: number[] }
  | { kind: 'party-too-large' }

const NEWCOMER = { vip: false }

/** Whether a newcomer can have a table at this moment, and where not, when on that day. */
export async function findSeating(
  db: Database,
  { partySize, startsAt }: { partySize: number; startsAt: number },
  { without, ...deciding }: Deciding & { without?: Owner | undefined },
): Promise<Availability> {
  const situation = await loadSituation(db, startsAt, { ...deciding, without })
  return judge({ partySize, startsAt }, afterThoseAhead(situation, NEWCOMER, deciding.rules), deciding)
}

/** The same for a situation that is known; it decides who is ahead. */
export function judge(
  { partySize, startsAt }: { partySize: number; startsAt: number },
  situation: Situation,
  deciding: Deciding,
): Availability {
  const { rules, now } = deciding
  if (isTooLarge(partySize, situation, rules)) return { kind: 'party-too-large' }
  const { kind } = checkStart(startsAt, rules, now)
  if (kind === 'past' || kind === 'too-far') return { kind, alternatives: [] }
  if (kind === 'open' && tablesFor(stayOf(partySize, startsAt, rules), situation, rules))
    return { kind: 'free' }
  const free = freeStarts(partySize, serviceDayOf(startsAt, rules), { situation, ...deciding })
  return { kind: kind === 'open' ? 'full' : kind, alternatives: nearest(free, startsAt) }
}

export type DayAvailability =
  | { kind: 'starts'; starts: number[] }
  | { kind: 'closed-day' | 'past' | 'too-far' | 'full' | 'party-too-large' }

/** When a party can come on a day of the restaurant; `situation` where it is known. */
export async function findStarts(
  db: Database,
  { partySize, day, situation: known }: { partySize: number; day: Temporal.PlainDate; situation?: Situation },
  deciding: Deciding,
): Promise<DayAvailability> {
  const { rules, now } = deciding
  const services = servicesOn(day, rules)
  const last = services.at(-1)
  if (!last) return { kind: 'closed-day' }
  const { kind } = checkStart(last.lastSeatingAt, rules, now)
  if (kind === 'past' || kind === 'too-far') return { kind }
  const loaded = known ?? (await loadSituation(db, last.opensAt, deciding))
  if (isTooLarge(partySize, loaded, rules)) return { kind: 'party-too-large' }
  const situation = afterThoseAhead(loaded, NEWCOMER, rules)
  const starts = freeStarts(partySize, day, { situation, ...deciding })
  return starts.length > 0 ? { kind: 'starts', starts } : { kind: 'full' }
}

/** It would not fit in an empty house either. */
const isTooLarge = (partySize: number, { tables }: Situation, rules: RestaurantRules) =>
  partySize > rules.largestParty ||
  (tables.length > 0 && leastWaste(partySize, tables, rules.mostJoinedTables) === null)

function freeStarts(
  partySize: number,
  day: Temporal.PlainDate,
  { situation, rules, now }: Deciding & { situation: Situation },
): number[] {
  return openStartsOn(day, rules, now).filter(
    (startsAt) => tablesFor(stayOf(partySize, startsAt, rules), situation, rules) !== null,
  )
}

/** The last before and the first after the wanted moment; two on one side where the other has none. */
function nearest(starts: readonly number[], wanted: number): number[] {
  const before = starts.filter((start) => start < wanted).slice(-2)
  const after = starts.filter((start) => start > wanted).slice(0, 2)
  if (before.length === 0) return after
  return after.length === 0 ? before : [...before.slice(-1), ...after.slice(0, 1)]
}
