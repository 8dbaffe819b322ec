/** The only source of time, so that tests set it instead of sleeping. */
export interface Clock {
  /** Unix milliseconds, with fractions, never going back within a process. */
  now(): number
  /** Runs `task` after `ms`; the returned function calls it off. Does not keep the process alive. */
  after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
