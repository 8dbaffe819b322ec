import { once } from 'node:events'
import { createLog } from '@convonet/kit/process/log'
import { SERVICE_NAMES } from '@convonet/kit/process/service'
import { CannotStart } from './cannot-start.ts'
import type { RunConfig } from './config.ts'
import { createRouter, type Destinations } from './router.ts'
import { environment, readRunConfig, URL_VARIABLES } from './settings.ts'
import { aborted, stopSignal } from './stop.ts'

const GRACE_MS = 9000

/** The router as a process of its own: it needs to know where each of the five services answers. */
export async function routeAlone(): Promise<void> {
  const draining = stopSignal()
  const { values, problems } = environment()
  const run = readRunConfig(values)
  const unknown = run.ok ? SERVICE_NAMES.filter((name) => !run.settings[URL_VARIABLES[name]]) : []
  const missing = unknown.map((name) => `${URL_VARIABLES[name]}: the router needs the address of ${name}`)
  if (!run.ok || problems.length + missing.length > 0)
    throw new CannotStart([...problems, ...run.problems, ...missing])

  const { HOST, PORT, LOG_LEVEL } = run.settings
  const { server, close } = createRouter(destinations(run.settings))
  server.listen(PORT, HOST)
  await once(server, 'listening').catch((error: Error) => {
    throw new CannotStart([`Cannot listen on ${HOST}:${PORT}: ${error.message}`])
  })
  createLog('router', LOG_LEVEL).info({ url: `http://${HOST}:${PORT}` }, 'listening')
  await aborted(draining)
  await close(GRACE_MS)
  process.exit(0)
}

function destinations(config: RunConfig): Destinations {
  const urls = SERVICE_NAMES.map((name) => [name, new URL(config[URL_VARIABLES[name]] ?? '')])
  return Object.fromEntries(urls)
}
