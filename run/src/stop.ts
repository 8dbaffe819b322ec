import { once } from 'node:events'

/** Aborts at the first SIGTERM or Ctrl-C, or when a supervisor is gone; the next signal ends the process on the spot. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  let since = Number.NaN
  for (const sign of ['SIGTERM', 'SIGINT'] as const) {
    process.on(sign, () => {
      if (performance.now() - since > ECHO_MS) process.exit(1)
      if (stop.signal.aborted) return
      since = performance.now()
      stop.abort(new DOMException(`Received ${sign}`, 'AbortError'))
    })
  }
  process.once('disconnect', () => stop.abort(new DOMException('The supervisor is gone', 'AbortError')))
  return stop.signal
}

// On Ctrl-C the terminal signals the whole group, and npm passes its own copy on.
const ECHO_MS = 500

export async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}
