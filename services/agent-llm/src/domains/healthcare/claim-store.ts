import type { Database } from '@convonet/kit/store/sql'
import { and, asc, count, desc, eq, gte, inArray, lte, or } from 'drizzle-orm'
import type { ClaimWithLines } from './claim-words.ts'
import { type Claim, claims, lineItems, type Member } from './tables.ts'

export interface ClaimFilter {
  /** Days of service, both included. */
  from?: string
  until?: string
  status?: string
  limit: number
  offset: number
}

/** The member's claims, newest service first, and how many there are beyond the limit. */
export async function findClaims(
  db: Database,
  member: Member,
  { from, until, status, limit, offset }: ClaimFilter,
): Promise<{ found: ClaimWithLines[]; total: number }> {
  const where = and(
    eq(claims.memberId, member.id),
    from ? gte(claims.serviceDate, from) : undefined,
    until ? lte(claims.serviceDate, until) : undefined,
    status ? eq(claims.status, status) : undefined,
  )
  const rows = await db
    .select()
    .from(claims)
    .where(where)
    .orderBy(desc(claims.serviceDate), asc(claims.claimNumber))
    .limit(limit)
    .offset(offset)
  const [all] = await db.select({ total: count() }).from(claims).where(where)
  return { found: await withLines(db, rows), total: all?.total ?? rows.length }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By number or id, of this member only: somebody else's claim is as unknown as one that does not exist. */
export async function findClaim(db: Database, member: Member, key: string): Promise<ClaimWithLines | null> {
  const [claim] = await db.select().from(claims).where(mine(member, key))
  if (!claim) return null
  const [found] = await withLines(db, [claim])
  return found ?? null
}

/** Locked until the transaction ends. */
export async function lockClaim(db: Database, member: Member, key: string): Promise<ClaimWithLines | null> {
  const [claim] = await db.select().from(claims).where(mine(member, key)).for('update')
  if (!claim) return null
  const [found] = await withLines(db, [claim])
  return found ?? null
}

export async function appealClaim(
  db: Database,
  { id }: Claim,
  appeal: Pick<Claim, 'appealDate' | 'appealReason' | 'appealNumber'>,
): Promise<void> {
  await db
    .update(claims)
    .set({ ...appeal, status: 'appealed', isAppealed: true })
    .where(eq(claims.id, id))
}

const mine = (member: Member, key: string) =>
  and(
    eq(claims.memberId, member.id),
    or(
      eq(claims.claimNumber, key.trim().toUpperCase()),
      UUID.test(key.trim()) ? eq(claims.id, key.trim()) : undefined,
    ),
  )

async function withLines(db: Database, rows: readonly Claim[]): Promise<ClaimWithLines[]> {
  if (rows.length === 0) return []
  const lines = await db
    .select()
    .from(lineItems)
    .where(
      inArray(
        lineItems.claimId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(lineItems.lineNumber))
  return rows.map((claim) => ({ claim, lines: lines.filter(({ claimId }) => claimId === claim.id) }))
}
