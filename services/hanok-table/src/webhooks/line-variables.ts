import { calledName, guestName } from '../notify/guest-name.ts'
import { readPhoneNumber } from '../phone-number.ts'
import { type OfCaller, type Variables, yesNo } from './of-caller.ts'

const MOST_NAMES = 12

/** Which bookings belong to the line that calls. */
export function lineVariables({ caller, bookings, rules }: OfCaller): Variables {
  const { active } = bookings
  const [next] = active
  const isSingle = active.length === 1
  const name = isSingle ? guestName(next?.guestName ?? '') : ''
  return {
    caller_phone_hanok_table: caller && /^[+\d ().-]+$/.test(caller) ? caller : '',
    caller_phone_normalized: (caller && readPhoneNumber(caller, rules.phoneRegion)) ?? '',
    caller_line_reservation_count: String(active.length),
    caller_line_single_booking: yesNo(isSingle),
    caller_line_has_multiple_bookings: yesNo(active.length > 1),
    caller_line_booking_guest_names_hint: active
      .slice(0, MOST_NAMES)
      .map((row) => `${guestName(row.guestName) || 'Guest'} (${row.confirmationCode})`)
      .join(', '),
    guest_personalized_greeting_suggestion: name
      ? `Hello ${calledName(name)}, welcome back to Hanok Table.`
      : 'Hello, this is Hanok Table.',
    guest_lookup_name_for_tools: name,
    guest_lookup_identification_hint: hintFor(active.length),
  }
}

function hintFor(count: number): string {
  if (count === 0)
    return 'No reservation to come is under this number. Ask for the confirmation code or the number it was made with.'
  if (count === 1) return 'One reservation is under this number. The name need not be asked again.'
  return 'Several reservations are under this number. Ask for the name or the confirmation code.'
}
