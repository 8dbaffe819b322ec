import type { Clock } from '@convonet/kit/process/clock'

/** So many failures in a row that the next caller had better not wait for another. */
const MOST_FAILURES = 3
export const OPEN_MS = 30_000

/**
 * Keeps callers away from a vendor that is out of order. Closed: everybody may ask. Open: nobody until the time is over.
 * Half open: one may try, and how that goes decides for all.
 */
export class CircuitBreaker {
  readonly #clock: Clock
  #failures = 0
  #openUntil: number | null = null
  #probing = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#openUntil === null) return 'closed'
    return this.#clock.now() < this.#openUntil ? 'open' : 'half-open'
  }

  /** Says whether one may ask. Who is let in must report by `succeeded`, `failed` or `left`. */
  admits(): boolean {
    if (this.state === 'closed') return true
    if (this.state === 'open' || this.#probing) return false
    this.#probing = true
    return true
  }

  succeeded(): void {
    this.#failures = 0
    this.#openUntil = null
    this.#probing = false
  }

  /** With `openMs` it opens at once and for so long; otherwise when failures add up. */
  failed(openMs?: number): void {
    const trial = this.#openUntil !== null
    this.#failures += 1
    this.#probing = false
    if (openMs === undefined && !trial && this.#failures < MOST_FAILURES) return
    this.#openUntil = this.#clock.now() + (openMs ?? OPEN_MS)
  }

  /** Called off before anything could be said of the vendor. */
  left(): void {
    this.#probing = false
  }
}
