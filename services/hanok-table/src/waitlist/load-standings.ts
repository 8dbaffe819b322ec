import type { Database } from '@convonet/kit/store/sql'
import { Temporal } from 'temporal-polyfill'
import type { Deciding } from '../deciding.ts'
import { dayOf } from '../opening-hours.ts'
import type { Reservation } from '../schema.ts'
import { loadSituation } from '../situation.ts'
import { loadQueue } from './queue.ts'
import { type Standing, standings } from './standing.ts'

/** The standing of each of these that waits, by id. The store is asked twice for each of their days. */
export async function loadStandings(
  db: Database,
  rows: readonly Reservation[],
  deciding: Deciding,
): Promise<Map<number, Standing>> {
  const waiting = rows.filter(
    ({ status, seatingStatus }) => status === 'pending' && seatingStatus === 'waitlist',
  )
  const days = new Set(waiting.map(({ startsAt }) => dayOf(startsAt.getTime(), deciding.rules).toString()))
  const found = new Map<number, Standing>()
  for (const day of days) {
    const of = await standingsOn(db, Temporal.PlainDate.from(day), deciding)
    for (const { id, startsAt } of waiting) {
      const standing = of.get(id)
      if (standing && dayOf(startsAt.getTime(), deciding.rules).toString() === day) found.set(id, standing)
    }
  }
  return found
}

async function standingsOn(db: Database, day: Temporal.PlainDate, deciding: Deciding) {
  const { rules } = deciding
  const queue = await loadQueue(db, day, rules)
  const before = day.subtract({ days: 1 }).toZonedDateTime(rules.timeZone).epochMilliseconds
  return standings(queue, await loadSituation(db, before, deciding), deciding)
}
