import { cancelScope } from '../flow/cancel-scope.ts'
import type { Clock } from '../process/clock.ts'
import { pause } from '../process/pause.ts'
import type { JobQueue, Jobs } from '../store/jobs.ts'
import { createSubscriptions } from '../store/subscriptions.ts'

interface Entry {
  queue: string
  key: string | undefined
  payload: string
  dueAt: number
  triesLeft: number
}

const FOREVER_MS = 2 ** 31 - 1

/** Jobs of tests, in memory and by their clock. A job is there at once, whatever becomes of its transaction. */
export function createMemoryJobs(clock: Clock, { pauseMs = 1000 }: { pauseMs?: number } = {}): Jobs {
  const waiting = new Set<Entry>()
  const changed = new Set<() => void>()
  const workers = createSubscriptions()
  const withKey = (queue: string, key: string | undefined) =>
    [...waiting].find((entry) => key !== undefined && entry.queue === queue && entry.key === key)

  function put(entry: Entry): void {
    waiting.add(entry)
    for (const tell of changed) tell()
  }

  return {
    async send({ name, tries = 5 }, payload, { at, key } = {}) {
      if (withKey(name, key)) return false
      const dueAt = at ? at.getTime() : clock.now()
      put({ queue: name, key, payload: JSON.stringify(payload), dueAt, triesLeft: tries })
      return true
    },
    async cancel({ name }, key) {
      const entry = withKey(name, key)
      if (entry) waiting.delete(entry)
    },
    work: (queue, handle, signal) =>
      workers.run(signal, async (ending) => {
        while (!ending.aborted) {
          const entry = take(queue.name)
          if (entry) await attempt(entry, queue, handle, ending)
          else await change(queue.name, ending)
        }
      }),
    [Symbol.asyncDispose]: () => workers.close(),
  }

  function take(queue: string): Entry | undefined {
    const due = [...waiting].filter((entry) => entry.queue === queue && entry.dueAt <= clock.now())
    const next = due.toSorted((a, b) => a.dueAt - b.dueAt)[0]
    if (next) waiting.delete(next)
    return next
  }

  async function attempt<Payload>(
    entry: Entry,
    queue: JobQueue<Payload>,
    handle: (payload: Payload, signal: AbortSignal) => Promise<void>,
    ending: AbortSignal,
  ): Promise<void> {
    try {
      await handle(queue.parse(JSON.parse(entry.payload)), ending)
    } catch {
      const triesLeft = entry.triesLeft - 1
      if (triesLeft > 0) put({ ...entry, triesLeft, dueAt: clock.now() + pauseMs })
    }
  }

  async function change(queue: string, ending: AbortSignal): Promise<void> {
    const dueAt = [...waiting].filter((entry) => entry.queue === queue).map((entry) => entry.dueAt)
    const wait = Math.min(FOREVER_MS, ...dueAt.map((due) => Math.max(0, due - clock.now())))
    const told = new AbortController()
    const tell = () => told.abort()
    changed.add(tell)
    using scope = cancelScope(ending, told.signal)
    await pause(clock, wait, scope.signal)
    changed.delete(tell)
  }
}
