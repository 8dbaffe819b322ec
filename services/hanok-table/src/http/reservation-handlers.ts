import { reservationRoutes } from '@convonet/contracts/reservation-routes'
import { mount } from '@convonet/kit/http/mount'
import type { FastifyInstance } from 'fastify'
import { MENU } from '../menu.ts'
import { loadRules } from '../restaurant.ts'
import { askerOf, phoneIn } from './asker.ts'
import { createBooking } from './create-booking.ts'
import type { Face } from './face.ts'
import { createProof } from './guest-proof.ts'
import { holdHandlers } from './hold-handlers.ts'
import { readReservations } from './read-reservations.ts'

/** v2's routes of reservations. */
export function mountReservations(app: FastifyInstance, face: Face): void {
  const prove = createProof(face)
  const { menuItems, hold, create, byCode } = reservationRoutes
  mount(
    app,
    { menuItems, hold, create, byCode },
    {
      menuItems: async () => [...MENU],
      ...holdHandlers(face),
      create: async ({ body }, context) => createBooking(body, await askerOf(context, face), face),
      async byCode({ params, query }, context) {
        const asker = await askerOf(context, face)
        const found = await prove(asker, { code: params.code, phone: phoneIn(context.request, query) })
        const rules = await loadRules(face.sql.db)
        const [read] = await readReservations(face.sql.db, [found], { rules, now: face.clock.now() })
        if (!read) throw new Error('The reservation has vanished')
        return read
      },
    },
    face.doors,
  )
}
