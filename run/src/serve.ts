import { DEMO_PIN } from '@convonet/call-center/demo'
import type { Parts } from '@convonet/contracts/parts'
import { type Listening, listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { SERVICE_NAMES, type Service, type ServiceName } from '@convonet/kit/process/service'
import type { FastifyInstance } from 'fastify'
import { type Composition, compose } from './compose.ts'
import { drained } from './drained.ts'
import { pages } from './pages.ts'
import { partsOfDomain } from './parts-of-domain.ts'
import { type Prepared, prepare } from './prepare.ts'
import { processRoutes } from './process-routes.ts'
import { URL_VARIABLES } from './settings.ts'
import { welcome } from './start-table.ts'
import { aborted, stopSignal } from './stop.ts'
import { storeChecks, storeParts } from './stores.ts'

/** Turns under way get this long to end. */
const GRACE_MS = 8000
/** Orchestrators commonly kill what has not ended after 10 s. */
const LAST_RESORT_MS = 9500

/** Runs the named services in this process until it is told to stop; `page` is the folder of the built page. */
export async function serve(names: readonly ServiceName[], page: string): Promise<void> {
  const draining = stopSignal()
  const prepared = await prepare(names)
  const composition = await start(names, prepared, draining)
  const { app, listening } = await open(names, prepared, composition, { draining, page })

  await aborted(draining)
  setTimeout(() => process.exit(0), LAST_RESORT_MS).unref()
  const until = performance.now() + GRACE_MS
  await drained(app, GRACE_MS)
  await listening.close(Math.max(0, until - performance.now()))
  await composition[Symbol.asyncDispose]()
  await prepared.stores[Symbol.asyncDispose]()
  process.exit(0)
}

async function start(
  names: readonly ServiceName[],
  { stores, configs, logFor }: Prepared,
  draining: AbortSignal,
): Promise<Composition> {
  const surroundings = (name: ServiceName) => ({ ...stores, log: logFor(name), clock: systemClock, draining })
  return await compose(names, surroundings, configs).catch(async (error: unknown) => {
    await stores[Symbol.asyncDispose]()
    throw error
  })
}

async function open(
  names: readonly ServiceName[],
  prepared: Prepared,
  { services }: Composition,
  { draining, page }: { draining: AbortSignal; page: string },
): Promise<{ app: FastifyInstance; listening: Listening }> {
  const { config, stores, logFor, unused } = prepared
  const whole = names.length === SERVICE_NAMES.length
  const name = whole ? 'convonet' : names.join('+')
  const log = logFor(name)
  const app = await createServer({ log, trustProxy: config.TRUST_PROXY })
  const own = ownParts(prepared, services)
  const hasPages = names.includes('call-center')
  const peers = hasPages ? SERVICE_NAMES.filter((peer) => !names.includes(peer)) : []
  const peerUrls = peers.flatMap((peer) => config[URL_VARIABLES[peer]] ?? [])

  processRoutes(app, {
    name,
    parts: () => partsOfDomain(own, peerUrls),
    checks: Object.assign({}, storeChecks(stores), ...services.map(({ checks }) => checks)),
    draining,
  })
  for (const { routes } of services) await app.register(routes)
  if (hasPages) await pages(app, page)

  const listening = await listen(app, config.HOST, config.PORT)
  log.info({ url: listening.url, pid: process.pid, unused }, 'listening')
  if (whole) process.stdout.write(welcome({ ...own, url: listening.url, unused }))
  return { app, listening }
}

function ownParts({ config, configs, stores }: Prepared, services: readonly Service[]): Parts {
  return {
    demoPin: stores.sql.kind === 'pglite' ? DEMO_PIN : null,
    pinRequired: configs['voice-gateway'].ENABLE_VOICE_PIN,
    parts: [...storeParts(config), ...services.flatMap(({ parts }) => parts)],
  }
}
