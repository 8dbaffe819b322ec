import type { Database } from '@convonet/kit/store/sql'
import { and, eq, gt, lt, lte, sql } from 'drizzle-orm'
import { type Availability, judge } from './availability.ts'
import type { Deciding, Writing } from './deciding.ts'
import { afterThoseAhead } from './fairness.ts'
import { lockDays } from './lock-days.ts'
import { type Hold, holds, type Wishes } from './schema.ts'
import { loadSituation, withoutOwner } from './situation.ts'
import { daysOf, type Stay, stayOf } from './stay.ts'
import { forgetTables, takeTables } from './tables.ts'

/** How long a table is kept while the guest decides, and how often for as long again. */
const HOLD_MS = 5 * 60_000
const MOST_RENEWALS = 3

export interface Wanted {
  partySize: number
  startsAt: number
  wishes: Wishes
}

export type Held = { kind: 'held'; hold: Hold } | Exclude<Availability, { kind: 'free' }>

/** Keeps tables for a call, or for a page's token, while its guest decides; there is one hold for each, and the next takes its place. */
export async function holdTables(
  tx: Database,
  { callId, wanted }: { callId: string; wanted: Wanted },
  writing: Writing,
): Promise<Held> {
  const { rules, now } = writing
  const { partySize, startsAt } = wanted
  const stay = stayOf(partySize, startsAt, rules)
  await lockDays(tx, [...daysOf(stay, rules), ...(await daysHeldBy(tx, callId, writing))])
  const before = await heldBy(tx, callId)
  const loaded = afterThoseAhead(await loadSituation(tx, startsAt, writing), { vip: false }, rules)
  const situation = before ? withoutOwner(loaded, { holdId: before.id }) : loaded
  const judged = judge({ partySize, startsAt }, situation, writing)
  if (before) await endHold(tx, before, { stay, writing })
  const hold = await keepWishes(tx, callId, wanted, now)
  if (judged.kind !== 'free') return judged
  const tables = await takeTables(tx, { holdId: hold.id }, { stay, situation, rules })
  return tables ? { kind: 'held', hold } : { kind: 'full', alternatives: [] }
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

export type Renewed =
  | { kind: 'renewed'; hold: Hold }
  | { kind: 'renewed-too-often'; hold: Hold }
  /** Or there was none. */
  | { kind: 'expired' }

/** Keeps the tables for five minutes more. */
export async function renewHold(tx: Database, callId: string, { now }: Deciding): Promise<Renewed> {
  const [renewed] = await tx
    .update(holds)
    .set({ expiresAt: new Date(now + HOLD_MS), renewals: sql`${holds.renewals} + 1` })
    .where(
      and(
        eq(holds.callId, callId),
        gt(holds.expiresAt, new Date(now)),
        lt(holds.renewals, MOST_RENEWALS),
        hasTables,
      ),
    )
    .returning()
  if (renewed) return { kind: 'renewed', hold: renewed }
  const hold = await holdOf(tx, callId, now)
  return hold && hold.renewals >= MOST_RENEWALS ? { kind: 'renewed-too-often', hold } : { kind: 'expired' }
}

/** Gives the tables back. False where nothing was held any more. */
export async function releaseHold(tx: Database, callId: string, writing: Writing): Promise<boolean> {
  await lockDays(tx, await daysHeldBy(tx, callId, writing))
  const hold = await heldBy(tx, callId)
  if (hold) await endHold(tx, hold, { stay: null, writing })
  return hold !== null && hold.expiresAt.getTime() > writing.now
}

/** To be locked before the hold is: whoever looks for a table on them meanwhile would miss what it frees. */
async function daysHeldBy(tx: Database, callId: string, writing: Writing): Promise<string[]> {
  const [hold] = await tx.select().from(holds).where(eq(holds.callId, callId))
  return hold ? daysHeld(hold, writing) : []
}

/** The hold of a call, also one that is over. */
export async function heldBy(tx: Database, callId: string): Promise<Hold | null> {
  const [hold] = await tx.select().from(holds).where(eq(holds.callId, callId)).for('update')
  return hold ?? null
}

/** Its tables are free for `stay` in this transaction, and, where that is another one, for those who wait after it. */
export async function endHold(
  tx: Database,
  hold: Hold,
  { stay, writing }: { stay: Stay | null; writing: Writing },
): Promise<void> {
  await tx.delete(holds).where(eq(holds.id, hold.id))
  const isSame = stay?.startsAt === hold.startsAt.getTime() && stay.partySize === hold.partySize
  if (!isSame) await writing.outbox.freed(tx, daysHeld(hold, writing))
}

/** Ends the holds that nobody renewed; answers how many there were. */
export async function dropExpiredHolds(tx: Database, writing: Writing): Promise<number> {
  const ended = await tx
    .delete(holds)
    .where(lte(holds.expiresAt, new Date(writing.now)))
    .returning()
  const days = new Set(ended.flatMap((hold) => daysHeld(hold, writing)))
  if (days.size > 0) await writing.outbox.freed(tx, [...days].toSorted())
  return ended.length
}

const hasTables = sql`exists (select from reservation_tables t where t.hold_id = ${holds.id} and t.live)`

const daysHeld = ({ partySize, startsAt }: Hold, { rules }: Deciding): string[] =>
  daysOf(stayOf(partySize, startsAt.getTime(), rules), rules)

async function keepWishes(tx: Database, callId: string, wanted: Wanted, now: number): Promise<Hold> {
  const row = {
    ...wanted,
    startsAt: new Date(wanted.startsAt),
    expiresAt: new Date(now + HOLD_MS),
    renewals: 0,
    readBackTurn: null,
  }
  const [hold] = await tx
    .insert(holds)
    .values({ callId, ...row })
    .onConflictDoUpdate({ target: holds.callId, set: row })
    .returning()
  if (!hold) throw new Error('The hold was not stored')
  // The same call at once: what it held a moment ago gives way.
  await forgetTables(tx, { holdId: hold.id })
  return hold
}
