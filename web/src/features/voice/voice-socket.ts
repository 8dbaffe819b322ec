import { type ClientMessage, PROTOCOL, ServerMessage } from '@convonet/contracts/voice-socket'
import { Connection, type ConnectionDeps } from './connection.ts'
import { type DownFrame, decodeFrame, encodeFrame } from './frames.ts'
import { createOutbox, type Outgoing } from './outbox.ts'

/** A message that is sent again after a reconnect; its number is given here. */
export type NumberedMessage =
  | { type: 'start_recording'; stt_mode: 'streaming' | 'batch'; language: string }
  | { type: 'stop_recording' | 'end_utterance' }
  | { type: 'text_input'; text: string }
export type PlainMessage = Extract<ClientMessage, { type: 'cancel' | 'playback' }>

export interface VoiceSocketEvents {
  /** The connection came, was lost and is sought again, or was given up on purpose. */
  link(state: Link): void
  message(message: ServerMessage): void
  audio(frame: DownFrame): void
}

export type Link = 'closed' | 'connecting' | 'signed-in' | 'lost'

export interface VoiceSocketDeps extends Omit<ConnectionDeps, 'heartbeat'> {
  timeZone: string
}

/** Turn 0 is the greeting, so that the page's own numbers begin after it. */
const FIRST_SEQUENCE = 1

/** One call over `/webrtc/ws`, protocol 3: signs in, numbers what is sent, and after a loss resumes and sends again. */
export class VoiceSocket {
  readonly #connection: Connection
  readonly #on: VoiceSocketEvents
  readonly #timeZone: string
  readonly #outbox = createOutbox()
  #nextSequence = FIRST_SEQUENCE
  #pin: string | null | undefined
  #session: { session_id: string; secret: string; complete_turn_id?: string } | null = null
  #signedIn = false

  constructor({ timeZone, ...deps }: VoiceSocketDeps, on: VoiceSocketEvents) {
    this.#on = on
    this.#timeZone = timeZone
    const heartbeat = () => JSON.stringify({ type: 'heartbeat', ts_ms: Math.round(deps.clock.now()) })
    this.#connection = new Connection(
      { ...deps, heartbeat },
      {
        up: () => this.#authenticate(),
        down: () => this.#down(),
        received: (message) => this.#received(message),
      },
    )
  }

  /** A PIN, or null where none is asked for. The answer is `auth_ok` or an `error`. */
  signIn(pin: string | null): void {
    this.#forgetCall()
    this.#pin = pin
    this.#on.link('connecting')
    if (this.#connection.isUp) this.#authenticate()
    else this.#connection.start()
  }

  /** Acted upon now or never. */
  send(message: PlainMessage): void {
    if (this.#signedIn) this.#connection.send(JSON.stringify(message))
  }

  /** Acted upon once, now or after the next reconnect. Returns the message's number. */
  sendNumbered(message: NumberedMessage): number {
    const sequence = this.#nextSequence++
    this.#keepAndSend(sequence, { ...message, sequence })
    return sequence
  }

  sendAudio(pcm: Int16Array): void {
    const sequence = this.#nextSequence++
    this.#keepAndSend(sequence, encodeFrame(sequence, pcm))
  }

  retryNow(): void {
    this.#connection.retryNow()
  }

  close(): void {
    this.#forgetCall()
    this.#connection.stop()
    this.#on.link('closed')
  }

  #keepAndSend(sequence: number, outgoing: Outgoing): void {
    this.#outbox.add(sequence, outgoing)
    if (this.#signedIn) this.#connection.send(encode(outgoing))
  }

  #authenticate(): void {
    const credentials = this.#session ? { resume: this.#session } : { pin: this.#pin }
    if (!this.#session && this.#pin === undefined) return
    const message: ClientMessage = {
      type: 'authenticate',
      protocol: PROTOCOL,
      time_zone: this.#timeZone,
      ...credentials,
    }
    this.#connection.send(JSON.stringify(message))
  }

  #down(): void {
    this.#signedIn = false
    if (this.#session || this.#pin !== undefined) this.#on.link('lost')
    else this.#connection.stop()
  }

  #received(data: string | ArrayBuffer): void {
    if (typeof data !== 'string') {
      const frame = decodeFrame(data)
      if (frame) this.#on.audio(frame)
      return
    }
    const message = ServerMessage.safeParse(JSON.parse(data))
    if (message.success) this.#dispatch(message.data)
  }

  #dispatch(message: ServerMessage): void {
    if (message.type === 'pong') return this.#connection.pong()
    if (message.type === 'ack') return this.#outbox.acknowledge(message.sequence)
    if (message.type === 'auth_ok') this.#accepted(message)
    if (message.type === 'audio_end' && this.#session) this.#session.complete_turn_id = message.turn_id
    if (message.type === 'error') this.#refused(message.code)
    this.#on.message(message)
  }

  #accepted({ session_id, resume_secret, acknowledged }: Extract<ServerMessage, { type: 'auth_ok' }>): void {
    this.#pin = undefined
    if (resume_secret) this.#session = { session_id, secret: resume_secret }
    this.#signedIn = true
    this.#connection.settled()
    this.#on.link('signed-in')
    if (acknowledged !== undefined) this.#outbox.acknowledge(acknowledged)
    for (const outgoing of this.#outbox.waiting()) this.#connection.send(encode(outgoing))
  }

  #refused(code: string | undefined): void {
    if (this.#signedIn) {
      if (code === 'idle') this.close()
    } else if (this.#session && code !== 'resume_failed') {
      this.#connection.tryAgain()
    } else {
      this.#forgetCall()
      this.#on.link('closed')
    }
  }

  #forgetCall(): void {
    this.#pin = undefined
    this.#session = null
    this.#signedIn = false
    this.#outbox.clear()
    this.#nextSequence = FIRST_SEQUENCE
  }
}

const encode = (outgoing: Outgoing) => (outgoing instanceof Uint8Array ? outgoing : JSON.stringify(outgoing))
