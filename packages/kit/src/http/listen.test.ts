import { once } from 'node:events'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createLog } from '../process/log.ts'
import { listen } from './listen.ts'
import { createServer } from './server.ts'
import { socketRoute } from './socket-route.ts'

const log = createLog('test', 'silent')

async function slowServer(): Promise<{ app: FastifyInstance; asked: Promise<void>; answer: () => void }> {
  const app = await createServer({ log })
  let answer = () => {}
  let arrive = () => {}
  const asked = new Promise<void>((resolve) => {
    arrive = resolve
  })
  app.get('/slow', async () => {
    arrive()
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    return 'done'
  })
  return { app, asked, answer: () => answer() }
}

describe('listening', () => {
  it('tells the port that the system chose', async () => {
    const app = await createServer({ log })
    const server = await listen(app, '127.0.0.1', 0)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404)
    await server.close(0)
  })

  it('says which port is taken and what to do', async () => {
    const [first, second] = [await createServer({ log }), await createServer({ log })]
    const server = await listen(first, '127.0.0.1', 0)
    const port = Number(new URL(server.url).port)
    await expect(listen(second, '127.0.0.1', port)).rejects.toMatchObject({
      code: 'conflict',
      message: `Port ${port} on 127.0.0.1 is taken; set PORT to a free one`,
    })
    await server.close(0)
  })

  it('says when the address is not of this machine', async () => {
    const app = await createServer({ log })
    await expect(listen(app, '203.0.113.1', 0)).rejects.toMatchObject({
      code: 'conflict',
      message: '203.0.113.1 is not an address of this machine; set HOST',
    })
  })

  it('lets a request in flight end before it closes', async () => {
    const { app, asked, answer } = await slowServer()
    const server = await listen(app, '127.0.0.1', 0)
    const reply = fetch(`${server.url}/slow`)
    await asked
    const closed = server.close(5000)
    answer()
    expect(await (await reply).text()).toBe('done')
    await closed
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow()
  })

  it('cuts off a request that does not end within the grace', async () => {
    const { app, asked } = await slowServer()
    const server = await listen(app, '127.0.0.1', 0)
    const reply = fetch(`${server.url}/slow`)
    reply.catch(() => {})
    await asked
    await server.close(50)
    await expect(reply).rejects.toThrow()
  })

  it('waits for sockets whose sessions end by themselves', async () => {
    const app = await createServer({ log })
    let end = () => {}
    socketRoute(app, '/socket', () => new Promise((resolve) => (end = resolve)), log)
    const server = await listen(app, '127.0.0.1', 0)
    const client = new WebSocket(`${server.url.replace('http', 'ws')}/socket`)
    await once(client, 'open')
    const closed = server.close(5000)
    end()
    const [code] = await once(client, 'close')
    expect(code).toBe(1000)
    await closed
  })
})
