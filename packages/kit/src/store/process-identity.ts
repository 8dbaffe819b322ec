import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'

/** Tells a process from every other one, also from a later one with the same number. Empty where the system does not say. */
export const ProcessIdentity = z.object({
  pid: z.int(),
  host: z.string(),
  /** Changes when the machine restarts. */
  boot: z.string(),
  /** Processes in one namespace see each other's numbers; a container has its own. */
  namespace: z.string(),
  startTicks: z.string(),
})
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

export async function currentProcess(): Promise<ProcessIdentity> {
  return {
    pid: process.pid,
    host: hostname(),
    boot: await orEmpty(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    namespace: await orEmpty(readlink('/proc/self/ns/pid')),
    startTicks: await startTicks(process.pid),
  }
}

/** `unknown` when the process is out of sight, or its number may have been given to another one. */
export async function lookFor(
  other: ProcessIdentity,
  self: ProcessIdentity,
): Promise<'running' | 'gone' | 'unknown'> {
  if (other.host !== self.host) return 'unknown'
  if (other.boot !== self.boot) return 'gone'
  if (other.namespace !== self.namespace) return 'unknown'
  if (!isTaken(other.pid)) return 'gone'
  if (other.startTicks === '') return 'unknown'
  return (await startTicks(other.pid)) === other.startTicks ? 'running' : 'gone'
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function startTicks(pid: number): Promise<string> {
  const status = await orEmpty(readFile(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in parentheses and may hold anything; the 22nd is the start.
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

const orEmpty = (text: Promise<string>) => text.then((found) => found.trim()).catch(() => '')
