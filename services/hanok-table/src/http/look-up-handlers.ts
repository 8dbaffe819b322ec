import type { reservationRoutes } from '@convonet/contracts/reservation-routes'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import { AppError } from '@convonet/kit/wire/app-error'
import { desc, eq } from 'drizzle-orm'
import { restaurantIso } from '../restaurant-time.ts'
import { type Reservation, reservations } from '../schema.ts'
import { transact } from '../transact.ts'
import { tellOffer } from '../waitlist/tell-offer.ts'
import { type Asker, askerOf, phoneIn, seesAll } from './asker.ts'
import type { Desk } from './desk.ts'
import { type Finding, findById, findByPhone, readId } from './find-for-asker.ts'
import { isSameName } from './is-same-name.ts'
import { fillIn, unfilledIn } from './loose/field-reader.ts'
import { wrongField } from './problems.ts'
import { readReservation, readReservations } from './read-reservations.ts'

type Names = 'list' | 'lookup' | 'lookupByPhone' | 'byCode' | 'byId'

/** Reservations for whoever may see them. */
export function lookUpHandlers(desk: Desk): Pick<Handlers<typeof reservationRoutes>, Names> {
  const { face, guestProof } = desk
  const { db } = face.sql
  const answer = async (found: Reservation) => readReservation(db, found, await desk.deciding())
  return {
    async list({ query }, context) {
      onlyForAll(await askerOf(context, face))
      const { status, limit = 1000, offset = 0 } = query
      const rows = await db
        .select()
        .from(reservations)
        .where(status ? eq(reservations.status, status as Reservation['status']) : undefined)
        .orderBy(desc(reservations.startsAt), desc(reservations.id))
        .limit(limit)
        .offset(offset)
      return await readReservations(db, rows, await desk.deciding())
    },
    async lookup(input, context) {
      if (!input.query.guest_name?.trim()) throw wrongField('guest_name', 'is missing')
      return await answer(await lookUp(desk, input.query, context))
    },
    lookupByPhone: async ({ query }, context) => answer(await lookUp(desk, query, context)),
    async byCode({ params, query }, context) {
      const asker = await askerOf(context, face)
      const code = filled('code', params.code)
      const found = await guestProof.prove(asker, { code, phone: phoneIn(context.request, query) })
      return await answer(await seenByGuest(desk, asker, found))
    },
    async byId({ params, query }, context) {
      const asker = await askerOf(context, face)
      const shown = {
        id: readId(params.id),
        code: query.code ?? null,
        phone: phoneIn(context.request, query),
      }
      return await answer(await findById(asker, shown, await findingOf(desk)))
    },
  }
}

/** A guest who looks at an offer has been told of it. */
async function seenByGuest(desk: Desk, asker: Asker, found: Reservation): Promise<Reservation> {
  if (seesAll(asker) || found.seatingStatus !== 'offered') return found
  const writing = await desk.writing(asker)
  const told = await transact(desk.face.sql.db, (tx) => tellOffer(tx, found.id, writing))
  return 'reservation' in told ? told.reservation : found
}

export async function findingOf({ face, guestProof, deciding }: Desk): Promise<Finding> {
  const { rules, now } = await deciding()
  return { db: face.sql.db, guestProof, now, region: rules.phoneRegion }
}

/** Throws for a template that the voice platform has left as it is. */
export function filled(field: string, said: string): string {
  const unfilled = unfilledIn(said)
  if (unfilled) throw wrongField(field, fillIn(unfilled))
  return said
}

function onlyForAll(asker: Asker): void {
  if (asker.kind === 'guest') throw new AppError('unauthenticated', 'Sign in as staff, or send a token')
  if (!seesAll(asker)) throw new AppError('forbidden', 'This is for the staff and for services')
}

interface LookUpQuery {
  guest_name?: string | undefined
  phone?: string | undefined
  guest_phone?: string | undefined
  code?: string | undefined
}

async function lookUp(desk: Desk, query: LookUpQuery, context: RequestContext): Promise<Reservation> {
  const asker = await askerOf(context, desk.face)
  const phone = phoneIn(context.request, { phone: query.phone ?? query.guest_phone })
  if (!phone) throw wrongField('phone', 'is missing')
  const shown = { phone: filled('phone', phone), name: query.guest_name?.trim() || null }
  if (shown.name) filled('guest_name', shown.name)
  return asker.kind === 'guest' || query.code
    ? await lookUpByCode(desk, asker, { ...shown, code: query.code })
    : await lookUpByPhone(asker, shown, await findingOf(desk))
}

async function lookUpByCode(
  { guestProof }: Desk,
  asker: Asker,
  { phone, name, code }: { phone: string; name: string | null; code: string | undefined },
): Promise<Reservation> {
  if (!code)
    throw new AppError('unauthenticated', 'Show the code of the reservation as well, in the parameter code')
  const found = await guestProof.prove(asker, { code: filled('code', code), phone })
  if (name && !isSameName(found.guestName, name)) throw none()
  return found
}

export async function lookUpByPhone(
  asker: Asker,
  shown: { phone: string; name: string | null },
  finding: Finding,
): Promise<Reservation> {
  const found = await findByPhone(asker, shown, finding)
  if (found.kind === 'found') return found.reservation
  if (found.kind === 'none') throw none()
  const matches = found.reservations
    .slice(0, MOST_NAMED)
    .map(({ id, confirmationCode, guestName, startsAt }) => ({
      ...{ id, confirmation_code: confirmationCode, guest_name: guestName },
      starts_at: restaurantIso(startsAt.getTime(), 'UTC'),
    }))
  throw new AppError('conflict', 'Several reservations match: name the guest or the code', {
    facts: { matches },
  })
}

const MOST_NAMED = 20

const none = () => new AppError('not-found', 'There is no such reservation')
