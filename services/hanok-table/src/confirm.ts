import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import { afterThoseAhead } from './fairness.ts'
import { saveChange } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { loadSituation } from './situation.ts'
import { stayOfReservation } from './stay.ts'
import type { Step } from './step.ts'
import { takeTables } from './tables.ts'

/** A party that waits gets the tables offered to it, or those that there are for it after everybody ahead. */
export async function confirm(tx: Database, before: Reservation, writing: Writing): Promise<Step> {
  const allocated = {
    status: 'confirmed',
    seatingStatus: 'allocated',
    waitingSince: null,
    offerExpiresAt: null,
  } as const
  if (before.seatingStatus === 'offered')
    return {
      kind: 'done',
      reservation: await saveChange(tx, before, { what: 'confirmed', values: allocated, writing }),
    }

  const owner = { reservationId: before.id }
  const asker = { vip: before.guestPriority === 'vip', ...owner }
  const loaded = await loadSituation(tx, before.startsAt.getTime(), writing)
  const situation = afterThoseAhead(loaded, asker, writing.rules)
  const stay = stayOfReservation(before)
  const tables = await takeTables(tx, owner, { stay, situation, rules: writing.rules })
  if (!tables) return { kind: 'table-taken', by: [] }
  const values = { ...allocated, tablesAllocated: tables.map(({ seats }) => seats) }
  return { kind: 'done', reservation: await saveChange(tx, before, { what: 'confirmed', values, writing }) }
}
