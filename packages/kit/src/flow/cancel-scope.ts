export interface CancelScope extends Disposable {
  signal: AbortSignal
}

/**
 * Everything started under `scope.signal` is cancelled when the block ends or a parent aborts.
 * Lets go of its parents when disposed: `AbortSignal.any` on a signal that lives as long as a call would grow with every turn.
 */
export function cancelScope(...parents: AbortSignal[]): CancelScope {
  const own = new AbortController()
  const follow = (event: Event) => own.abort((event.target as AbortSignal).reason)
  const detach = () => {
    for (const parent of parents) parent.removeEventListener('abort', follow)
  }

  for (const parent of parents) {
    if (parent.aborted) own.abort(parent.reason)
    else parent.addEventListener('abort', follow, { once: true })
  }
  if (own.signal.aborted) detach()
  else own.signal.addEventListener('abort', detach, { once: true })

  return {
    signal: own.signal,
    [Symbol.dispose]: () => own.abort(ENDED),
  }
}

// One for all: making it, with its stack, costs more than the rest of a scope.
const ENDED = new DOMException('Scope ended', 'AbortError')
