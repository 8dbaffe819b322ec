import { z } from 'zod'
import { MenuItem } from './menu.ts'
import { SeatingAvailability, TableHold } from './reservation-answers.ts'
import { ReservationRead } from './reservations.ts'
import type { Contract } from './route.ts'

/**
 * v2's bodies come from voice vendors in any wrapping, under any alias, as JSON or as a form: they are read by the service, which
 * answers 422 with `issues` where something is missing or makes no sense.
 */
const LooseBody = z.unknown()

/**
 * `phone`, here or in the header `X-Guest-Phone`, shows with the code whose reservation it is. `code` is for addresses that name it by its
 * number.
 */
const Proof = z.object({ phone: z.string().max(64).optional(), code: z.string().max(64).optional() })
const Yes = z.string().max(10).optional()
const Acknowledged = Proof.extend({ retention_ack: Yes, retention_offer_acknowledged: Yes })
const StatusQuery = Acknowledged.extend({ status: z.string().max(40).optional(), cancel: Yes })
const AmendQuery = StatusQuery.extend({
  reservation_id: z.string().max(64).optional(),
  id: z.string().max(64).optional(),
})
const LookUp = z.object({
  guest_name: z.string().max(255).optional(),
  phone: z.string().max(64).optional(),
  guest_phone: z.string().max(64).optional(),
  code: z.string().max(64).optional(),
})
const Code = z.object({ code: z.string().max(64) })
/** Text, so that a template that nobody filled in, `{{reservation_id}}`, can be answered with what is wrong. */
const Id = z.object({ id: z.string().max(64) })

const HoldToken = z.object({ hold_token: z.string().min(16).max(64) })

/**
 * v2's routes. All are public to mount and look themselves at who asks: staff who have signed in and services with a token see
 * everything, a guest sees a reservation by its code and its phone number. Every write takes an `Idempotency-Key` header.
 */
export const reservationRoutes = {
  menuItems: {
    method: 'GET',
    url: '/api/reservations/menu/items',
    summary: 'The dishes with their prices',
    access: 'public',
    reply: 'json',
    response: z.array(MenuItem),
  },
  seatingAvailability: {
    method: 'GET',
    url: '/api/reservations/seating/availability',
    summary:
      "How many tables of each size are free through a party's stay, by start, on a day of the restaurant",
    access: 'public',
    query: z.object({
      date: z.string().max(40),
      /** Whose stay it is; a party of two unless given. */
      party_size: z.coerce.number().int().min(1).max(500).optional(),
    }),
    reply: 'json',
    response: SeatingAvailability,
  },
  hold: {
    method: 'POST',
    url: '/api/reservations/holds',
    summary: 'Keep tables for five minutes while the guest decides',
    access: 'public',
    body: z.object({ party_size: z.int().min(1).max(500), starts_at: z.string().max(40) }),
    reply: 'json',
    response: TableHold,
  },
  renewHold: {
    method: 'POST',
    url: '/api/reservations/holds/renew',
    summary: 'Keep them for five minutes more; a hold is renewed at most three times',
    access: 'public',
    body: HoldToken,
    reply: 'json',
    response: TableHold,
  },
  releaseHold: {
    method: 'POST',
    url: '/api/reservations/holds/release',
    summary: 'Give the kept tables back',
    access: 'public',
    body: HoldToken,
    reply: 'json',
    response: z.object({ released: z.boolean() }),
  },
  list: {
    method: 'GET',
    url: '/api/reservations',
    summary: 'All reservations, the latest start first; for staff and services',
    access: 'public',
    query: z.object({
      status: z.string().max(32).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
      offset: z.coerce.number().int().min(0).optional(),
    }),
    reply: 'json',
    response: z.array(ReservationRead),
  },
  create: {
    method: 'POST',
    url: '/api/reservations',
    summary: 'Book tables for a party, or put it on the waitlist',
    access: 'public',
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  lookup: {
    method: 'GET',
    url: '/api/reservations/lookup',
    summary: 'The reservation of a guest by name and phone; guests name its code as well',
    access: 'public',
    query: LookUp,
    reply: 'json',
    response: ReservationRead,
  },
  lookupByPhone: {
    method: 'GET',
    url: '/api/reservations/lookup-by-phone',
    summary: 'The reservation of a phone number; guests name its code as well',
    access: 'public',
    query: LookUp,
    reply: 'json',
    response: ReservationRead,
  },
  byCode: {
    method: 'GET',
    url: '/api/reservations/by-code/:code',
    summary: 'The reservation with this code',
    access: 'public',
    params: Code,
    query: Proof,
    reply: 'json',
    response: ReservationRead,
  },
  amendByCode: {
    method: 'PATCH',
    url: '/api/reservations/by-code/:code',
    summary: 'Change what is given of it',
    access: 'public',
    params: Code,
    query: Acknowledged,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  statusByCode: {
    method: 'PATCH',
    url: '/api/reservations/by-code/:code/status',
    summary: 'Change its status',
    access: 'public',
    params: Code,
    query: StatusQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  answerOffer: {
    method: 'POST',
    url: '/api/reservations/by-code/:code/offer',
    summary: 'Take the table that came free, or leave it to the next',
    access: 'public',
    params: Code,
    query: Proof,
    body: z.object({ answer: z.enum(['accept', 'decline']) }),
    reply: 'json',
    response: ReservationRead,
  },
  amendAny: {
    method: 'PATCH',
    url: '/api/reservations/amend',
    summary: 'Change the reservation that the body or the query names',
    access: 'public',
    query: AmendQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  amendRow: {
    method: 'PATCH',
    url: '/api/reservations/amend/:id',
    summary: 'Change what is given of it',
    access: 'public',
    params: Id,
    query: AmendQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  amendById: {
    method: 'PATCH',
    url: '/api/reservations/:id/amend',
    summary: 'Change what is given of it',
    access: 'public',
    params: Id,
    query: AmendQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  statusById: {
    method: 'PATCH',
    url: '/api/reservations/:id/status',
    summary: 'Change its status',
    access: 'public',
    params: Id,
    query: StatusQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  patchById: {
    method: 'PATCH',
    url: '/api/reservations/:id',
    summary: 'Change what is given of it',
    access: 'public',
    params: Id,
    query: StatusQuery,
    body: LooseBody,
    reply: 'json',
    response: ReservationRead,
  },
  byId: {
    method: 'GET',
    url: '/api/reservations/:id',
    summary: 'The reservation with this number',
    access: 'public',
    params: Id,
    query: Proof,
    reply: 'json',
    response: ReservationRead,
  },
} as const satisfies Contract
