import type { SeatingAvailability } from '@convonet/contracts/reservation-answers'
import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { Temporal } from 'temporal-polyfill'
import type { Deciding } from '../deciding.ts'
import { startsOn } from '../opening-hours.ts'
import { loadSituation, type Situation } from '../situation.ts'
import { type Stay, stayOf } from '../stay.ts'
import { dayStarts } from './day-starts.ts'
import { fillIn, unfilledIn } from './loose/field-reader.ts'
import { wrongField } from './problems.ts'

const SLOT_MINUTES = 15

/** v2's day of seating: for each start how many tables of each size are free through a party's whole stay. */
export async function seatingAvailability(
  db: Database,
  { date, party_size = 2 }: { date: string; party_size?: number | undefined },
  deciding: Deciding,
): Promise<SeatingAvailability> {
  const day = readDate(date)
  const { rules } = deciding
  const moments = startsOn(day, rules)
  const [first] = moments
  const situation = first === undefined ? null : await loadSituation(db, first, deciding)
  const wanted = { day, partySize: party_size, ...(situation && { situation }) }
  const { starts, alternatives, reason } = await dayStarts(db, wanted, deciding)
  const slots = moments.map((startsAt) => {
    const free = situation ? freeThrough(stayOf(party_size, startsAt, rules), situation) : []
    return [new Date(startsAt).toISOString().slice(0, 19), countBySeats(free)] as const
  })
  return {
    date: day.toString(),
    slot_minutes: SLOT_MINUTES,
    slots: Object.fromEntries(slots),
    party_size,
    starts,
    alternatives,
    reason,
  }
}

/** A day as `2026-11-27`, also at the head of a moment; between the years that calendars and databases share. */
export function readDate(text: string): Temporal.PlainDate {
  const unfilled = unfilledIn(text)
  if (unfilled) throw wrongField('date', fillIn(unfilled))
  const [said] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text.trim()) ?? []
  try {
    const day = said ? Temporal.PlainDate.from(said) : null
    if (day && day.year >= 1970 && day.year < 9000) return day
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw wrongField('date', 'is not a day such as 2026-11-27')
}

function freeThrough({ startsAt, endsAt }: Stay, { tables, taken }: Situation): Table[] {
  const busy = new Set(
    taken.filter(({ from, until }) => from < endsAt && until > startsAt).map(({ tableId }) => tableId),
  )
  return tables.filter(({ id }) => !busy.has(id))
}

/** Every size of the house, also where none is free. */
function countBySeats(tables: readonly Table[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { seats } of tables) counts[seats] = (counts[seats] ?? 0) + 1
  return counts
}
