import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { readPhoneNumber } from '../phone-number.ts'
import { type Reservation, reservations } from '../schema.ts'
import { type Asker, seesAll } from './asker.ts'
import type { GuestProof } from './guest-proof.ts'
import { isSameName } from './is-same-name.ts'
import { fillIn, unfilledIn } from './loose/field-reader.ts'
import { wrongField } from './problems.ts'

export interface Finding {
  db: Database
  guestProof: GuestProof
  now: number
  region: string
}

/** The reservation with this number. Guests show its code and its phone as well. */
export async function findById(
  asker: Asker,
  { id, code, phone }: { id: number; code: string | null; phone: string | null },
  { db, guestProof }: Finding,
): Promise<Reservation> {
  const [found] = await db.select().from(reservations).where(eq(reservations.id, id))
  const isTheirs = asker.kind === 'person' && found?.userId === asker.userId
  if (found && (seesAll(asker) || isTheirs)) return found
  if (seesAll(asker)) throw unknownId(id)
  if (!code) throw new AppError('unauthenticated', ASK_CODE)
  const shown = await guestProof.prove(asker, { code, phone })
  if (shown.id !== id) throw unknownId(id)
  return shown
}

const ASK_CODE =
  'Show the code and the phone number of the reservation, in the query parameters code and phone, or ask by /api/reservations/by-code/'

const unknownId = (id: number) => new AppError('not-found', `There is no reservation ${id} that you may see`)

/** The number in an address or a body; throws `invalid` for a template that nobody filled in. */
export function readId(said: string): number {
  const text = said.trim()
  const unfilled = unfilledIn(text)
  if (unfilled) throw wrongField('id', fillIn(unfilled))
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (id < 1 || id > MOST_ID) throw wrongField('id', 'is not the number of a reservation')
  return id
}

const MOST_ID = 2 ** 31 - 1

export type FoundByPhone =
  | { kind: 'found'; reservation: Reservation }
  | { kind: 'none' }
  | { kind: 'several'; reservations: Reservation[] }

/**
 * Reservations of a phone number that are not cancelled: those to come, the next one first, or where there are none those that were. A name
 * narrows them down. What somebody who is signed in has not booked is left out.
 */
export async function findByPhone(
  asker: Asker,
  { phone, name }: { phone: string; name: string | null },
  { db, now, region }: Finding,
): Promise<FoundByPhone> {
  const theirs = asker.kind === 'person' ? eq(reservations.userId, asker.userId) : undefined
  const rows = await db
    .select()
    .from(reservations)
    .where(
      and(
        sql`${reservations.guestPhone} = any(${sql.param(spellingsOf(phone, region))})`,
        ne(reservations.status, 'cancelled'),
        theirs,
      ),
    )
    .orderBy(desc(reservations.startsAt), desc(reservations.id))
    .limit(MOST_ROWS)
  const toCome = rows.filter(({ startsAt }) => startsAt.getTime() >= now).toReversed()
  const pool = toCome.length > 0 ? toCome : rows
  const [first, ...others] = name ? pool.filter(({ guestName }) => isSameName(guestName, name)) : pool
  if (!first) return { kind: 'none' }
  return others.length > 0
    ? { kind: 'several', reservations: [first, ...others] }
    : { kind: 'found', reservation: first }
}

const MOST_ROWS = 200

/** v2 kept some numbers as they were typed. */
function spellingsOf(phone: string, region: string): string[] {
  const number = readPhoneNumber(phone, region)
  const digits = phone.replace(/\D/g, '')
  const international = number ? [number, number.slice(1), number.replace(/^\+1/, '')] : []
  return [...new Set([phone.trim(), digits, ...international])]
}
