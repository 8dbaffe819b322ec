import { createLockOut } from '@convonet/kit/store/lock-out'
import { AppError } from '@convonet/kit/wire/app-error'
import { eq } from 'drizzle-orm'
import { readConfirmationCode } from '../confirmation-code.ts'
import { samePhone } from '../phone-number.ts'
import { loadRules } from '../restaurant.ts'
import { type Reservation, reservations } from '../schema.ts'
import { type Asker, seesAll } from './asker.ts'
import type { Face } from './face.ts'

/** The reservation with this code as far as whoever asks may see it, or a problem that does not tell whether there is one. */
export type Prove = (asker: Asker, shown: { code: string; phone: string | null }) => Promise<Reservation>

/** So many wrong pairs within a quarter of an hour, by network and by code. */
const FAILURES_ALLOWED = 10

/** Attempts are counted before anything is compared, so that attempts at once count as well. */
export function createProof({ sql, clock }: Face): Prove & { forgetOld(): Promise<void> } {
  const limits = { table: 'hanok_guest_attempts', failuresAllowed: FAILURES_ALLOWED }
  const lockOut = createLockOut(sql, clock, limits)

  return Object.assign(prove, { forgetOld: () => lockOut.forgetOld() })

  async function prove(asker: Asker, { code, phone }: { code: string; phone: string | null }) {
    const wanted = readConfirmationCode(code)
    if (seesAll(asker)) return (await byCode(wanted)) ?? refuse()
    const own = asker.kind === 'person' ? await byCode(wanted) : null
    if (asker.kind === 'person' && own?.userId === asker.userId) return own
    if (!phone) throw new AppError('unauthenticated', ASK_PHONE)
    if (!wanted) return refuse()
    return await compare({ wanted, phone, network: 'network' in asker ? asker.network : '' })
  }

  async function compare({ wanted, phone, network }: { wanted: string; phone: string; network: string }) {
    const addresses = [network, `code:${wanted}`]
    for (const address of addresses) {
      const attempt = await lockOut.attempt(address)
      if (attempt.kind === 'locked') throw tooMany(attempt.retryAfterMs)
    }
    const found = await byCode(wanted)
    const { phoneRegion } = await loadRules(sql.db)
    if (!found || !samePhone(found.guestPhone, phone, phoneRegion)) return refuse()
    for (const address of addresses) await lockOut.takeBack(address)
    return found
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

const tooMany = (retryAfterMs: number) =>
  new AppError('busy', 'Too many attempts; try again later', { facts: { retryAfterMs } })
