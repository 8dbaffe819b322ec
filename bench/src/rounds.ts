import { setTimeout as sleep } from 'node:timers/promises'
import type { Contender } from './contenders.ts'
import { cpuMs } from './process-usage.ts'

/** Each contender in turn, round after round, so that what else the machine does falls on all alike. */
export async function interleaved<Name extends string, T>(
  rounds: number,
  contenders: Record<Name, () => Promise<T>>,
): Promise<Record<Name, T[]>> {
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as T[]])) as Record<
    Name,
    T[]
  >
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(contenders) as Name[]) results[name].push(await contenders[name]())
  }
  return results
}

export interface Usage {
  wallMs: number
  cpuMs: number
  /** Turns answered or frames received meanwhile. */
  done: number
}

/** What the server uses while the load that was started on it goes on. */
export async function usage({ server, load }: Contender, windowMs: number): Promise<Usage> {
  const before = { at: performance.now(), cpu: cpuMs(server.pid), done: await load.ask('done', null) }
  await sleep(windowMs)
  const after = { at: performance.now(), cpu: cpuMs(server.pid), done: await load.ask('done', null) }
  return {
    wallMs: after.at - before.at,
    cpuMs: after.cpu - before.cpu,
    done: after.done - before.done,
  }
}
