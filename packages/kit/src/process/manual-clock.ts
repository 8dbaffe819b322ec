import type { Clock } from './clock.ts'

/** A clock for tests: time passes when told to, and tasks that are due run in order. */
export function manualClock(start = 0): Clock & { advance(ms: number): void } {
  let now = start
  let tasks: { due: number; task: () => void }[] = []

  return {
    now: () => now,
    after(ms, task) {
      const entry = { due: now + ms, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
    advance(ms) {
      const until = now + ms
      for (let next = earliest(); next && next.due <= until; next = earliest()) {
        now = next.due
        tasks = tasks.filter((other) => other !== next)
        next.task()
      }
      now = until
    },
  }

  function earliest() {
    return tasks.toSorted((a, b) => a.due - b.due)[0]
  }
}
