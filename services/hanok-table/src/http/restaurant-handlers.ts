import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import { mount } from '@convonet/kit/http/mount'
import type { FastifyInstance } from 'fastify'
import { loadRules } from '../restaurant.ts'
import type { BookChanges } from './book-changes.ts'
import { dayStarts } from './day-starts.ts'
import type { Desk } from './desk.ts'
import { houseOf } from './house.ts'
import { withLooseBodies } from './loose/with-loose-bodies.ts'
import { wrongField } from './problems.ts'
import { reservationBook } from './reservation-book.ts'
import { rulesHandlers } from './rules-handlers.ts'
import { readDate } from './seating-availability.ts'
import { staffHandlers } from './staff-handlers.ts'

/** The house for guests' pages, and the book for its staff. */
export function mountRestaurant(app: FastifyInstance, desk: Desk, changes: BookChanges): void {
  const { sql, clock, doors, phone } = desk.face
  withLooseBodies(app, (scope) =>
    mount(
      scope,
      restaurantRoutes,
      {
        house: async () => {
          const { rules, now } = await desk.deciding()
          return houseOf(rules, { now, phone })
        },
        starts: async ({ query }) =>
          dayStarts(
            sql.db,
            { day: readDate(query.date), partySize: query.party_size },
            await desk.deciding(),
          ),
        async book({ query }) {
          const [from, to] = [readDate(query.from), readDate(query.to)]
          const days = from.until(to, { largestUnit: 'days' }).days + 1
          if (days < 1 || days > MOST_DAYS)
            throw wrongField('to', `must be 1 to ${MOST_DAYS} days from "from"`)
          return reservationBook(sql.db, { from, to }, { rules: await loadRules(sql.db), now: clock.now() })
        },
        changes: (_, { signal }) => changes.follow(signal),
        ...staffHandlers(desk),
        ...rulesHandlers(desk),
      },
      doors,
    ),
  )
}

const MOST_DAYS = 42
