import type { RestaurantRules } from '@convonet/contracts/reservations'
import { abortable } from '@convonet/kit/flow/abortable'
import type { JobQueue } from '@convonet/kit/store/jobs'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { eq, sql } from 'drizzle-orm'
import { reminderNotice } from '../notify/notices.ts'
import { loadRules } from '../restaurant.ts'
import { type Reservation, reservations } from '../schema.ts'
import { iso } from '../sql-moments.ts'
import { DueReminder, isLate } from './due.ts'
import { type Outcome, recordOutcome } from './outcome.ts'
import type { Reminding } from './reminding.ts'

export const REMINDERS: JobQueue<DueReminder> = {
  name: 'hanok-table/reminders',
  parse: (payload) => DueReminder.parse(payload),
}

/** A provider takes the same call once within a minute, so that long it may be asked again without knowing what came of it. */
const SAME_CALL_MS = 45_000

/** Tells the guest, where the booking still stands as it did when the reminder was recorded. Throws where trying again may help. */
export async function remind(deps: Reminding, due: DueReminder, signal: AbortSignal): Promise<void> {
  const { db } = deps.sql
  const rules = await abortable(loadRules(db), signal)
  const begun = await begin(db, due, deps.clock.now())
  if (begun === 'done') return
  const outcome = begun === 'unknown' ? { kind: begun } : await tell(deps, due, { rules, signal })
  const now = deps.clock.now()
  await db.transaction((tx) => recordOutcome(tx, due, { outcome, rules, now }))
}

async function tell(
  { sql: { db }, clock, notifier, publicUrl }: Reminding,
  due: DueReminder,
  { rules, signal }: { rules: RestaurantRules; signal: AbortSignal },
): Promise<Outcome> {
  const [reservation] = await db.select().from(reservations).where(eq(reservations.id, due.reservationId))
  const now = clock.now()
  const stale = staleness(reservation, due, { now, timeZone: rules.timeZone })
  if (!reservation || stale) return { kind: 'stale', detail: stale ?? 'not-confirmed' }
  if (rules.reminderBy === 'none') return { kind: 'stale', detail: 'not-wanted' }
  const by = rules.reminderBy
  try {
    return await notifier.tell(reminderNotice(reservation, { by, rules, now, publicUrl }), { signal })
  } catch (error) {
    if (!mayHaveBeenTold(error, signal)) await comeBack(db, due, clock.now())
    throw error
  }
}

function staleness(
  reservation: Reservation | undefined,
  due: DueReminder,
  here: { now: number; timeZone: string },
) {
  if (reservation?.status !== 'confirmed') return 'not-confirmed'
  if (reservation.startsAt.getTime() !== due.startsAt) return 'moved'
  return isLate(due, here) ? 'too-late' : null
}

/** Says that from now on the guest may have been told. Another who finds that, and too late to ask the same again, does not tell. */
async function begin(db: Database, due: DueReminder, now: number): Promise<'begun' | 'unknown' | 'done'> {
  const { rows } = await db.execute<{ since: Date | string }>(sql`
    update hanok_reminders set detail = 'trying',
      updated_at = case when detail = 'trying' then updated_at else ${iso(now)}::timestamptz end
    where ${thisOne(due)} and state = 'queued'
    returning updated_at as since`)
  if (!rows[0]) return 'done'
  return now - new Date(rows[0].since).getTime() > SAME_CALL_MS ? 'unknown' : 'begun'
}

/** The guest has certainly not been told. */
async function comeBack(db: Database, due: DueReminder, now: number): Promise<void> {
  await db.execute(sql`
    update hanok_reminders set detail = 'again', updated_at = ${iso(now)}::timestamptz
    where ${thisOne(due)} and state = 'queued'`)
}

const mayHaveBeenTold = (error: unknown, signal: AbortSignal) =>
  signal.aborted || !(error instanceof AppError) || error.code === 'timeout'

const thisOne = ({ reservationId, hours, startsAt }: DueReminder) =>
  sql`reservation_id = ${reservationId} and hours = ${hours} and starts_at = ${iso(startsAt)}::timestamptz`
