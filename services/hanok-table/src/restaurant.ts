import { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { restaurant } from './schema.ts'

/** The restaurant's rules as its staff set them. */
export async function loadRules(db: Database): Promise<RestaurantRules> {
  const [row] = await db.select({ rules: restaurant.rules }).from(restaurant)
  if (!row) throw new Error('The restaurant has no rules')
  return RestaurantRules.parse(row.rules)
}

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
