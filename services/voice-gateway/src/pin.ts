import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '@convonet/contracts/call'
import { networkOf } from '@convonet/kit/http/network-of'
import type { LockOut } from '@convonet/kit/store/lock-out'
import type { Cancellable, Identity } from './ports.ts'

export type PinOutcome =
  | { kind: 'welcome'; caller: Caller }
  | { kind: 'refused' }
  | { kind: 'locked'; retryAfterMs: number }

/** PIN -> Caller. `address` tells guessers apart: the client's IP, on the phone the caller's number. */
export type SignInWithPin = (pin: string, address: string, options: Cancellable) => Promise<PinOutcome>

/** How often one address, and all together, may guess within a quarter of an hour. */
export const PIN_LIMITS = { table: 'pin_attempts', failuresAllowed: 5, failuresAllowedInAll: 200 }

/** v2's column. */
const LONGEST_PIN = 10

export function createPinSignIn(
  lockOut: LockOut,
  identity: Identity,
  { sharedPin, channel }: { sharedPin: string | undefined; channel: Caller['channel'] },
): SignInWithPin {
  return async (pin, address, options) => {
    const guesser = networkOf(address)
    const attempt = await lockOut.attempt(guesser)
    if (attempt.kind === 'locked') return attempt

    const caller = await identify(pin, options).catch(async (error: unknown) => {
      if (!options.signal.aborted) await lockOut.takeBack(guesser)
      throw error
    })
    if (caller) {
      await lockOut.takeBack(guesser)
      return { kind: 'welcome', caller }
    }
    return attempt.last ? { kind: 'locked', retryAfterMs: await lockOut.lock(guesser) } : { kind: 'refused' }
  }

  async function identify(pin: string, options: Cancellable): Promise<Caller | null> {
    const person = pin.length > LONGEST_PIN ? null : await identity.findByPin(pin, options)
    if (person) return { userId: person.userId, name: person.name, channel }
    return sharedPin !== undefined && sameText(pin, sharedPin) ? { userId: null, name: null, channel } : null
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one.padEnd(64)), Buffer.from(other.padEnd(64))]
  return a.length === b.length && timingSafeEqual(a, b)
}
