import type { Health, Readiness } from '@convonet/contracts/health'
import { type Parts, partsRoutes } from '@convonet/contracts/parts'
import { VERSION } from '@convonet/kit/http/health'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, register } from 'prom-client'

export type Checks = Record<string, () => Promise<string | null>>

export interface ProcessFacts {
  name: string
  parts: () => Promise<Parts>
  /** Each says what is wrong, or null when all is well. */
  checks: Checks
  draining: AbortSignal
}

/** What every process answers for itself: that it runs, whether it can work, what it counts, what it is made of. */
export function processRoutes(app: FastifyInstance, { name, parts, checks, draining }: ProcessFacts): void {
  if (!register.getSingleMetric('process_start_time_seconds')) collectDefaultMetrics()

  const health = async (): Promise<Health> => ({ status: 'ok', service: name, version: VERSION })
  // v2's restaurant answered both.
  app.route({ method: ['GET', 'POST'], url: '/health', handler: health })
  app.get('/ready', async (_, reply) => {
    const readiness = await ask({ ...checks, process: async () => (draining.aborted ? 'is ending' : null) })
    return reply.status(readiness.ready ? 200 : 503).send(readiness)
  })
  app.get('/metrics', async (_, reply) => reply.type(register.contentType).send(await register.metrics()))
  app.get(partsRoutes.parts.url, parts)
}

const PATIENCE_MS = 2000

async function ask(checks: Checks): Promise<Readiness> {
  const answers = Object.entries(checks).map(async ([name, check]) => {
    const detail = await inTime(check).catch(() => 'failed')
    return [name, detail === null ? { ok: true } : { ok: false, detail }] as const
  })
  const results = Object.fromEntries(await Promise.all(answers))
  return { ready: Object.values(results).every(({ ok }) => ok), checks: results }
}

async function inTime(check: () => Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${PATIENCE_MS / 1000} s`), PATIENCE_MS)
  })
  return Promise.race([check(), late]).finally(() => clearTimeout(timer))
}
