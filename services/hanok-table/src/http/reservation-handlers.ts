import { reservationRoutes } from '@convonet/contracts/reservation-routes'
import { mount } from '@convonet/kit/http/mount'
import type { FastifyInstance } from 'fastify'
import { MENU } from '../menu.ts'
import { changeHandlers } from './change-handlers.ts'
import { createBooking } from './create-booking.ts'
import type { Desk } from './desk.ts'
import { holdHandlers } from './hold-handlers.ts'
import { lookUpHandlers } from './look-up-handlers.ts'
import { withLooseBodies } from './loose/with-loose-bodies.ts'
import { seatingAvailability } from './seating-availability.ts'

/** v2's routes of reservations. */
export function mountReservations(app: FastifyInstance, desk: Desk): void {
  const { face } = desk
  withLooseBodies(app, (scope) =>
    mount(
      scope,
      reservationRoutes,
      {
        menuItems: async () => [...MENU],
        seatingAvailability: async ({ query }) =>
          seatingAvailability(face.sql.db, query, await desk.deciding()),
        create: createBooking(desk),
        ...holdHandlers(desk),
        ...lookUpHandlers(desk),
        ...changeHandlers(desk),
      },
      face.doors,
    ),
  )
}
