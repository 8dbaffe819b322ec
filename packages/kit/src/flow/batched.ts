/**
 * Collects what is asked for in one round of the event loop, and while the writing before is under way, into one writing.
 * A writing that fails is tried again item by item, so that each caller hears of its own.
 */
export function batched<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: Entry<T>[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const entries = waiting
      waiting = []
      await writeTogether(entries, write)
    }
    writing = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (writing) return
      writing = true
      setImmediate(() => void writeAll())
    })
}

interface Entry<T> {
  item: T
  resolve(): void
  reject(error: unknown): void
}

async function writeTogether<T>(entries: Entry<T>[], write: (items: readonly T[]) => Promise<void>) {
  try {
    await write(entries.map(({ item }) => item))
    for (const { resolve } of entries) resolve()
  } catch (error) {
    if (entries.length === 1) entries[0]?.reject(error)
    else for (const entry of entries) await writeTogether([entry], write)
  }
}
