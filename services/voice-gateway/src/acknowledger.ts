export interface Acknowledger {
  /** Messages from `first` on hold words that are not safe yet; the returned function says they are. */
  hold(first: number): () => void
  /** Everything up to `last` has come to its end, apart from what is held. */
  reach(last: number): void
}

/**
 * Tells the page what it may forget. Not what has arrived, but what would survive the loss of this process: silence at
 * once, words when the turn they began is in the store.
 */
export function createAcknowledger(send: (sequence: number) => void): Acknowledger {
  const held = new Map<symbol, number>()
  let reached = -1
  let sent = -1

  function tell() {
    const upTo = Math.min(reached, ...[...held.values()].map((first) => first - 1))
    if (upTo <= sent) return
    sent = upTo
    send(upTo)
  }

  return {
    hold(first) {
      const key = Symbol()
      held.set(key, first)
      return () => {
        if (held.delete(key)) tell()
      }
    },
    reach(last) {
      reached = Math.max(reached, last)
      tell()
    },
  }
}
