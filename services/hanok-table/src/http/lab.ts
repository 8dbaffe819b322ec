import { admit } from '@convonet/kit/http/admit'
import { AppError } from '@convonet/kit/wire/app-error'
import type { FastifyInstance } from 'fastify'
import { deleteReservation } from '../delete-reservation.ts'
import { transact } from '../transact.ts'
import type { Desk } from './desk.ts'
import { readId } from './find-for-asker.ts'

/** v2's way to delete reservations for good: only where a setting opens it, and for admins. */
export function mountLab(app: FastifyInstance, { face, writing }: Desk): void {
  if (!face.isLab) return
  app.delete<{ Params: { id: string } }>('/api/reservations/:id', async (request, reply) => {
    const { person } = await admit(request, 'admin', face.doors, request.signal)
    if (!person) throw new AppError('forbidden', 'This needs the role admin')
    const id = readId(request.params.id)
    const now = await writing({ kind: 'staff', person })
    const isDeleted = await transact(face.sql.db, (tx) => deleteReservation(tx, id, now))
    if (!isDeleted) throw new AppError('not-found', 'There is no such reservation')
    return await reply.status(204).send()
  })
}
