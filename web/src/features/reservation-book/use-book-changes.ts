import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { BOOK, bookClient } from './book-queries.ts'

export type Liveness = 'connecting' | 'live' | 'lost'

const FIRST_AGAIN_MS = 1000
const LONGEST_AGAIN_MS = 30_000
/** Longer than the server's heartbeats are apart. */
const SILENT_AFTER_MS = 45_000

/** Reads the days again that somebody has changed, as it happens, and says whether it is told of them. */
export function useBookChanges(): Liveness {
  const queries = useQueryClient()
  const [liveness, setLiveness] = useState<Liveness>('connecting')

  useEffect(() => {
    const leaving = new AbortController()
    void follow({
      signal: leaving.signal,
      onState: setLiveness,
      onDays: (days) =>
        void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, days) }),
    })
    return () => leaving.abort()
  }, [queries])

  return liveness
}

/** A query of the book that shows one of these days; all of them where no days are named. */
export function concerns([name, from, to]: readonly unknown[], days: readonly string[] | null): boolean {
  if (name !== BOOK || typeof from !== 'string' || typeof to !== 'string') return false
  return days === null || days.some((day) => from <= day && day <= to)
}

interface Following {
  signal: AbortSignal
  onState: (liveness: Liveness) => void
  /** Null where changes may have been missed. */
  onDays: (days: readonly string[] | null) => void
}

/** Comes back after every break until the signal aborts. */
async function follow({ signal, onState, onDays }: Following): Promise<void> {
  let againMs = FIRST_AGAIN_MS
  const onHeard = (days: readonly string[] | null) => {
    againMs = FIRST_AGAIN_MS
    onState('live')
    if (days === null || days.length > 0) onDays(days)
  }
  while (!signal.aborted) {
    await listen(signal, onHeard)
    if (signal.aborted) return
    onState('lost')
    await pause(againMs, signal)
    againMs = Math.min(againMs * 2, LONGEST_AGAIN_MS)
  }
}

/** Until the connection breaks or falls silent. What it says first stands for all that was missed before: null. */
async function listen(signal: AbortSignal, onHeard: Following['onDays']): Promise<void> {
  const connection = new AbortController()
  const watch = watchSilence(() => connection.abort(new Error('The stream went silent')))
  try {
    const both = AbortSignal.any([signal, connection.signal])
    let isFirst = true
    for await (const { days } of bookClient().changes({}, { signal: both })) {
      watch.heard()
      onHeard(isFirst ? null : days)
      isFirst = false
    }
  } catch {
    return
  } finally {
    watch.stop()
    connection.abort()
  }
}

function watchSilence(onSilence: () => void) {
  let timer = setTimeout(onSilence, SILENT_AFTER_MS)
  return {
    heard() {
      clearTimeout(timer)
      timer = setTimeout(onSilence, SILENT_AFTER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

/** Ends early when the page is left or the network is back. */
function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, forMs)
    addEventListener('online', done)
    signal.addEventListener('abort', done, { once: true })
  })
}
