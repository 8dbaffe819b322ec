import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { readConfirmationCode } from '../confirmation-code.ts'
import { findByCode, findOwn } from '../find.ts'
import { holdOf } from '../holds.ts'
import { samePhone } from '../phone-number.ts'
import { spokenNumber, spokenStart } from '../spoken.ts'
import { askFor } from './ask-for.ts'
import type { Scene } from './scene.ts'
import { HELD, notIdentified } from './which-reservation.ts'
import { cardOf, itemOf, valuesOf } from './words.ts'

export const GetReservation = z.object({
  guest_phone: z.string().trim().max(64).optional().describe('Narrows the reservations of this caller down'),
  guest_name: z.string().trim().max(255).optional().describe('The same'),
})

export const GetByCode = z.object({
  confirmation_code: z.string().trim().min(4).max(40).describe('HNK and the characters after it'),
  guest_phone: z
    .string()
    .trim()
    .max(64)
    .optional()
    .describe('The phone number of the booking; needed the first time'),
})

/** The caller's reservations: those they made while signed in, and those that this call has made or found. */
export async function lookUp(
  db: Database,
  { guest_phone, guest_name }: z.output<typeof GetReservation>,
  scene: Scene,
): Promise<CallToolResult> {
  const { rules, now, who } = scene
  const own = await findOwn(db, who, now)
  const wanted = own.filter(
    ({ guestPhone, guestName }) =>
      (!guest_phone || samePhone(guestPhone, guest_phone, rules.phoneRegion)) &&
      (!guest_name || guestName.toLowerCase().includes(guest_name.toLowerCase())),
  )
  const found = wanted.length > 0 ? wanted : own
  const hold = await holdOf(db, who.callId, now)
  if (found.length === 0 && !hold) return notIdentified(guest_phone ? { guest_phone } : {})
  const items = found.map((reservation) => itemOf(reservation, scene))
  const [only, another] = found
  if (only && !another && !hold) {
    const kind = only.seatingStatus === 'waitlist' ? 'waiting' : 'found'
    return outcome(
      { kind, items, shown: 1, ...valuesOf(only, scene) },
      { 'convonet/card': cardOf('Your reservation', only, scene) },
    )
  }
  const held = hold
    ? [
        {
          id: HELD,
          label: `table for ${spokenNumber(hold.partySize)} ${spokenStart(hold.startsAt.getTime(), scene)} that is not booked yet`,
        },
      ]
    : []
  const all = [...items, ...held]
  return outcome({
    kind: 'listed',
    items: all,
    shown: all.length,
    labels: all.map(({ label }) => `a ${label}`),
  })
}

/** A reservation of anybody's, for whoever knows its code and its phone number. */
export async function lookUpByCode(
  db: Database,
  { confirmation_code, guest_phone }: z.output<typeof GetByCode>,
  scene: Scene,
): Promise<CallToolResult> {
  const { who, now, rules } = scene
  const code = readConfirmationCode(confirmation_code)
  const own = (await findOwn(db, who, now)).find((other) => other.confirmationCode === code)
  const call = { name: 'get_reservation_by_code', arguments: { confirmation_code } }
  if (!own && !guest_phone) return askFor('guest_phone', call, { kind: 'ask-phone' })
  const found = own
    ? ({ kind: 'found', reservation: own } as const)
    : await findByCode(
        db,
        { code: confirmation_code, phone: guest_phone ?? '', region: rules.phoneRegion },
        { who, now },
      )
  if (found.kind === 'not-found')
    return askFor(
      'confirmation_code',
      { name: call.name, arguments: guest_phone ? { guest_phone } : {} },
      found,
    )
  if (found.kind === 'too-many-attempts') return outcome(found)
  const { reservation } = found
  const isOver = reservation.status === 'cancelled' || reservation.status === 'completed'
  const kind = isOver ? reservation.status : reservation.seatingStatus === 'waitlist' ? 'waiting' : 'found'
  return outcome(
    { kind, items: [itemOf(reservation, scene)], shown: 1, ...valuesOf(reservation, scene) },
    { 'convonet/card': cardOf('Your reservation', reservation, scene) },
  )
}
