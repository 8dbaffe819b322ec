import type { ReservationStatus } from '@convonet/contracts/reservations'
import { isBlank } from './fields.ts'

const SYNONYMS: Record<ReservationStatus, string> = {
  cancelled:
    'cancelled cancel canceled cancellation void voided delete deleted cancel_reservation cancel_booking',
  confirmed: 'confirmed confirm confirm_reservation',
  pending: 'pending hold waitlist',
  seated: 'seated seat arrived checked_in check_in',
  completed: 'completed complete done finished closed',
  no_show: 'no_show noshow did_not_come',
}

const BY_WORD = new Map(
  Object.entries(SYNONYMS).flatMap(([status, words]) =>
    words.split(' ').map((word) => [word, status as ReservationStatus] as const),
  ),
)

/** The status that a word stands for. */
export function statusOf(value: unknown): ReservationStatus | null {
  if (typeof value !== 'string') return null
  const word = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return BY_WORD.get(word) ?? null
}

/** Names under which a status is meant whatever else there is. */
const STRONG = 'status Status state new_status reservation_status reservationStatus booking_status'.split(' ')
/** Names that may hold anything: what they say counts where it is a word for a status. */
const WEAK =
  'action operation intent command event type input value outcome reservation_action booking_action change_type'.split(
    ' ',
  )
const FLAGS = 'cancel Cancel cancel_reservation cancellation_requested'.split(' ')

export type StatusRead =
  | { kind: 'none' }
  | { kind: 'status'; status: ReservationStatus }
  | { kind: 'unknown'; said: string }

/** The status that a body asks for. `anyWord`: on a route that does nothing else, weak names may say any status; elsewhere only a cancellation. */
export function readStatus(
  fields: ReadonlyMap<string, unknown>,
  { anyWord }: { anyWord: boolean },
): StatusRead {
  const said = STRONG.map((name) => fields.get(name)).find((value) => !isBlank(value))
  if (said !== undefined) {
    const status = statusOf(said)
    return status ? { kind: 'status', status } : { kind: 'unknown', said: String(said).slice(0, 80) }
  }
  if (FLAGS.some((name) => isYes(fields.get(name)))) return { kind: 'status', status: 'cancelled' }
  const weak = WEAK.map((name) => statusOf(fields.get(name))).find((status) => status !== null)
  if (!weak || (weak !== 'cancelled' && !anyWord)) return { kind: 'none' }
  return { kind: 'status', status: weak }
}

/** v2's words for yes. */
export const isYes = (value: unknown): boolean =>
  value === true ||
  value === 1 ||
  (typeof value === 'string' && /^\s*(?:1|true|yes|y|on|cancel)\s*$/i.test(value))
