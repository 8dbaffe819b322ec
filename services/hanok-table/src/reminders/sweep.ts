import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { loadRules } from '../restaurant.ts'
import { iso, millis } from '../sql-moments.ts'
import { transact } from '../transact.ts'
import { type DueReminder, hoursIn, isDue, NOT_REMINDED, tellAt } from './due.ts'
import { recordOutcome } from './outcome.ts'
import { REMINDERS } from './remind.ts'
import type { Reminding } from './reminding.ts'

const AT_ONCE = 100
/** Longer than all tries of a job take. */
const GIVEN_UP_MS = 45 * 60_000
const STEPS_KEPT_MS = 86_400_000

/** Records what is due and not recorded, with a job that delivers it; of several replicas one records each. Answers how many there were. */
export async function sweep({
  sql: { db },
  jobs,
  clock,
}: Pick<Reminding, 'sql' | 'jobs' | 'clock'>): Promise<number> {
  const now = clock.now()
  const rules = await loadRules(db)
  const due = (await findCandidates(db, hoursIn(rules), now)).filter((each) =>
    isDue(each, { now, timeZone: rules.timeZone }),
  )
  let found = 0
  for (let first = 0; first < due.length; first += AT_ONCE) {
    found += await transact(db, async (tx) => {
      const recorded = await record(tx, due.slice(first, first + AT_ONCE), { now, timeZone: rules.timeZone })
      for (const reminder of recorded) await jobs.send(REMINDERS, reminder, { tx, key: keyOf(reminder) })
      return recorded.length
    })
  }
  for (const lost of await findLost(db, now)) {
    await db.transaction((tx) => recordOutcome(tx, lost, { outcome: { kind: 'lost' }, rules, now }))
  }
  await db.execute(sql`delete from hanok_call_steps where at < ${iso(now - STEPS_KEPT_MS)}::timestamptz`)
  return found
}

const keyOf = ({ reservationId, hours, startsAt }: DueReminder) => `${reservationId}/${hours}/${startsAt}`

type Candidate = DueReminder & { madeAt: number; changedAt: number }

/** Reminders of confirmed bookings to come that may be due and are not recorded. */
async function findCandidates(db: Database, hours: readonly number[], now: number): Promise<Candidate[]> {
  if (hours.length === 0) return []
  const moment = sql`${iso(now)}::timestamptz`
  const lengths = sql.join(
    hours.map((length) => sql`(${length}::numeric)`),
    sql`, `,
  )
  const { rows } = await db.execute<Candidate & Record<string, unknown>>(sql`
    select r.id as "reservationId", length.hours::float8 as hours, ${millis(sql`r.starts_at`)} as "startsAt",
      ${millis(sql`coalesce(r.created_at, r.updated_at, 'epoch')`)} as "madeAt",
      ${millis(sql`coalesce(r.updated_at, r.created_at, 'epoch')`)} as "changedAt"
    from reservations r
    cross join (values ${lengths}) as length (hours)
    where r.status = 'confirmed' and not r.source_channel = any(${sql.param(NOT_REMINDED)})
      and r.starts_at > ${moment} and r.starts_at <= ${iso(now + Math.max(...hours) * 3_600_000)}::timestamptz
      and r.starts_at <= ${moment} + length.hours * interval '1 hour'
      and not exists (select from hanok_reminders h
        where h.reservation_id = r.id and h.hours = length.hours and h.starts_at = r.starts_at)
    order by r.id, length.hours`)
  return rows
}

/** Answers those that nobody else has recorded. Rows go in in one order, so that replicas do not wait for each other in a ring. */
async function record(
  tx: Database,
  due: readonly DueReminder[],
  { now, timeZone }: { now: number; timeZone: string },
): Promise<DueReminder[]> {
  const values = due.map(
    (each) => sql`(${each.reservationId}::int, ${each.hours}::numeric, ${iso(each.startsAt)}::timestamptz,
      ${iso(tellAt(each, timeZone))}::timestamptz)`,
  )
  const { rows } = await tx.execute<DueReminder & Record<string, unknown>>(sql`
    insert into hanok_reminders (reservation_id, hours, starts_at, due_at, state, updated_at)
    select due.id, due.hours, due.starts_at, due.at, 'queued', ${iso(now)}::timestamptz
    from (values ${sql.join(values, sql`, `)}) as due (id, hours, starts_at, at)
    join reservations r on r.id = due.id
    order by due.id, due.hours
    on conflict do nothing
    returning reservation_id as "reservationId", hours::float8 as hours, ${millis(sql`starts_at`)} as "startsAt"`)
  return rows
}

/** Jobs that failed as often as they may, or whose process died at it. */
async function findLost(db: Database, now: number): Promise<DueReminder[]> {
  const { rows } = await db.execute<DueReminder & Record<string, unknown>>(sql`
    select reservation_id as "reservationId", hours::float8 as hours, ${millis(sql`starts_at`)} as "startsAt"
    from hanok_reminders
    where state = 'queued' and updated_at < ${iso(now - GIVEN_UP_MS)}::timestamptz`)
  return rows
}
