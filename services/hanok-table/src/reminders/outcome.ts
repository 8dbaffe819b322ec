import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { eq, sql } from 'drizzle-orm'
import type { Told } from '../ports.ts'
import { recordChange } from '../record-change.ts'
import { reservations } from '../schema.ts'
import { iso } from '../sql-moments.ts'
import { daysOf, stayOfReservation } from '../stay.ts'
import type { DueReminder } from './due.ts'

export type Outcome =
  | Told
  /** The booking or the house's wish is not what it was when the reminder was recorded, or it is too late for one. */
  | { kind: 'stale'; detail: 'not-confirmed' | 'moved' | 'too-late' | 'not-wanted' }
  /** It failed as often as it may. */
  | { kind: 'lost' }
  /** Whoever was at it has died, or never heard back: the guest may have been told, so nobody tells again. */
  | { kind: 'unknown' }

/** Keeps what became of a reminder, for the staff and in v2's words. Does nothing where that is known. */
export async function recordOutcome(
  tx: Database,
  { reservationId, hours, startsAt }: DueReminder,
  { outcome, rules, now }: { outcome: Outcome; rules: RestaurantRules; now: number },
): Promise<void> {
  const { state, detail, word } = wordsOf(outcome)
  const { rowCount } = await tx.execute(sql`
    update hanok_reminders set state = ${state}, detail = ${detail}, updated_at = ${iso(now)}::timestamptz
    where reservation_id = ${reservationId} and hours = ${hours} and starts_at = ${iso(startsAt)}::timestamptz
      and state = 'queued'`)
  if (!rowCount || word === null) return
  const [reservation] = await tx
    .update(reservations)
    .set({ reminderCallStatus: word })
    .where(eq(reservations.id, reservationId))
    .returning()
  if (!reservation) return
  const days = daysOf(stayOfReservation(reservation), rules)
  await recordChange(tx, { reservationId, byWhom: 'house', what: 'reminder', days, now })
}

interface Words {
  state: 'sent' | 'failed' | 'skipped'
  detail: string | null
  /** v2's; null where it says what happened before, still. */
  word: string | null
}

function wordsOf(outcome: Outcome): Words {
  switch (outcome.kind) {
    case 'ringing':
      return { state: 'sent', detail: null, word: 'hanok_table_call_initiated' }
    case 'sent':
      return { state: 'sent', detail: null, word: 'hanok_table_message_sent' }
    case 'no-provider':
      return { state: 'skipped', detail: 'no-provider', word: 'demo_skipped_no_voice_provider_config' }
    case 'bad-number':
      return { state: 'skipped', detail: 'bad-number', word: 'demo_skipped_bad_destination' }
    case 'refused':
      return { state: 'failed', detail: outcome.detail.slice(0, 120), word: refusalWord(outcome.detail) }
    case 'stale':
      return { state: 'skipped', detail: outcome.detail, word: null }
    case 'lost':
      return { state: 'failed', detail: 'no-answer', word: 'hanok_table_error_exception' }
    case 'unknown':
      return { state: 'failed', detail: 'outcome-unknown', word: 'hanok_table_error_exception' }
  }
}

/** `http-422` */
function refusalWord(detail: string): string {
  const [, code] = /^http-(\d{3})/.exec(detail) ?? []
  return code ? `hanok_table_error_http_${code}` : 'hanok_table_error_exception'
}
