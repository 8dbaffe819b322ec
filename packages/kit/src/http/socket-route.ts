import type { Socket as TcpSocket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RawData, WebSocket } from 'ws'
import type { Log } from '../process/log.ts'

/** One WebSocket connection, without the parts of `ws` that a session does not need. */
export interface Socket {
  /** Set once, before the first await of the session. */
  onText: (message: string) => void
  onBinary: (message: Uint8Array) => void
  send(message: string | Uint8Array): void
  /** A text message that is already in UTF-8. */
  sendText(utf8: Uint8Array): void
  /** Bytes that the peer has not taken yet. */
  readonly bufferedBytes: number
  /** Resolves when fewer than `bytes` wait, which is so too once the peer has left; rejects when `signal` aborts. */
  below(bytes: number, signal: AbortSignal): Promise<void>
  close(code: number, reason: string): void
}

export type SocketSession = (socket: Socket, signal: AbortSignal, request: FastifyRequest) => Promise<void>

/** A WebSocket route as one async function: it lives as long as the connection, and `signal` aborts when the peer leaves. */
export function socketRoute(app: FastifyInstance, url: string, session: SocketSession, log: Log): void {
  app.get(url, { websocket: true }, (ws, request) => {
    const gone = new AbortController()
    const socket = new WrappedSocket(ws, request.raw.socket)
    const fail = (error: unknown) => {
      if (gone.signal.aborted) return
      log.error({ err: error, url }, 'socket session failed')
      ws.close(1011, 'internal error')
    }
    ws.on('message', (message: RawData, binary) => {
      try {
        if (binary) socket.onBinary(message as Buffer)
        else socket.onText(message.toString())
      } catch (error) {
        fail(error)
      }
    })
    ws.on('error', () => ws.terminate())
    ws.once('close', () => gone.abort(new DOMException('The peer left', 'AbortError')))

    session(socket, gone.signal, request).then(() => ws.close(1000), fail)
  })
}

const DRAIN_POLL_MS = 20
const BINARY = { binary: true }
const TEXT = { binary: false }

// A class, for literals with a getter in them are all of different shapes to the engine, and slow.
class WrappedSocket implements Socket {
  onText = (_message: string): void => {}
  onBinary = (_message: Uint8Array): void => {}
  readonly #ws: WebSocket
  readonly #connection: TcpSocket
  readonly #write = () => {
    this.#corked = false
    this.#connection.uncork()
  }
  #corked = false

  constructor(ws: WebSocket, connection: TcpSocket) {
    this.#ws = ws
    this.#connection = connection
  }

  get bufferedBytes(): number {
    return this.#ws.bufferedAmount
  }

  send(message: string | Uint8Array): void {
    this.#send(message, typeof message !== 'string')
  }

  sendText(utf8: Uint8Array): void {
    this.#send(utf8, false)
  }

  async below(bytes: number, signal: AbortSignal): Promise<void> {
    while (this.#ws.bufferedAmount >= bytes) {
      signal.throwIfAborted()
      await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS))
    }
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason)
  }

  #send(message: string | Uint8Array, binary: boolean): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return
    if (!this.#corked) this.#collect()
    this.#ws.send(message, binary ? BINARY : TEXT)
  }

  /** What is sent until the present task ends goes out in one system call: they are half the cost of a turn otherwise. */
  #collect(): void {
    this.#corked = true
    this.#connection.cork()
    process.nextTick(this.#write)
  }
}
