import { once } from 'node:events'
import {
  type ClientMessage,
  DOWN_HEADER_BYTES,
  FRAME_MS,
  PROTOCOL,
  type ServerMessage,
  ServerMessage as ServerMessageSchema,
  UP_HEADER_BYTES,
} from '@convonet/contracts/voice-socket'
import { WebSocket } from 'ws'
import type { z } from 'zod'

type Type = ServerMessage['type']
type Of<T extends Type> = Extract<ServerMessage, { type: T }>

const FRAME_BYTES = FRAME_MS * 32
const PATIENCE_MS = 30_000

/** A page without a browser: speaks protocol 3 over a real socket and keeps everything it was told. */
export class Caller {
  readonly messages: ServerMessage[] = []
  /** Turn number to the PCM received for it. */
  readonly sound = new Map<number, Buffer[]>()
  readonly #socket: WebSocket
  readonly #closed: Promise<number>
  #sequence: number
  #seen = 0

  constructor(socket: WebSocket, firstSequence: number) {
    this.#socket = socket
    this.#sequence = firstSequence
    this.#closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('message', (data: Buffer, binary) => {
      if (binary) this.#receiveSound(data)
      else this.messages.push(ServerMessageSchema.parse(JSON.parse(data.toString())))
    })
  }

  get nextSequence(): number {
    return this.#sequence
  }

  send(message: z.input<typeof ClientMessage>): void {
    this.#socket.send(JSON.stringify(message))
  }

  sendRaw(text: string): void {
    this.#socket.send(text)
  }

  type(text: string): number {
    const sequence = this.#sequence++
    this.send({ type: 'text_input', text, sequence })
    return sequence
  }

  /** As a page does when its loudspeaker has played an answer to the end. */
  played(turn_id: string, ms: number): void {
    this.send({ type: 'playback', turn_id, state: 'started', played_ms: 0 })
    this.send({ type: 'playback', turn_id, state: 'finished', played_ms: ms })
  }

  /** Sends 16 kHz mono PCM in frames, as fast as a microphone would unless told otherwise. */
  async speak(pcm: Uint8Array, { realTime = true } = {}): Promise<void> {
    const began = performance.now()
    for (let at = 0; at + FRAME_BYTES <= pcm.length; at += FRAME_BYTES) {
      const frame = Buffer.alloc(UP_HEADER_BYTES + FRAME_BYTES)
      frame.writeUInt32LE(this.#sequence++, 0)
      frame.set(pcm.subarray(at, at + FRAME_BYTES), UP_HEADER_BYTES)
      this.#socket.send(frame)
      const due = began + (at / FRAME_BYTES) * FRAME_MS
      if (realTime && due > performance.now())
        await new Promise((next) => setTimeout(next, due - performance.now()))
    }
  }

  /** The first message of this type after the last one waited for. */
  async next<T extends Type>(type: T, fits: (message: Of<T>) => boolean = () => true): Promise<Of<T>> {
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until) {
      while (this.#seen < this.messages.length) {
        const message = this.messages[this.#seen++]
        if (message?.type === type && fits(message as Of<T>)) return message as Of<T>
      }
      await new Promise((next) => setTimeout(next, 10))
    }
    throw new Error(`No ${type} came; there were ${JSON.stringify(this.messages.slice(-12))}`)
  }

  async hangUp(): Promise<void> {
    this.#socket.close()
    await this.closed()
  }

  /** The code with which the connection ended. */
  async closed(): Promise<number> {
    return await this.#closed
  }

  /** As when the network is gone. */
  drop(): void {
    this.#socket.terminate()
  }

  #receiveSound(data: Buffer): void {
    const turn = data.readUInt32LE(0)
    const pieces = this.sound.get(turn) ?? []
    pieces.push(data.subarray(DOWN_HEADER_BYTES))
    this.sound.set(turn, pieces)
  }
}

interface Credentials {
  pin?: string
  resume?: { session_id: string; secret: string }
}

export async function connect(
  url: string,
  { firstSequence = 1, origin = url }: { firstSequence?: number; origin?: string } = {},
): Promise<Caller> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/webrtc/ws`, { origin, perMessageDeflate: false })
  const caller = new Caller(socket, firstSequence)
  await once(socket, 'open')
  return caller
}

/** Connects and signs in; the answer to the credentials is the next message to be read. */
export async function signIn(
  url: string,
  { firstSequence = 1, ...credentials }: Credentials & { firstSequence?: number },
): Promise<Caller> {
  const caller = await connect(url, { firstSequence })
  caller.send({ type: 'authenticate', protocol: PROTOCOL, time_zone: 'Europe/Berlin', ...credentials })
  return caller
}
