import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Deciding, Writing } from '../deciding.ts'
import { checkStart } from '../opening-hours.ts'
import { saveChange } from '../save-change.ts'
import type { Reservation } from '../schema.ts'
import type { WaitlistOutbox } from './outbox.ts'

/** What an offer needs: its guest is to be told. */
export interface Offering extends Writing {
  outbox: WaitlistOutbox
}

/** Notes that these tables, taken already, are kept for a party until it answers. */
export async function offerTables(
  tx: Database,
  before: Reservation,
  { tables, offering }: { tables: readonly Table[]; offering: Offering },
): Promise<Reservation> {
  const values = {
    seatingStatus: 'offered' as const,
    tablesAllocated: tables.map(({ seats }) => seats),
    offerExpiresAt: new Date(Math.min(offering.now + UNTOLD_MS, latestAnswer(before, offering))),
    offerToldAt: null,
  }
  const reservation = await saveChange(tx, before, { what: 'offered', values, writing: offering })
  await offering.outbox.offered(tx, reservation, offering)
  return reservation
}

/** How long an offer stands of which the guest was not told. */
const UNTOLD_MS = 12 * 3_600_000

/** Until when the tables are kept for a guest who hears of it now. */
export const keptUntil = (offered: Pick<Reservation, 'startsAt'>, deciding: Deciding): number =>
  Math.min(deciding.now + deciding.rules.offerMinutes * 60_000, latestAnswer(offered, deciding))

/** Whether the tables of this start may still be offered. */
export const isInTime = (startsAt: number, { rules, now }: Deciding): boolean =>
  checkStart(startsAt, rules, now).kind === 'open' && startsAt - rules.leadMinutes * 60_000 > now

/** Later nobody else would be found for the tables. Where the staff offers them later than that, until the party is due. */
function latestAnswer({ startsAt }: Pick<Reservation, 'startsAt'>, { rules, now }: Deciding): number {
  const start = startsAt.getTime()
  const lead = start - rules.leadMinutes * 60_000
  return lead > now ? lead : start
}
