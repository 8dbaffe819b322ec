import { fastify } from 'fastify'
import { expect, it } from 'vitest'
import { type Checks, processRoutes } from './process-routes.ts'

const parts = { demoPin: '2468', pinRequired: true, parts: [] }

function app(checks: Checks, draining = new AbortController().signal) {
  const app = fastify()
  processRoutes(app, { name: 'convonet', parts: async () => parts, checks, draining })
  return app
}

it('says that it runs, whatever its parts say', async () => {
  const response = await app({ sql: async () => 'down' }).inject('/health')
  const posted = await app({}).inject({ method: 'POST', url: '/health' })
  expect(posted.json()).toEqual(response.json())
  expect(response.json()).toMatchObject({ status: 'ok', service: 'convonet' })
})

it('is ready when every check passes', async () => {
  const response = await app({ sql: async () => null, speech: async () => null }).inject('/ready')
  expect(response.statusCode).toBe(200)
  expect(response.json()).toMatchObject({ ready: true, checks: { sql: { ok: true }, speech: { ok: true } } })
})

it('is not ready, and says why, when one fails or throws', async () => {
  const failing = {
    sql: async () => 'no connection',
    speech: async () => Promise.reject(new Error('secret')),
  }
  const response = await app(failing).inject('/ready')
  expect(response.statusCode).toBe(503)
  expect(response.json().checks).toMatchObject({
    sql: { ok: false, detail: 'no connection' },
    speech: { ok: false, detail: 'failed' },
  })
})

it('is not ready once it is ending, so that nobody sends it new callers', async () => {
  const response = await app({}, AbortSignal.abort()).inject('/ready')
  expect(response.statusCode).toBe(503)
})

it('counts for Prometheus and tells what it is made of', async () => {
  const served = app({})
  expect((await served.inject('/metrics')).body).toContain('process_resident_memory_bytes')
  expect((await served.inject('/api/parts')).json()).toEqual(parts)
})
