import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { createLog } from '@convonet/kit/process/log'
import { SERVICE_NAMES } from '@convonet/kit/process/service'
import { CannotStart } from './cannot-start.ts'
import { environment, missingKeys, readAllConfigs, readRunConfig, URL_VARIABLES } from './settings.ts'
import { stopSignal } from './stop.ts'
import { type ChildPlan, supervise } from './supervise.ts'

const LAST_RESORT_MS = 9500

/** Five processes and the router on PORT, as they would run on five machines; `start` is the script that starts one. */
export async function domain(start: string): Promise<void> {
  const stop = stopSignal()
  const { values, problems } = environment()
  const run = readRunConfig(values)
  const services = readAllConfigs(values)
  const found = [...problems, ...run.problems, ...services.problems]
  if (!run.ok) throw new CannotStart(found)
  const { DATABASE_URL, REDIS_URL, LOG_LEVEL, HOST, PORT } = run.settings
  found.push(...missingKeys(run.settings, values))
  if (!DATABASE_URL) found.push('DATABASE_URL: five processes need a PostgreSQL server between them')
  if (!REDIS_URL) found.push('REDIS_URL: five processes need a Redis server between them')
  if (found.length > 0) throw new CannotStart(found)

  const log = createLog('domain', LOG_LEVEL)
  stop.addEventListener('abort', () => setTimeout(() => process.exit(0), LAST_RESORT_MS).unref())
  const plans = plan(start, await freePorts(SERVICE_NAMES.length), { HOST, PORT: String(PORT) })
  await Promise.all(plans.map((child) => supervise(child, log, stop)))
  process.exit(0)
}

function plan(
  start: string,
  ports: readonly number[],
  outside: Record<'HOST' | 'PORT', string>,
): ChildPlan[] {
  const inside = SERVICE_NAMES.map((name, i) => ({
    name,
    env: { HOST: '127.0.0.1', PORT: String(ports[i]) },
  }))
  const urls = Object.fromEntries(
    inside.map(({ name, env }) => [URL_VARIABLES[name], `http://127.0.0.1:${env.PORT}`]),
  )
  return [...inside, { name: 'router', env: outside }].map(({ name, env }) => ({
    name,
    args: [start, 'serve', name],
    env: { ...process.env, ...urls, ...env },
  }))
}

/** Free when asked; the services keep them over restarts. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
