import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SERVICE_NAMES, type ServiceName } from '@convonet/kit/process/service'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { ownerOf } from './destinations.ts'
import { createRouter, type Destinations, type Router } from './router.ts'

describe('ownerOf', () => {
  it.each<[string, ServiceName]>([
    ['/', 'call-center'],
    ['/voice_assistant', 'call-center'],
    ['/api/parts', 'call-center'],
    ['/agents', 'call-center'],
    ['/agent-monitor/turns', 'call-center'],
    ['/call-center/health', 'call-center'],
    ['/webrtc/ws', 'voice-gateway'],
    ['/webrtc/ws?x=/agent/y', 'voice-gateway'],
    ['/twilio/call', 'voice-gateway'],
    ['/voice-gateway/health', 'voice-gateway'],
    ['/agent/process', 'agent-llm'],
    ['/convonet_todo/api/agent/process', 'agent-llm'],
    ['/patient/search', 'crm-integration'],
    ['/meeting/create', 'crm-integration'],
    ['/case/create', 'crm-integration'],
    ['/note/create', 'crm-integration'],
    ['/api/reservations', 'hanok-table'],
    ['/api/reservations/by-code/HNK-1', 'hanok-table'],
    ['/api/restaurant', 'hanok-table'],
    ['/api/restaurant/starts?date=2026-11-27', 'hanok-table'],
    ['/reservation/status', 'call-center'],
    ['/reservation-status.html?code=HNK-1', 'hanok-table'],
    ['/reserve-online', 'call-center'],
    ['/reserve-online.html', 'hanok-table'],
    ['/admin/reservations', 'call-center'],
    ['/restaurant', 'call-center'],
    ['/webhooks/hanok_table/variables', 'hanok-table'],
    ['/mcp', 'hanok-table'],
    ['/hanok-table/health', 'hanok-table'],
  ])('sends %s to %s', (url, service) => expect(ownerOf(url)).toBe(service))
})

describe('the router', () => {
  let router: Router
  let base = ''
  let services: { name: ServiceName; server: Server }[] = []

  beforeEach(async () => {
    services = SERVICE_NAMES.map((name) => ({ name, server: echo(name) }))
    const urls = await Promise.all(
      services.map(async ({ name, server }) => [name, await bound(server)] as const),
    )
    router = createRouter(Object.fromEntries(urls) as Destinations)
    base = (await bound(router.server)).origin
  })
  afterEach(async () => {
    await router.close(0)
    for (const { server } of services) server.close().closeAllConnections()
  })

  it('passes method, path, headers and body on, and says whom it asked for', async () => {
    const response = await fetch(`${base}/agent/reply?a=1`, {
      method: 'POST',
      body: 'hello',
      headers: { 'x-a': 'b' },
    })
    expect(response.status).toBe(207)
    expect(await response.json()).toMatchObject({
      name: 'agent-llm',
      method: 'POST',
      url: '/agent/reply?a=1',
      body: 'hello',
      headers: {
        'x-a': 'b',
        host: new URL(base).host,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': new URL(base).host,
      },
    })
  })

  it('passes a body of unknown length on', async () => {
    const body = new Blob(['a', 'b']).stream()
    const response = await fetch(`${base}/case/create`, {
      method: 'DELETE',
      body,
      duplex: 'half',
    } as RequestInit)
    expect(await response.json()).toMatchObject({ name: 'crm-integration', body: 'ab' })
  })

  it('adds itself to the chain of proxies', async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'desk.example',
      'x-forwarded-proto': 'https',
    }
    const response = await fetch(`${base}/`, { headers })
    expect(await response.json()).toMatchObject({
      headers: { ...headers, 'x-forwarded-for': '203.0.113.9, 127.0.0.1' },
    })
  })

  it('hands a stream on while it is being written, and hangs up when the reader does', async () => {
    const upstream = services[0]?.server as Server
    upstream.removeAllListeners('request')
    const hungUp = new Promise<void>((resolve) => {
      upstream.on('request', (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('data: 1\n\n')
        response.once('close', resolve)
      })
    })
    const reading = new AbortController()
    const response = await fetch(`${base}/webrtc/events`, { signal: reading.signal })
    const first = await response.body?.getReader().read()
    expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n')
    reading.abort()
    await hungUp
  })

  it('carries WebSockets both ways and ends them on both sides', async () => {
    const server = new WebSocketServer({ server: services[0]?.server as Server })
    server.on('connection', (ws, { url }) =>
      ws.on('message', (message, binary) => ws.send(binary ? message : `${url} ${message}`, { binary })),
    )
    const ws = new WebSocket(`${base.replace('http', 'ws')}/webrtc/ws?v=3`)
    await once(ws, 'open')
    ws.send('hello')
    expect(String((await once(ws, 'message'))[0])).toBe('/webrtc/ws?v=3 hello')
    ws.send(Buffer.alloc(70_000, 7))
    expect((await once(ws, 'message'))[0]).toEqual(Buffer.alloc(70_000, 7))
    const [upstream] = server.clients
    ws.close(4001, 'done')
    expect(upstream && (await once(upstream, 'close'))[0]).toBe(4001)
    server.close()
  })

  it('hands the refusal of a socket on', async () => {
    services[0]?.server.on('upgrade', (_, socket) =>
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'),
    )
    const ws = new WebSocket(`${base.replace('http', 'ws')}/webrtc/ws`)
    const [, response] = await once(ws, 'unexpected-response')
    expect(response.statusCode).toBe(403)
    ws.on('error', () => {}).terminate()
  })

  it('answers 502 as a problem while a service is away', async () => {
    services[4]?.server.close()
    const response = await fetch(`${base}/mcp`)
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'upstream-failed', status: 502 })
  })

  it('is ready when all five are, and says who is not', async () => {
    expect((await fetch(`${base}/health`).then((r) => r.json())).service).toBe('router')
    expect(await fetch(`${base}/ready`).then((r) => r.json())).toMatchObject({ ready: true })
    services[1]?.server.close().closeAllConnections()
    const response = await fetch(`${base}/ready`)
    expect(response.status).toBe(503)
    const { ready, checks } = (await response.json()) as {
      ready: boolean
      checks: Record<string, { ok: boolean }>
    }
    expect(ready).toBe(false)
    expect(Object.keys(checks).filter((name) => !checks[name]?.ok)).toEqual(['agent-llm'])
  })

  it('lets a request that is under way end before it closes', async () => {
    const upstream = services[2]?.server as Server
    upstream.removeAllListeners('request')
    const arrived = new Promise<() => void>((resolve) => {
      upstream.once('request', (_, response) => resolve(() => response.end('finished')))
    })
    const asked = request(`${base}/slow`).end()
    const answered = once(asked, 'response')
    const finish = await arrived
    const closed = router.close(5000)
    await expect(fetch(`${base}/health`)).rejects.toThrow()
    finish()
    const [response] = await answered
    expect(await read(response)).toBe('finished')
    await closed
  })
})

function echo(name: string): Server {
  return createServer(async (incoming, response) => {
    const { method, url, headers } = incoming
    const body = await read(incoming)
    response.writeHead(url === '/ready' ? 200 : 207, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ name, method, url, headers, body }))
  })
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

async function bound(server: Server): Promise<URL> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
