import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { lockDays } from '../lock-days.ts'
import { type Reservation, reservations } from '../schema.ts'
import { loadSituation } from '../situation.ts'
import { daysOf } from '../stay.ts'
import { takeTables } from '../tables.ts'
import { isInTime, type Offering, offerTables } from './offer-tables.ts'
import { loadQueue, type Waiting } from './queue.ts'
import { seatOnPaper } from './seat-on-paper.ts'

/**
 * Offers what is free on a day of the restaurant, `2026-11-27`, to those who wait for it: in their order each gets tables where there
 * are any for its whole stay. Answers who was offered some.
 */
export async function promote(tx: Database, day: string, offering: Offering): Promise<Reservation[]> {
  const { rules } = offering
  const date = Temporal.PlainDate.from(day)
  const hopeful = await lockedQueue(tx, date, offering)
  if (hopeful.length === 0) return []
  const dayBefore = date.subtract({ days: 1 }).toZonedDateTime(rules.timeZone).epochMilliseconds
  let situation = await loadSituation(tx, dayBefore, offering)
  const offered: Reservation[] = []
  for (const party of hopeful) {
    const tables = await takeTables(tx, { reservationId: party.id }, { stay: party, situation, rules })
    if (!tables) continue
    situation = seatOnPaper(situation, party, tables)
    const [before] = await tx.select().from(reservations).where(eq(reservations.id, party.id)).for('update')
    if (before) offered.push(await offerTables(tx, before, { tables, offering }))
  }
  return offered
}

/** Those who wait for anything on that day, and on the days on which their nights end, under the locks of all of these. */
async function lockedQueue(tx: Database, day: Temporal.PlainDate, offering: Offering): Promise<Waiting[]> {
  const { rules } = offering
  const touching = (await loadQueue(tx, day, rules)).map((party) => daysOf(party, rules))
  const days = new Set([day.toString(), ...touching.filter((all) => all.includes(day.toString())).flat()])
  await lockDays(tx, [...days])
  return (await loadQueue(tx, day, rules)).filter(
    (party) => isInTime(party.startsAt, offering) && daysOf(party, rules).every((each) => days.has(each)),
  )
}
