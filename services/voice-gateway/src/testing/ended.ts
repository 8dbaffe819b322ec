import type { Channel } from '@convonet/kit/flow/channel'

export interface Ended {
  /** The stream's `finally` has run. */
  ended: boolean
}

/** Fails the stream with the abort reason, as every adapter does. */
export function abortEnds<T>(stream: Channel<T>, signal: AbortSignal): void {
  const fail = () => stream.fail(signal.reason)
  if (signal.aborted) fail()
  else signal.addEventListener('abort', fail, { once: true })
}
