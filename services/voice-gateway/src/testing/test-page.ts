import { DOWN_HEADER_BYTES, ServerMessage, UP_HEADER_BYTES } from '@convonet/contracts/voice-socket'
import type { Socket } from '@convonet/kit/http/socket-route'
import type { AudioFrame } from '../ports.ts'

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>

interface Sound {
  turnNumber: number
  sentence: number
  bytes: number
}

/** A page at the other end of a socket: everything it was told, and what the test makes it say. */
export class TestPage {
  readonly messages: ServerMessage[] = []
  readonly sounds: Sound[] = []
  readonly socket: Socket
  readonly signal: AbortSignal
  /** What a slow page has not fetched yet. */
  buffered = 0
  closed: { code: number; reason: string } | null = null
  /** Resolves when the gateway has finished with this page. */
  over: Promise<void> = Promise.resolve()
  readonly #gone = new AbortController()
  #read = 0
  #changed: (() => void)[] = []

  constructor() {
    this.signal = this.#gone.signal
    const page = this
    this.socket = {
      onText() {},
      onBinary() {},
      send: (message) =>
        typeof message === 'string' ? this.#receive(message) : this.#hear(Buffer.from(message)),
      sendText: (utf8) => this.#receive(Buffer.from(utf8).toString()),
      get bufferedBytes() {
        return page.buffered
      },
      below: (bytes, signal) => this.#below(bytes, signal),
      close: (code, reason) => {
        this.closed ??= { code, reason }
        this.#change()
      },
    }
  }

  say(message: Record<string, unknown>): void {
    this.sayText(JSON.stringify(message))
  }

  sayText(text: string): void {
    this.socket.onText(text)
  }

  frame(number: number, frame: AudioFrame): void {
    const bytes = Buffer.alloc(UP_HEADER_BYTES + frame.length)
    bytes.writeUInt32LE(number, 0)
    bytes.set(frame, UP_HEADER_BYTES)
    this.socket.onBinary(bytes)
  }

  hangUp(): void {
    this.#gone.abort(new DOMException('The peer left', 'AbortError'))
  }

  fetched(): void {
    this.buffered = 0
    this.#change()
  }

  /** The next message of this type after those already asked for, now or when it comes. */
  async next<Type extends ServerMessage['type']>(type: Type): Promise<Message<Type>> {
    while (true) {
      for (; this.#read < this.messages.length; this.#read++) {
        const message = this.messages[this.#read]
        if (message?.type !== type) continue
        this.#read += 1
        return message as Message<Type>
      }
      await this.#nextChange()
    }
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    while (!this.closed) await this.#nextChange()
    return this.closed
  }

  told<Type extends ServerMessage['type']>(type: Type): Message<Type>[] {
    return this.messages.filter((message): message is Message<Type> => message.type === type)
  }

  get types(): string[] {
    return this.messages.map(({ type }) => type)
  }

  #receive(text: string): void {
    const json = JSON.parse(text)
    this.messages.push(ServerMessage.parse(json))
    this.#change()
  }

  #hear(bytes: Buffer): void {
    const [turnNumber, sentence] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)]
    this.sounds.push({ turnNumber, sentence, bytes: bytes.length - DOWN_HEADER_BYTES })
    this.#change()
  }

  async #below(bytes: number, signal: AbortSignal): Promise<void> {
    while (this.buffered >= bytes) {
      signal.throwIfAborted()
      await Promise.race([
        this.#nextChange(),
        new Promise((resolve) => signal.addEventListener('abort', resolve)),
      ])
    }
  }

  #change(): void {
    for (const wake of this.#changed.splice(0)) wake()
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => this.#changed.push(resolve))
  }
}
