import { Worker } from 'node:worker_threads'
import type { Log } from './log.ts'

/**
 * A thread that runs `entry`, TypeScript from source or JavaScript from the bundle. Write the entry as
 * `new URL('./name-worker.ts', import.meta.url)`: the build finds it by that. Whoever starts a thread watches for `exit`
 * and decides whether to start another; an uncaught error is logged here.
 */
export function startWorker(entry: URL, options: { workerData?: unknown; log: Log }): Worker {
  const { workerData, log } = options
  const fromSource = entry.pathname.endsWith('.ts')
  const worker = new Worker(fromSource ? underTsx(entry) : entry, { workerData, execArgv: [] })
  worker.on('error', (error) => log.error({ worker: entry.pathname, err: error }, 'Worker thread failed'))
  return worker
}

// Node 20 does not let a worker inherit a loader for its entry file, so the entry registers tsx itself.
function underTsx(entry: URL): URL {
  const api = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = `import { register } from ${api}; register(); await import(${JSON.stringify(entry.href)})`
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}
