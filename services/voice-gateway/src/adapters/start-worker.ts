import { Worker } from 'node:worker_threads'
import type { Log } from '@convonet/kit/process/log'

/**
 * A thread that runs `./<name>.ts` when this runs from source, `./<name>.js` beside the bundle otherwise.
 * Whoever starts it watches for `exit` and decides whether to start another; an uncaught error is logged here.
 */
export function startWorker(name: string, options: { workerData?: unknown; log: Log }): Worker {
  const { workerData, log } = options
  const fromSource = import.meta.url.endsWith('.ts')
  const entry = new URL(fromSource ? `./${name}.ts` : `./${name}.js`, import.meta.url)

  const worker = new Worker(fromSource ? underTsx(entry) : entry, { name, workerData, execArgv: [] })
  worker.on('error', (error) => log.error({ worker: name, err: error }, 'Worker thread failed'))
  return worker
}

// Node 20 does not let a worker inherit a loader for its entry file, so the entry registers tsx itself.
function underTsx(entry: URL): URL {
  const api = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = `import { register } from ${api}; register(); await import(${JSON.stringify(entry.href)})`
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}
