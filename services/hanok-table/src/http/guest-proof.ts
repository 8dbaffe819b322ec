import { createLockOut } from '@convonet/kit/store/lock-out'
import { AppError } from '@convonet/kit/wire/app-error'
import { eq } from 'drizzle-orm'
import { readConfirmationCode } from '../confirmation-code.ts'
import { samePhone } from '../phone-number.ts'
import { loadRules } from '../restaurant.ts'
import { type Reservation, reservations } from '../schema.ts'
import { type Asker, seesAll } from './asker.ts'
import type { Face } from './face.ts'

export interface Shown {
  code: string
  phone: string | null
}

/** So many wrong pairs within a quarter of an hour, by network and by code. */
const FAILURES_ALLOWED = 10

export interface GuestProof {
  /** The reservation with this code as far as whoever asks may see it; a problem otherwise, the same whether there is one or not. */
  prove(asker: Asker, shown: Shown): Promise<Reservation>
  forgetOld(): Promise<void>
}

export function createGuestProof({ sql, clock }: Face): GuestProof {
  const lockOut = createLockOut(sql, clock, {
    table: 'hanok_guest_attempts',
    failuresAllowed: FAILURES_ALLOWED,
  })

  return {
    async prove(asker, { code, phone }) {
      const wanted = readConfirmationCode(code)
      if (seesAll(asker)) return (await byCode(wanted)) ?? refuse()
      const own = await ownOf(asker, wanted)
      if (own) return own
      if (!phone) throw new AppError('unauthenticated', ASK_PHONE)
      return await compare(asker, { wanted, phone })
    },
    forgetOld: () => lockOut.forgetOld(),
  }

  /** What a person has booked while signed in needs no phone. */
  async function ownOf(asker: Asker, wanted: string | null): Promise<Reservation | null> {
    if (asker.kind !== 'person') return null
    const found = await byCode(wanted)
    return found?.userId === asker.userId ? found : null
  }

  /** Attempts are counted before anything is compared, so that attempts at once count as well. */
  async function compare(asker: Asker, { wanted, phone }: { wanted: string | null; phone: string }) {
    const network = 'network' in asker ? asker.network : 'unknown'
    const byNetwork = await attempt(network)
    if (!wanted) return await miss()
    await attempt(`code:${wanted}`)
    const found = await byCode(wanted)
    const { phoneRegion } = await loadRules(sql.db)
    if (!found || !samePhone(found.guestPhone, phone, phoneRegion)) return await miss()
    await lockOut.takeBack(network)
    await lockOut.takeBack(`code:${wanted}`)
    return found

    async function miss() {
      if (byNetwork.last) await lockOut.lock(network)
      return refuse()
    }
  }

  async function attempt(address: string) {
    const counted = await lockOut.attempt(address)
    if (counted.kind === 'allowed') return counted
    const { retryAfterMs } = counted
    throw new AppError('busy', 'Too many attempts; try again later', { facts: { retryAfterMs } })
  }

  async function byCode(code: string | null): Promise<Reservation | null> {
    if (!code) return null
    const [found] = await sql.db.select().from(reservations).where(eq(reservations.confirmationCode, code))
    return found ?? null
  }
}

const ASK_PHONE =
  'Show the phone number of the reservation as well, in the header X-Guest-Phone or the query parameter phone'

function refuse(): never {
  throw new AppError('not-found', 'There is no reservation with this code and this phone number')
}
