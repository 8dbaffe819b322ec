import { AppError } from '@convonet/kit/wire/app-error'
import type { Asker } from './asker.ts'
import type { Face } from './face.ts'

const WINDOW_MS = 5 * 60_000

/** Counts a hold or a booking of a guest; throws `busy` where their network makes too many of them. */
export async function countGuestWrite(asker: Asker, { keyValue, guestWrites }: Face): Promise<void> {
  if (guestWrites === 0 || !('network' in asker)) return
  const count = await keyValue.increment(`hanok:guest-writes:${asker.network}`, { ttlMs: WINDOW_MS })
  if (count <= guestWrites) return
  throw new AppError('busy', 'Too many bookings from your network; try again in some minutes', {
    facts: { retryAfterMs: WINDOW_MS },
  })
}
