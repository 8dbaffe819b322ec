import type { Reservation } from './schema.ts'
import type { PartyThere } from './who-has.ts'

/** What a step of a visit comes to: the reservation afterwards, or who is in the way. */
export type Step = { kind: 'done'; reservation: Reservation } | { kind: 'table-taken'; by: PartyThere[] }
