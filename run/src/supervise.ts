import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@convonet/kit/process/log'

export interface ChildPlan {
  name: string
  /** For Node: the script and its arguments. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
}

export interface Pauses {
  firstMs: number
  longestMs: number
  /** A child that ran this long starts with the first pause again. */
  soundMs: number
}

const PAUSES: Pauses = { firstMs: 500, longestMs: 15_000, soundMs: 30_000 }

/**
 * Keeps a child process alive until `stop` aborts: one that ends is started again after a pause that doubles with each
 * failure in a row. Then it gets a SIGTERM, and the promise resolves when it is gone. Should this process be killed, the
 * child notices by its channel.
 */
export async function supervise(
  plan: ChildPlan,
  log: Log,
  stop: AbortSignal,
  pauses = PAUSES,
): Promise<void> {
  let pauseMs = pauses.firstMs
  while (!stop.aborted) {
    const began = performance.now()
    const child = spawn(process.execPath, plan.args, {
      env: plan.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const { code, signal } = await ended(child, stop)
    if (stop.aborted) return

    const ranMs = Math.round(performance.now() - began)
    if (ranMs >= pauses.soundMs) pauseMs = pauses.firstMs
    log.warn({ child: plan.name, code, signal, ranMs, pauseMs }, 'child process ended; starting it again')
    await sleep(pauseMs, undefined, { signal: stop }).catch(() => {})
    pauseMs = Math.min(pauseMs * 2, pauses.longestMs)
  }
}

async function ended(
  child: ChildProcess,
  stop: AbortSignal,
): Promise<{ code: number | null; signal: string | null }> {
  const end = () => void child.kill('SIGTERM')
  stop.addEventListener('abort', end, { once: true })
  const [code, signal] = await once(child, 'exit')
  stop.removeEventListener('abort', end)
  return { code, signal }
}
