import { GuestLocale, type ReservationRead, SourceChannel } from '@convonet/contracts/reservations'
import { z } from 'zod'
import { readPhoneNumber } from '../phone-number.ts'
import { changeOrder, readOrderLines } from '../preorder.ts'
import type { Booking } from '../reserve.ts'
import { reserve } from '../reserve.ts'
import { loadRules } from '../restaurant.ts'
import { transact } from '../transact.ts'
import { type Asker, whomOf } from './asker.ts'
import type { Face } from './face.ts'
import { notBookable, wrongField } from './problems.ts'
import { readReservations } from './read-reservations.ts'

const Body = z.object({
  guest_name: z.string().trim().min(1).max(255),
  guest_phone: z.string().trim().min(3).max(64),
  party_size: z.int().min(1).max(500),
  starts_at: z.string().max(40),
  special_requests: z.string().trim().max(2000).nullish(),
  preorder: z.array(z.object({ menu_item_id: z.string(), quantity: z.int().min(0).max(99) })).default([]),
  source_channel: SourceChannel.catch('api').default('online'),
  preferred_locale: GuestLocale.default('en'),
  waitlist_if_full: z.boolean().default(true),
  hold_token: z.string().max(64).optional(),
})

export async function createBooking(body: unknown, asker: Asker, face: Face): Promise<ReservationRead> {
  const { sql, clock } = face
  const given = Body.parse(body)
  const rules = await loadRules(sql.db)
  const order = readOrderLines(JSON.stringify(given.preorder))
  if (order?.kind !== 'read') throw wrongField('preorder', 'is not on the menu')
  const guestPhone = readPhoneNumber(given.guest_phone, rules.phoneRegion)
  if (!guestPhone) throw wrongField('guest_phone', 'is not a phone number')
  const booking: Booking = {
    partySize: given.party_size,
    startsAt: Date.parse(given.starts_at),
    guestName: given.guest_name,
    guestPhone,
    specialRequests: given.special_requests ?? null,
    preorder: changeOrder([], order.ordered, 'set') ?? [],
    sourceChannel: given.source_channel,
    preferredLocale: given.preferred_locale,
    userId: asker.kind === 'person' ? asker.userId : null,
    waitlistIfFull: given.waitlist_if_full,
  }
  const now = clock.now()
  const writing = { rules, now, byWhom: whomOf(asker), outbox: face.outbox, vipCents: face.vipCents }
  const reserved = await transact(sql.db, (tx) =>
    reserve(tx, booking, { ...writing, ...(given.hold_token && { callId: given.hold_token }) }),
  )
  if (!('reservation' in reserved))
    throw notBookable(reserved.kind, 'alternatives' in reserved ? reserved.alternatives : [], rules)
  const [read] = await readReservations(sql.db, [reserved.reservation], { rules, now })
  if (!read) throw new Error('The reservation has vanished')
  return read
}
