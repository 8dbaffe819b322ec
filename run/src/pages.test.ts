import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type FastifyInstance, fastify } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pages } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
const browser = { accept: 'text/html,application/xhtml+xml' }
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>Convonet</title>')
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'app()')
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync('app()'))
  writeFileSync(join(folder, '..', 'outside.txt'), 'secret')
  app = fastify()
  app.get('/health', async () => 'ok')
  await pages(app, folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(join(folder, '..', 'outside.txt'))
})

it.each(['/', '/voice_assistant', '/vad?x=1.5'])('shows the page at %s', async (url) => {
  const response = await app.inject({ url, headers: browser })
  expect(response.statusCode).toBe(200)
  expect(response.body).toContain('Convonet')
  expect(response.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
  expect(response.headers['content-security-policy']).toContain("default-src 'self'")
})

it('lets assets be kept for ever, and sends them small', async () => {
  const response = await app.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'br' } })
  expect(response.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': expect.stringContaining('immutable'),
  })
})

it('leaves the routes of the services alone', async () => {
  expect((await app.inject({ url: '/health', headers: browser })).body).toBe('ok')
})

it.each(['/assets/gone.js', '/../outside.txt', '/%2e%2e/outside.txt', '/api/nothing'])(
  'finds nothing at %s',
  async (url) => expect((await app.inject({ url, headers: browser })).statusCode).toBe(404),
)

it('does not answer a program with a page', async () => {
  expect((await app.inject({ url: '/nothing', headers: { accept: 'application/json' } })).statusCode).toBe(
    404,
  )
})
