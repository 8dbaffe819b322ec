export interface ServerClock {
  /** Unix milliseconds by the server's clock, to a second. */
  now(): number
  /** Learns from an answer how far the browser's clock is off. */
  learn(response: Response): void
}

/** Holds and offers end by the server's clock; the browser's may be minutes off. */
export function createServerClock(browserNow: () => number): ServerClock {
  let aheadMs = 0
  return {
    now: () => browserNow() + aheadMs,
    learn({ headers }) {
      const said = Date.parse(headers.get('date') ?? '')
      if (Number.isNaN(said)) return
      const differenceMs = said - browserNow()
      aheadMs = Math.abs(differenceMs) < NEGLIGIBLE_MS ? 0 : differenceMs
    },
  }
}

/** The header has whole seconds, and the answer took its time. */
const NEGLIGIBLE_MS = 2000

export const serverClock = createServerClock(Date.now)
