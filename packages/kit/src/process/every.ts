import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Does `task` after `firstMs` and then each `everyMs`; a failure is logged and does not end it. Answers how to stop. */
export function every(
  clock: Clock,
  { firstMs, everyMs }: { firstMs: number; everyMs: number },
  task: () => Promise<unknown>,
  log: Log,
): () => void {
  let cancel = clock.after(firstMs, run)
  return () => cancel()

  function run() {
    cancel = clock.after(everyMs, run)
    task().catch((error: unknown) => log.warn({ err: error }, 'Housekeeping failed'))
  }
}
