import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { lockDays } from '../lock-days.ts'
import { type Reservation, reservations } from '../schema.ts'
import { loadSituation } from '../situation.ts'
import { daysOf } from '../stay.ts'
import { dropExpired, putAt } from '../tables.ts'
import { type Chosen, chooseOffers } from './choose-offers.ts'
import { isInTime, type Offering, offerTables } from './offer-tables.ts'
import { loadQueue, type Waiting } from './queue.ts'

/** Offers what is free on a day of the restaurant, `2026-11-27`, to those who wait for it. Answers who was offered tables. */
export async function promote(tx: Database, day: string, offering: Offering): Promise<Reservation[]> {
  const { rules } = offering
  const date = Temporal.PlainDate.from(day)
  const queue = await lockedQueue(tx, date, offering)
  if (queue.length === 0) return []
  const dayBefore = date.subtract({ days: 1 }).toZonedDateTime(rules.timeZone).epochMilliseconds
  const situation = await loadSituation(tx, dayBefore, offering)
  const chosen = chooseOffers(queue, situation, rules)
  if (chosen.length > 0) await dropExpired(tx, situation)
  const offered: Reservation[] = []
  for (const each of chosen) offered.push(...(await give(tx, each, offering)))
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

async function give(tx: Database, { party, tables }: Chosen, offering: Offering): Promise<Reservation[]> {
  const { id, startsAt: from, endsAt: until } = party
  const [before] = await tx.select().from(reservations).where(eq(reservations.id, id)).for('update')
  if (!before) return []
  await putAt(tx, { reservationId: id }, { tableIds: tables.map((table) => table.id), from, until })
  return [await offerTables(tx, before, { tables, offering })]
}
