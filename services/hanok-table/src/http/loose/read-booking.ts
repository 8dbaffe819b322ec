import { type RestaurantRules, SourceChannel } from '@convonet/contracts/reservations'
import type { Booking } from '../../booking.ts'
import { createFieldReader, type FieldReader } from './field-reader.ts'
import { fieldOf } from './fields.ts'
import { readFields, readText } from './read-fields.ts'
import { unwrap } from './unwrap.ts'

export interface AskedBooking {
  booking: Omit<Booking, 'userId'>
  holdToken: string | null
}

/** A booking as a form or a voice vendor sends it; throws `invalid` with everything that is missing or makes no sense. */
export function readBooking(body: Record<string, unknown>, rules: RestaurantRules): AskedBooking {
  const fields = unwrap(body)
  const reader = createFieldReader()
  const { guestName, guestPhone, partySize, startsAt, ...rest } = readFields(fields, rules, reader)
  const holdToken = readText(fields, { field: 'hold_token', most: 64 }, reader) ?? null
  reader.done()
  const needed = {
    guest_name: guestName,
    guest_phone: guestPhone,
    party_size: partySize,
    starts_at: startsAt,
  }
  tellMissing(needed, reader)
  if (!guestName || !guestPhone || !partySize || startsAt === undefined)
    throw new Error('Nothing was missing')
  const booking = {
    ...{ guestName, guestPhone, partySize, startsAt },
    specialRequests: rest.specialRequests ?? null,
    preorder: rest.preorder ?? [],
    preferredLocale: rest.preferredLocale ?? 'en',
    sourceChannel: channelOf(fieldOf(fields, 'source_channel')),
    waitlistIfFull: !isNo(fieldOf(fields, 'waitlist_if_full')),
  }
  return { booking, holdToken }
}

function tellMissing(needed: Record<string, unknown>, reader: FieldReader): void {
  for (const [name, value] of Object.entries(needed)) {
    if (value === undefined) reader.wrong(name, 'is missing')
  }
  reader.done()
}

/** Only the staff seats walk-ins. */
function channelOf(value: unknown): SourceChannel {
  if (value === undefined) return 'online'
  const channel = SourceChannel.exclude(['walk_in']).safeParse(value)
  return channel.success ? channel.data : 'api'
}

const isNo = (value: unknown): boolean => /^(?:0|false|no|off|never)$/i.test(String(value).trim())
