import type { Clock } from '../process/clock.ts'
import { AppError } from '../wire/app-error.ts'
import type { KeyValue } from './key-value.ts'

interface Entry {
  value: string
  /** When it goes; infinite where it stays. */
  until: number
}

/** For one process. What has expired is dropped when asked for, and all of it each time the map has doubled. */
export function createMemoryKeyValue(clock: Clock): KeyValue {
  const entries = new Map<string, Entry>()
  let sweepAt = 1000

  return {
    get: async (key) => find(key)?.value ?? null,
    set: async (key, value, options) => put(key, { value, until: end(options) }),
    async setIfAbsent(key, value, options) {
      const free = !find(key)
      if (free) put(key, { value, until: end(options) })
      return free
    },
    async delete(key) {
      entries.delete(key)
    },
    async increment(key, options) {
      const entry = find(key) ?? { value: '0', until: end(options) }
      const count = Number(entry.value) + 1
      if (!Number.isSafeInteger(count)) throw new AppError('conflict', 'The value is not a whole number')
      put(key, { value: String(count), until: entry.until })
      return count
    },
    ping: async () => {},
    [Symbol.asyncDispose]: async () => entries.clear(),
  }

  function find(key: string): Entry | undefined {
    const entry = entries.get(key)
    if (entry && entry.until > clock.now()) return entry
    entries.delete(key)
    return undefined
  }

  function put(key: string, entry: Entry): void {
    entries.set(key, entry)
    if (entries.size < sweepAt) return
    for (const other of entries.keys()) find(other)
    sweepAt = Math.max(1000, entries.size * 2)
  }

  function end(options?: { ttlMs?: number }): number {
    return clock.now() + (options?.ttlMs ?? Number.POSITIVE_INFINITY)
  }
}
