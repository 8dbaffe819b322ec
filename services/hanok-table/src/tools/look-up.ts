import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { readConfirmationCode } from '../confirmation-code.ts'
import { findByCode, findOwn } from '../find.ts'
import { holdOf } from '../holds.ts'
import { samePhone } from '../phone-number.ts'
import { zonedAt } from '../restaurant-time.ts'
import type { Reservation } from '../schema.ts'
import { askFor } from './ask-for.ts'
import { withArguments } from './refusals.ts'
import type { Scene } from './scene.ts'
import { tellFound, tellReservation } from './tell-reservation.ts'
import { notIdentified } from './which-reservation.ts'
import { heldItem, itemOf } from './words.ts'

export const GetReservation = z.object({
  guest_phone: z.string().trim().max(64).optional().describe('Narrows the reservations of this caller down'),
  guest_name: z.string().trim().max(255).optional().describe('The same'),
  date: z.iso.date().optional().describe('The same'),
  waiting: z.boolean().optional().describe('Only what is on the waitlist or has come off it'),
})

export const GetByCode = z.object({
  confirmation_code: z.string().trim().min(4).max(40).describe('HNK and the characters after it'),
  guest_phone: z
    .string()
    .trim()
    .max(64)
    .optional()
    .describe('The phone number of the booking; needed the first time'),
  wanted: z
    .object({
      name: z.enum(['update_reservation_details', 'cancel_reservation', 'set_reservation_status']),
      arguments: z.record(z.string(), z.unknown()),
    })
    .optional()
    .describe('What the caller wanted with it, as an outcome gave it'),
})

/** The caller's reservations: those they made while signed in, and those that this call has made or found. */
export async function lookUp(
  db: NodePgDatabase,
  args: z.output<typeof GetReservation>,
  scene: Scene,
): Promise<CallToolResult> {
  const { now, who } = scene
  const { guest_phone } = args
  const own = await findOwn(db, who, now)
  const wanted = own.filter((reservation) => fits(reservation, args, scene))
  const found = wanted.length > 0 ? wanted : own
  const hold = await holdOf(db, who.callId, now)
  if (found.length === 0 && !hold) return notIdentified(guest_phone ? { guest_phone } : {})
  const items = found.map((reservation) => itemOf(reservation, scene))
  const [only, another] = found
  if (only && !another && !hold) return await tellReservation(db, only, scene)
  const held = hold ? [heldItem(hold, scene)] : []
  const all = [...items, ...held]
  return outcome({
    kind: 'listed',
    items: all,
    shown: all.length,
    labels: all.map(({ label }) => `a ${label}`),
  })
}

function fits(
  { guestPhone, guestName, startsAt, status }: Reservation,
  { guest_phone, guest_name, date, waiting }: z.output<typeof GetReservation>,
  { rules, timeZone }: Scene,
): boolean {
  const day = zonedAt(startsAt.getTime(), timeZone).toPlainDate().toString()
  return (
    (!guest_phone || samePhone(guestPhone, guest_phone, rules.phoneRegion)) &&
    (!guest_name || guestName.toLowerCase().includes(guest_name.toLowerCase())) &&
    (!date || date === day) &&
    (!waiting || status === 'pending')
  )
}

/** A reservation of anybody's, for whoever knows its code and its phone number. */
export async function lookUpByCode(
  db: NodePgDatabase,
  { confirmation_code, guest_phone, wanted }: z.output<typeof GetByCode>,
  scene: Scene,
): Promise<CallToolResult> {
  const { who, now, rules } = scene
  const code = readConfirmationCode(confirmation_code)
  const own = (await findOwn(db, who, now)).find((other) => other.confirmationCode === code)
  if (own) return await tellFound(db, { reservation: own, wanted }, scene)
  const again = { name: 'get_reservation_by_code', arguments: wanted ? { wanted } : {} }
  if (!guest_phone)
    return askFor('guest_phone', withArguments(again, { confirmation_code }), { kind: 'ask-phone' })
  const given = { code: confirmation_code, phone: guest_phone, region: rules.phoneRegion }
  const found = await findByCode(db, given, { who, now })
  if (found.kind === 'found') return await tellFound(db, { reservation: found.reservation, wanted }, scene)
  if (found.kind === 'too-many-attempts') return outcome(found)
  return askFor('confirmation_code', withArguments(again, { guest_phone }), found)
}
