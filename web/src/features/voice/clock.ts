/** The only source of time, so that tests set it instead of sleeping. */
export interface Clock {
  /** Milliseconds, never going back. */
  now(): number
  /** Runs `task` after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): () => void
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
