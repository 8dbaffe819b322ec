import { availableParallelism, cpus, getPriority, loadavg, totalmem } from 'node:os'

/** Where and when, in one sentence. */
export function describeMachine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const model = cpus()[0]?.model ?? 'unknown processor'
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const priority = getPriority() === 0 ? '' : `, run with nice ${getPriority()}`
  return `${date} UTC, ${availableParallelism()} cores of ${model}, ${memory}, Node.js ${process.version}, load ${load()}${priority}`
}

/** Processes that wanted a core in the last minute. */
export const load = () => loadavg()[0]?.toFixed(1) ?? '?'
