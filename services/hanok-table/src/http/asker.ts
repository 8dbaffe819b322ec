import type { SignedIn } from '@convonet/contracts/identity'
import { bearerOf, mayEnter } from '@convonet/kit/http/admit'
import type { RequestContext } from '@convonet/kit/http/mount'
import { networkOf } from '@convonet/kit/http/network-of'
import { AppError } from '@convonet/kit/wire/app-error'
import type { FastifyRequest } from 'fastify'
import type { Face } from './face.ts'

/** Who asks for a reservation. Staff and services see all of them, a person their own, a guest what they have code and phone of. */
export type Asker =
  | { kind: 'staff'; person: SignedIn }
  | { kind: 'service'; name: string }
  | { kind: 'person'; userId: string; network: string }
  | { kind: 'guest'; network: string }

export async function askerOf({ request, person }: RequestContext, { doors }: Face): Promise<Asker> {
  const network = networkOf(request.ip)
  if (person && mayEnter(person, 'agent')) return { kind: 'staff', person }
  if (person) return { kind: 'person', userId: person.userId, network }
  const token = bearerOf(request)
  if (!token) return { kind: 'guest', network }
  const { service, caller } = await doors.tokens.verify(token).catch(() => {
    throw new AppError('unauthenticated', 'This token is unknown, expired or revoked')
  })
  // A service that speaks for somebody may do what they may.
  if (!caller) return { kind: 'service', name: service }
  return caller.userId ? { kind: 'person', userId: caller.userId, network } : { kind: 'guest', network }
}

export const seesAll = (asker: Asker): boolean => asker.kind === 'staff' || asker.kind === 'service'

/** As the book's history names them. */
export function whomOf(asker: Asker): string {
  if (asker.kind === 'staff') return `staff:${asker.person.userId}`
  if (asker.kind === 'service') return `service:${asker.name}`
  return 'guest'
}

/** The phone number that shows whose reservation it is. */
export function phoneIn({ headers }: FastifyRequest, query: { phone?: string | undefined }): string | null {
  const [said] = [headers['x-guest-phone']].flat()
  return said?.trim() || query.phone?.trim() || null
}
