import { once } from 'node:events'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createLog } from '../process/log.ts'
import { type Listening, listen } from './listen.ts'
import { createServer } from './server.ts'
import { type Socket, type SocketSession, socketRoute } from './socket-route.ts'

const logged: string[] = []
const log = createLog('test', 'warn', { write: (line) => void logged.push(line) })

let app: FastifyInstance
let server: Listening
let session: SocketSession

beforeAll(async () => {
  app = await createServer({ log })
  socketRoute(app, '/socket', (...given) => session(...given), log)
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(() => server.close(0))
afterEach(() => {
  logged.length = 0
})

const open = () => new WebSocket(`${server.url.replace('http', 'ws')}/socket`)

async function closing(client: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = await once(client, 'close')
  return { code, reason: String(reason) }
}

const untilGone = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

describe('a socket route', () => {
  it('carries text and bytes both ways, from the very first message', async () => {
    session = async (socket, signal) => {
      socket.onText = (text) => socket.send(text.toUpperCase())
      socket.onBinary = (bytes) => socket.send(bytes.map((byte) => byte + 1))
      await untilGone(signal)
    }
    const client = open()
    const received: unknown[] = []
    client.on('message', (message, binary) =>
      received.push(binary ? [...(message as Buffer)] : String(message)),
    )
    client.on('open', () => {
      client.send('hello')
      client.send(new Uint8Array([1, 2]))
    })
    await expect.poll(() => received).toEqual(['HELLO', [2, 3]])
    client.close()
    await closing(client)
  })

  it('closes in peace when the session is over', async () => {
    session = async () => {}
    expect(await closing(open())).toEqual({ code: 1000, reason: '' })
  })

  it('closes with the code that the session gave', async () => {
    session = async (socket) => socket.close(4408, 'idle')
    expect(await closing(open())).toEqual({ code: 4408, reason: 'idle' })
  })

  it('says only that something broke when the session throws, and logs what', async () => {
    session = async () => {
      throw new Error('password is hunter2')
    }
    expect(await closing(open())).toEqual({ code: 1011, reason: 'internal error' })
    expect(logged).toHaveLength(1)
  })

  it('ends one call, not the process, when a message breaks the session', async () => {
    session = async (socket, signal) => {
      socket.onText = () => {
        throw new Error('cannot read this')
      }
      await untilGone(signal)
    }
    const client = open()
    client.on('open', () => client.send('x'))
    expect(await closing(client)).toEqual({ code: 1011, reason: 'internal error' })
    expect(logged).toHaveLength(1)
  })

  it('aborts the session when the peer leaves, and logs nothing of what that breaks', async () => {
    let reason: unknown
    const over = new Promise<void>((resolve) => {
      session = async (_, signal) => {
        await untilGone(signal)
        reason = signal.reason
        resolve()
        throw new Error('cut off')
      }
    })
    const client = open()
    await once(client, 'open')
    client.terminate()
    await over
    await new Promise((resolve) => setImmediate(resolve))
    expect(reason).toMatchObject({ name: 'AbortError' })
    expect(logged).toEqual([])
  })

  it('closes with 1009 when a frame is larger than anything a session could answer', async () => {
    session = async (_, signal) => await untilGone(signal)
    const client = open()
    client.on('open', () => client.send(Buffer.alloc(5 * 1024 * 1024)))
    expect((await closing(client)).code).toBe(1009)
  })

  it('tells how much a slow reader has not taken, and when it has', async () => {
    let socket: Socket | undefined
    session = async (opened, signal) => {
      socket = opened
      await untilGone(signal)
    }
    const client = open()
    await once(client, 'open')
    await expect.poll(() => socket).toBeDefined()
    const { signal } = new AbortController()
    client.pause()
    for (let n = 0; n < 64; n++) socket?.send(Buffer.alloc(256 * 1024))
    expect(socket?.bufferedBytes).toBeGreaterThan(1024 * 1024)
    const drained = socket?.below(1024 * 1024, signal)
    client.resume()
    await drained
    expect(socket?.bufferedBytes).toBeLessThan(1024 * 1024)
    client.terminate()
  })

  it('stops waiting for a slow reader that left', async () => {
    let socket: Socket | undefined
    let gone = new AbortController().signal
    session = async (opened, signal) => {
      socket = opened
      gone = signal
      await untilGone(signal)
    }
    const client = open()
    await once(client, 'open')
    await expect.poll(() => socket).toBeDefined()
    client.pause()
    for (let n = 0; n < 64; n++) socket?.send(Buffer.alloc(256 * 1024))
    const drained = socket?.below(1024, new AbortController().signal)
    client.terminate()
    await drained
    await expect.poll(() => gone.aborted).toBe(true)
  })

  it('stops waiting for a slow reader when told to', async () => {
    let socket: Socket | undefined
    session = async (opened, signal) => {
      socket = opened
      await untilGone(signal)
    }
    const client = open()
    await once(client, 'open')
    await expect.poll(() => socket).toBeDefined()
    client.pause()
    for (let n = 0; n < 64; n++) socket?.send(Buffer.alloc(256 * 1024))
    await expect(socket?.below(1024, AbortSignal.abort(new Error('barged in')))).rejects.toThrow('barged in')
    client.terminate()
  })
})
