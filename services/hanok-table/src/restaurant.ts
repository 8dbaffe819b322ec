import { RestaurantRules } from '@convonet/contracts/reservations'
import { namedStatement } from '@convonet/kit/store/named-statement'
import type { Database } from '@convonet/kit/store/sql'
import { restaurant } from './schema.ts'

/** The restaurant's rules as its staff set them; the same object as long as they stay the same. */
export async function loadRules(db: Database): Promise<RestaurantRules> {
  const [row] = await RULES(db, [])
  if (!row) throw new Error('The restaurant has no rules')
  if (row.text !== latest?.text)
    latest = { text: row.text, rules: RestaurantRules.parse(JSON.parse(row.text)) }
  return latest.rules
}

let latest: { text: string; rules: RestaurantRules } | null = null

const RULES = namedStatement<{ text: string }>(
  'hanok-rules',
  'select rules::text as text from hanok_restaurant',
)

/** Gives a new database v2's hours; what is there already stays. */
export async function openRestaurant(db: Database, timeZone: string): Promise<void> {
  await db
    .insert(restaurant)
    .values({ rules: standardRules(timeZone) })
    .onConflictDoNothing()
}

/** Tuesday to Sunday 11:30 to 22:00, as v2 announced them. */
export function standardRules(timeZone: string): RestaurantRules {
  const open = [{ opens: '11:30', closes: '22:00' }]
  return {
    timeZone,
    hours: { '2': open, '3': open, '4': open, '5': open, '6': open, '7': open },
    closedDays: [],
    turnMinutes: [
      { upTo: 2, minutes: 90 },
      { upTo: 6, minutes: 120 },
      { upTo: 20, minutes: 150 },
    ],
    lastSeatingMinutes: 60,
    guestsPerQuarterHour: 24,
    leadMinutes: 15,
    horizonDays: 90,
    largestParty: 20,
    mostJoinedTables: 3,
    phoneRegion: 'US',
    waitlistTables: 5,
    offerMinutes: 30,
    reminderHours: [24, 2],
    reminderBy: 'call',
  }
}
