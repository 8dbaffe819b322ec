import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import { mount } from '@convonet/kit/http/mount'
import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { loadRules } from '../restaurant.ts'
import { dayStarts } from './day-starts.ts'
import type { Face } from './face.ts'
import { houseOf } from './house.ts'
import { wrongField } from './problems.ts'
import { reservationBook } from './reservation-book.ts'

/** The house for guests' pages, and the book for its staff. */
export function mountRestaurant(app: FastifyInstance, { sql, clock, doors, phone }: Face): void {
  const reading = async () => ({ rules: await loadRules(sql.db), now: clock.now() })
  const { house, starts, book, rules } = restaurantRoutes
  mount(
    app,
    { house, starts, book, rules },
    {
      house: async () => {
        const { rules, now } = await reading()
        return houseOf(rules, { now, phone })
      },
      starts: async ({ query }) =>
        dayStarts(sql.db, { date: query.date, partySize: query.party_size }, await reading()),
      async book({ query }) {
        const [from, to] = [Temporal.PlainDate.from(query.from), Temporal.PlainDate.from(query.to)]
        const days = from.until(to, { largestUnit: 'days' }).days + 1
        if (days < 1 || days > MOST_DAYS) throw wrongField('to', `must be 1 to ${MOST_DAYS} days from "from"`)
        return reservationBook(sql.db, { from, to }, await reading())
      },
      rules: async () => loadRules(sql.db),
    },
    doors,
  )
}

const MOST_DAYS = 42
