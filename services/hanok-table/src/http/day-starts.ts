import type { DayStarts } from '@convonet/contracts/restaurant-book'
import type { Database } from '@convonet/kit/store/sql'
import { Temporal } from 'temporal-polyfill'
import { findStarts } from '../availability.ts'
import type { Deciding } from '../deciding.ts'
import { openStartsOn } from '../opening-hours.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { Situation } from '../situation.ts'

/** When a party can come on a day of the restaurant, and where it cannot, when on the days around. */
export async function dayStarts(
  db: Database,
  wanted: { day: Temporal.PlainDate; partySize: number; situation?: Situation },
  deciding: Deciding,
): Promise<DayStarts> {
  const { rules, now } = deciding
  const { day, partySize } = wanted
  const found = await findStarts(db, wanted, deciding)
  const starts = found.kind === 'starts' ? found.starts : []
  const open = openStartsOn(day, rules, now)
  const isTaken = found.kind === 'starts' || found.kind === 'full'
  const full = isTaken ? open.filter((start) => !starts.includes(start)) : []
  const nearby =
    starts.length > 0 || found.kind === 'party-too-large'
      ? []
      : await nearbyStarts(db, { day, partySize }, deciding)
  const local = (moments: readonly number[]) => moments.map((moment) => restaurantIso(moment, rules.timeZone))
  return {
    date: day.toString(),
    party_size: partySize,
    starts: local(starts),
    full: local(full),
    reason: found.kind === 'starts' ? null : found.kind,
    alternatives: local(nearby),
  }
}

const DAYS_AROUND = 7
const MOST = 4
/** For whoever asks about a day without any wish for a time. */
const USUAL_EVENING = Temporal.PlainTime.from('19:00')

/** The evening-most starts of the nearest days on which the party can come, in order. */
async function nearbyStarts(
  db: Database,
  { day, partySize }: { day: Temporal.PlainDate; partySize: number },
  deciding: Deciding,
): Promise<number[]> {
  const found: number[] = []
  for (let distance = 1; distance <= DAYS_AROUND && found.length < MOST; distance++) {
    for (const other of [day.subtract({ days: distance }), day.add({ days: distance })]) {
      const there = await findStarts(db, { partySize, day: other }, deciding)
      if (there.kind === 'starts')
        found.push(...nearestTo(there.starts, evening(other, deciding)).slice(0, 2))
    }
  }
  return found.toSorted((a, b) => a - b).slice(0, MOST)
}

const evening = (day: Temporal.PlainDate, { rules }: Deciding): number =>
  day.toPlainDateTime(USUAL_EVENING).toZonedDateTime(rules.timeZone).epochMilliseconds

const nearestTo = (starts: readonly number[], wanted: number): number[] =>
  starts.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
