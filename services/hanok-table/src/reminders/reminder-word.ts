import type { Reservation } from '../schema.ts'
import { isReminded } from './due.ts'

/** v2's word for how far reminding of a reservation has come; null for a party at the door. */
export function reminderWord({
  reminderCallStatus,
  sourceChannel,
  seatingStatus,
}: Pick<Reservation, 'reminderCallStatus' | 'sourceChannel' | 'seatingStatus'>): string | null {
  if (reminderCallStatus) return reminderCallStatus
  if (sourceChannel === 'walk_in') return null
  if (!isReminded(sourceChannel)) return 'no_outbound_reminder_source_api'
  return seatingStatus === 'waitlist' || seatingStatus === 'offered'
    ? 'reminder_deferred_waitlist'
    : 'reminder_queued'
}
