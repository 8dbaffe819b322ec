import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { ReminderState } from '@convonet/contracts/restaurant-book'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { Reservation } from '../schema.ts'
import { millis } from '../sql-moments.ts'
import { hoursIn, isReminded, tellAt } from './due.ts'

/** Reminders of each reservation's start, by its id: those recorded and those to come. The store is asked once for all of them. */
export async function readReminders(
  db: Database,
  rows: readonly Reservation[],
  reading: { rules: RestaurantRules; now: number },
): Promise<Map<number, ReminderState[]>> {
  const recorded = await recordedOf(db, rows)
  return new Map(
    rows.map((row) => {
      const own = recorded.filter(({ id, startsAt }) => id === row.id && startsAt === row.startsAt.getTime())
      const states = own.map(({ hours, state, detail }) =>
        stateOf(row, { hours, state, detail }, reading.rules),
      )
      return [row.id, [...states, ...planned(row, states, reading)].toSorted((a, b) => b.hours - a.hours)]
    }),
  )
}

type Recorded = Pick<ReminderState, 'hours' | 'state' | 'detail'> & { id: number; startsAt: number }

async function recordedOf(db: Database, rows: readonly Reservation[]): Promise<Recorded[]> {
  if (rows.length === 0) return []
  const { rows: recorded } = await db.execute<Recorded & Record<string, unknown>>(sql`
    select reservation_id as id, hours::float8 as hours, ${millis(sql`starts_at`)} as "startsAt", state, detail
    from hanok_reminders where reservation_id = any(${sql.param(rows.map(({ id }) => id))})`)
  return recorded
}

function planned(
  row: Reservation,
  recorded: readonly ReminderState[],
  { rules, now }: { rules: RestaurantRules; now: number },
): ReminderState[] {
  if (row.status !== 'confirmed' || !isReminded(row.sourceChannel)) return []
  const startsAt = row.startsAt.getTime()
  return hoursIn(rules)
    .filter((hours) => tellAt({ hours, startsAt }, rules.timeZone) > now)
    .filter((hours) => recorded.every((other) => other.hours !== hours))
    .map((hours) => stateOf(row, { hours, state: 'planned', detail: null }, rules))
}

const stateOf = (
  { startsAt }: Reservation,
  { hours, state, detail }: Pick<ReminderState, 'hours' | 'state' | 'detail'>,
  { timeZone }: RestaurantRules,
): ReminderState => ({
  hours,
  due_at: new Date(tellAt({ hours, startsAt: startsAt.getTime() }, timeZone)).toISOString(),
  state,
  detail: state === 'queued' ? null : detail,
})
