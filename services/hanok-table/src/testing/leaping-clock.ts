import type { Clock } from '@convonet/kit/process/clock'

export interface LeapingClock extends Clock {
  leap(ms: number): void
}

/** A clock for long stretches: what fell due on the way happens once on arrival, however often it would have come. */
export function leapingClock(start: number): LeapingClock {
  let now = start
  const waiting = new Set<{ due: number; task: () => void }>()
  return {
    now: () => now,
    after(ms, task) {
      const entry = { due: now + ms, task }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    leap(ms) {
      now += ms
      for (const entry of [...waiting].filter(({ due }) => due <= now)) {
        waiting.delete(entry)
        entry.task()
      }
    },
  }
}
