import { setTimeout as sleep } from 'node:timers/promises'

/** Again and again, for finalizers free more. The process was started with `--expose-gc`. */
export async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.()
    await sleep(50)
  }
}
