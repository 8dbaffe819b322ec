import type { Database } from '@convonet/kit/store/sql'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { readConfirmationCode } from './confirmation-code.ts'
import { samePhone } from './phone-number.ts'
import { codeAttempts, type Reservation, reservations, seenReservations } from './schema.ts'

/** Who is asking, as the host established it. */
export interface Who {
  callId: string
  userId: string | null
}

/** How often a call may name a code and a phone that do not belong together, before it has to wait for so long. */
const MOST_MISSES = 5
const WAIT_MS = 3_600_000

export type FoundByCode =
  | { kind: 'found'; reservation: Reservation }
  | { kind: 'not-found' }
  | { kind: 'too-many-attempts' }

/** The reservation with this code, for whoever knows its phone number as well; from then on it is this call's. */
export async function findByCode(
  db: Database,
  { code, phone, region }: { code: string; phone: string; region: string },
  { who, now }: { who: Who; now: number },
): Promise<FoundByCode> {
  if (!(await attempt(db, who.callId, now))) return { kind: 'too-many-attempts' }
  const wanted = readConfirmationCode(code)
  const [reservation] = wanted
    ? await db.select().from(reservations).where(eq(reservations.confirmationCode, wanted))
    : []
  if (!reservation || !samePhone(reservation.guestPhone, phone, region)) return { kind: 'not-found' }
  await db
    .update(codeAttempts)
    .set({ missed: sql`${codeAttempts.missed} - 1` })
    .where(eq(codeAttempts.callId, who.callId))
  await remember(db, reservation.id, { who, now })
  return { kind: 'found', reservation }
}

/** The caller's reservations that are not over, the next one first. */
export async function findOwn(db: Database, who: Who, now: number): Promise<Reservation[]> {
  return await db
    .select()
    .from(reservations)
    .where(
      and(
        isTheirs(who),
        inArray(reservations.status, ['pending', 'confirmed', 'seated']),
        sql`${reservations.startsAt} + coalesce(${reservations.durationMinutes}, 120) * interval '1 minute'
          > ${new Date(now).toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(reservations.startsAt), asc(reservations.id))
}

/** Any reservation of the caller's, also one that is over; null where it is not theirs. */
export async function findTheirs(db: Database, id: number, who: Who): Promise<Reservation | null> {
  const [reservation] = await db
    .select()
    .from(reservations)
    .where(and(eq(reservations.id, id), isTheirs(who)))
  return reservation ?? null
}

/** This call has made or found the reservation, so it may see and change it. */
export async function remember(
  db: Database,
  reservationId: number,
  { who, now }: { who: Who; now: number },
): Promise<void> {
  await db
    .insert(seenReservations)
    .values({ ...who, reservationId, seenAt: new Date(now) })
    .onConflictDoNothing()
}

/** The turn in which the caller heard what a cancellation would give up. */
export async function offeredIn(db: Database, id: number, { callId }: Who): Promise<string | null> {
  const [seen] = await db
    .select({ turn: seenReservations.retentionOfferedTurn })
    .from(seenReservations)
    .where(and(eq(seenReservations.callId, callId), eq(seenReservations.reservationId, id)))
  return seen?.turn ?? null
}

export async function rememberOffer(
  db: Database,
  id: number,
  { who, now, turnId }: { who: Who; now: number; turnId: string },
): Promise<void> {
  const offer = { retentionOfferedTurn: turnId }
  await db
    .insert(seenReservations)
    .values({ ...who, reservationId: id, seenAt: new Date(now), ...offer })
    .onConflictDoUpdate({ target: [seenReservations.callId, seenReservations.reservationId], set: offer })
}

/** Made while signed in, by whatever call, or made or found in this one; what was found before signing in stays known after. */
function isTheirs({ callId, userId }: Who): SQL | undefined {
  const sameUser = userId
    ? or(isNull(seenReservations.userId), eq(seenReservations.userId, userId))
    : isNull(seenReservations.userId)
  const seen = sql`exists (select from ${seenReservations} where ${and(
    eq(seenReservations.callId, callId),
    eq(seenReservations.reservationId, reservations.id),
    sameUser,
  )})`
  return userId ? or(eq(reservations.userId, userId), seen) : seen
}

/** Counts before it looks, so that attempts at once count as well. False when there were too many. */
async function attempt(db: Database, callId: string, now: number): Promise<boolean> {
  const lastAt = new Date(now)
  const forgotten = new Date(now - WAIT_MS).toISOString()
  const missed = sql`case when ${codeAttempts.lastAt} < ${forgotten}::timestamptz then 1 else ${codeAttempts.missed} + 1 end`
  const [counted] = await db
    .insert(codeAttempts)
    .values({ callId, missed: 1, lastAt })
    .onConflictDoUpdate({ target: codeAttempts.callId, set: { missed, lastAt } })
    .returning({ missed: codeAttempts.missed })
  return (counted?.missed ?? 1) <= MOST_MISSES
}

/** The phone number that a person gave for their latest booking. */
export async function phoneOf(db: Database, userId: string): Promise<string | null> {
  const [latest] = await db
    .select({ phone: reservations.guestPhone })
    .from(reservations)
    .where(eq(reservations.userId, userId))
    .orderBy(desc(reservations.createdAt))
    .limit(1)
  return latest?.phone ?? null
}
