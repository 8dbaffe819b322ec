import type { Database } from '@convonet/kit/store/sql'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { referenceNumber } from './reference-number.ts'
import { type Member, type PriorAuth, priorAuths } from './tables.ts'

export const AUTH_STATUSES = [
  'pending',
  'approved',
  'denied',
  'expired',
  'cancelled',
  'additional_info_needed',
] as const

/** Newest first. */
export async function findPriorAuths(db: Database, member: Member, status?: string): Promise<PriorAuth[]> {
  return await db
    .select()
    .from(priorAuths)
    .where(and(eq(priorAuths.memberId, member.id), status ? eq(priorAuths.status, status) : undefined))
    .orderBy(desc(priorAuths.requestedDate), desc(priorAuths.authNumber))
    .limit(50)
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By number or id, of this member only. */
export async function findPriorAuth(db: Database, member: Member, key: string): Promise<PriorAuth | null> {
  const [found] = await db
    .select()
    .from(priorAuths)
    .where(
      and(
        eq(priorAuths.memberId, member.id),
        or(
          eq(priorAuths.authNumber, key.trim().toUpperCase()),
          UUID.test(key.trim()) ? eq(priorAuths.id, key.trim()) : undefined,
        ),
      ),
    )
  return found ?? null
}

const OPEN = ['pending', 'additional_info_needed']

/** A request that is the same and still waits for its decision. */
export async function findOpenRequest(
  db: Database,
  member: Member,
  { procedureCode, providerNpi }: { procedureCode: string; providerNpi: string },
): Promise<PriorAuth | null> {
  const [open] = await db
    .select()
    .from(priorAuths)
    .where(
      and(
        eq(priorAuths.memberId, member.id),
        eq(priorAuths.procedureCode, procedureCode),
        eq(priorAuths.providerNpi, providerNpi),
        inArray(priorAuths.status, OPEN),
      ),
    )
  return open ?? null
}

export type NewRequest = Omit<typeof priorAuths.$inferInsert, 'authNumber' | 'status'>

const MOST_TRIES = 5

/** Under a number of its own; v2's numbers were random, so one may be taken. */
export async function insertRequest(db: Database, request: NewRequest): Promise<PriorAuth> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const authNumber = await referenceNumber(db, 'AUTH', request.requestedDate)
    const [created] = await db
      .insert(priorAuths)
      .values({ ...request, authNumber, status: 'pending' })
      .onConflictDoNothing()
      .returning()
    if (created) return created
  }
  throw new Error('No number was free for the prior authorization')
}
