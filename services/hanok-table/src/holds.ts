import type { Database } from '@convonet/kit/store/sql'
import { and, eq, gt, sql } from 'drizzle-orm'
import { type Availability, type Deciding, judge } from './availability.ts'
import { type Hold, holds, type Wishes } from './schema.ts'
import { loadSituation, lockDay, stayOf, takeTables } from './tables.ts'

/** How long a table is kept while the guest decides. */
const HOLD_MS = 5 * 60_000

export interface Wanted {
  partySize: number
  startsAt: number
  wishes: Wishes
}

export type Held = { kind: 'held'; hold: Hold } | Exclude<Availability, { kind: 'free' }>

/** Keeps tables for a call while its guest decides; a call has one hold, and asking again renews it. */
export async function holdTables(
  tx: Database,
  { callId, wanted }: { callId: string; wanted: Wanted },
  deciding: Deciding,
): Promise<Held> {
  const { rules, now } = deciding
  const { partySize, startsAt } = wanted
  await lockDay(tx, startsAt, rules)
  await forgetHolds(tx, { callId, now })
  const situation = await loadSituation(tx, startsAt, deciding)
  const judged = judge({ partySize, startsAt }, situation, deciding)
  const hold = await keepWishes(tx, callId, wanted, now)
  if (judged.kind !== 'free') return judged
  const stay = stayOf(partySize, startsAt, rules)
  if (await takeTables(tx, { holdId: hold.id }, { stay, situation, rules })) return { kind: 'held', hold }
  return { kind: 'full', alternatives: [] }
}

/** What this call is about to book, with or without tables. */
export async function holdOf(tx: Database, callId: string, now: number): Promise<Hold | null> {
  const [hold] = await tx
    .select()
    .from(holds)
    .where(and(eq(holds.callId, callId), gt(holds.expiresAt, new Date(now))))
  return hold ?? null
}

/** Everything of the hold was read back to the guest in this turn. */
export async function markReadBack(tx: Database, hold: Hold, turnId: string): Promise<void> {
  await tx.update(holds).set({ readBackTurn: turnId }).where(eq(holds.id, hold.id))
}

/** Drops the hold of this call, and those that nobody wants any more. */
export async function forgetHolds(
  tx: Database,
  { callId, now }: { callId: string; now: number },
): Promise<void> {
  await tx.delete(holds).where(eq(holds.callId, callId))
  await tx.execute(sql`
    delete from hanok_holds where id in (
      select id from hanok_holds where expires_at <= ${new Date(now).toISOString()}::timestamptz
      for update skip locked)`)
}

async function keepWishes(tx: Database, callId: string, wanted: Wanted, now: number): Promise<Hold> {
  const row = { ...wanted, startsAt: new Date(wanted.startsAt), expiresAt: new Date(now + HOLD_MS) }
  const [hold] = await tx
    .insert(holds)
    .values({ callId, ...row })
    .onConflictDoUpdate({ target: holds.callId, set: { ...row, readBackTurn: null } })
    .returning()
  if (!hold) throw new Error('The hold was not stored')
  return hold
}
