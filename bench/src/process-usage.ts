import { readdirSync, readFileSync } from 'node:fs'

/** CPU time that all threads of a process have used, to the microsecond; Linux only. */
export function cpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + ranNs(pid, thread), 0) / 1e6
}

/** Resident memory as the system sees it. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1024
}

function ranNs(pid: number, thread: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  } catch {
    // The thread ended between the listing and the reading.
    return 0
  }
}
