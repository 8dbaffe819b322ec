import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { loadRules } from '../restaurant.ts'
import { iso, millis } from '../sql-moments.ts'
import { transact } from '../transact.ts'
import { type DueReminder, hoursIn, NOT_REMINDED, patienceMs } from './due.ts'
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
  const hours = hoursIn(rules)
  let found = 0
  for (let last = AT_ONCE; hours.length > 0 && last === AT_ONCE; found += last) {
    last = await transact(db, async (tx) => {
      const due = await recordDue(tx, hours, now)
      for (const reminder of due) await jobs.send(REMINDERS, reminder, { tx, key: keyOf(reminder) })
      return due.length
    })
  }
  for (const lost of await findLost(db, now)) {
    await db.transaction((tx) => recordOutcome(tx, lost, { outcome: { kind: 'lost' }, rules, now }))
  }
  await db.execute(sql`delete from hanok_call_steps where at < ${iso(now - STEPS_KEPT_MS)}::timestamptz`)
  return found
}

const keyOf = ({ reservationId, hours, startsAt }: DueReminder) => `${reservationId}/${hours}/${startsAt}`

/**
 * A sweep comes twice a minute, so a booking that was made or changed more than a minute after the reminder was due has a guest who knows.
 * Rows are inserted in one order, so that replicas do not wait for each other in a ring.
 */
async function recordDue(tx: Database, hours: readonly number[], now: number): Promise<DueReminder[]> {
  const moment = sql`${iso(now)}::timestamptz`
  const lengths = hours.map((length) => sql`(${length}::numeric, ${patienceMs(length)}::float8)`)
  const { rows } = await tx.execute<DueReminder & Record<string, unknown>>(sql`
    insert into hanok_reminders (reservation_id, hours, starts_at, due_at, state, updated_at)
    select r.id, length.hours, r.starts_at, due.at, 'queued', ${moment}
    from reservations r
    cross join (values ${sql.join(lengths, sql`, `)}) as length (hours, patience_ms)
    cross join lateral (select r.starts_at - length.hours * interval '1 hour' as at) as due
    where r.status = 'confirmed' and not r.source_channel = any(${sql.param(NOT_REMINDED)})
      and r.starts_at > ${moment} and r.starts_at <= ${iso(now + Math.max(...hours) * 3_600_000)}::timestamptz
      and due.at <= ${moment} and due.at > ${moment} - length.patience_ms * interval '1 millisecond'
      and greatest(r.created_at, r.updated_at) <= due.at + interval '1 minute'
      and not exists (select from hanok_reminders h
        where h.reservation_id = r.id and h.hours = length.hours and h.starts_at = r.starts_at)
    order by r.id, length.hours
    limit ${AT_ONCE}
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
