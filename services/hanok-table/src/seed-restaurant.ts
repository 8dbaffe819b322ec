import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Clock } from '@convonet/kit/process/clock'
import { count } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Temporal } from 'temporal-polyfill'
import { dayOf, servicesOn } from './opening-hours.ts'
import { changeOrder, readOrder } from './preorder.ts'
import { reserve } from './reserve.ts'
import { loadRules } from './restaurant.ts'
import { onDay } from './restaurant-time.ts'
import { tables } from './schema.ts'

/** Twelve tables, and guests for the next evening that the restaurant is open. Does nothing where there are tables. */
export async function seedRestaurant(db: NodePgDatabase, clock: Clock): Promise<void> {
  const [there] = await db.select({ tables: count() }).from(tables)
  if (there && there.tables > 0) return
  await db.insert(tables).values([...TABLES])
  const rules = await loadRules(db)
  const now = clock.now()
  const evening = nextEvening(rules, now)
  for (const { time, ...guest } of GUESTS) {
    const start = onDay(Temporal.PlainTime.from(time), evening, rules.timeZone)
    if (!start) continue
    const booking = { ...guest, startsAt: start.startsAt, preorder: orderOf(guest.food) }
    await db.transaction((tx) =>
      reserve(
        tx,
        {
          ...booking,
          specialRequests: null,
          sourceChannel: 'online',
          preferredLocale: 'en',
          userId: null,
          waitlistIfFull: false,
        },
        { rules, now, vipCents: 0, byWhom: 'house', outbox: NOBODY_WAITS },
      ),
    )
  }
}

const NOBODY_WAITS = { freed: async () => {} }

const GARDEN = { area: 'garden room', joins: 'garden' }
const HALL = { area: 'main hall', joins: 'hall' }
const ONDOL = { area: 'ondol room', joins: null }
const WINDOW = { area: 'window', joins: 'window' }

const TABLES: readonly Omit<Table, 'id'>[] = [
  { name: 'Window 1', seats: 2, ...WINDOW },
  { name: 'Window 2', seats: 2, ...WINDOW },
  { name: 'Window 3', seats: 2, ...WINDOW },
  { name: 'Hall 1', seats: 4, ...HALL },
  { name: 'Hall 2', seats: 4, ...HALL },
  { name: 'Hall 3', seats: 4, ...HALL },
  { name: 'Hall 4', seats: 6, ...HALL },
  { name: 'Garden 1', seats: 4, ...GARDEN },
  { name: 'Garden 2', seats: 6, ...GARDEN },
  { name: 'Garden 3', seats: 8, ...GARDEN },
  { name: 'Ondol 1', seats: 8, ...ONDOL },
  { name: 'Ondol 2', seats: 10, ...ONDOL },
]

/** v2's demo guests and two more. */
const GUESTS = [
  {
    guestName: 'Jordan Kim',
    guestPhone: '+15550000001',
    partySize: 4,
    time: '19:00',
    food: '2 dolsot_bibimbap, 1 bulgogi',
  },
  { guestName: 'Alex Park', guestPhone: '+15551234567', partySize: 2, time: '18:30', food: '' },
  { guestName: 'Sam Lee', guestPhone: '+15559876543', partySize: 6, time: '19:30', food: '' },
  { guestName: 'Mina Choi', guestPhone: '+15555550142', partySize: 8, time: '18:00', food: '2 hanwoo_bbq' },
]

function orderOf(food: string) {
  const read = readOrder(food)
  return (read.kind === 'read' && changeOrder([], read.ordered, 'set')) || []
}

function nextEvening(rules: RestaurantRules, now: number): Temporal.PlainDate {
  const today = dayOf(now, rules)
  const days = Array.from({ length: 14 }, (_, ahead) => today.add({ days: ahead }))
  return days.find((day) => servicesOn(day, rules).some(({ lastSeatingAt }) => lastSeatingAt > now)) ?? today
}
