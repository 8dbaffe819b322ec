import { randomUUID } from 'node:crypto'
import { type ClientMessage, FRAME_MS, SAMPLE_RATE, UP_HEADER_BYTES } from '@convonet/contracts/voice-socket'
import type { Socket } from '@convonet/kit/http/socket-route'
import { createLine, type Line } from './line.ts'
import type { LiveCalls } from './live-calls.ts'
import type { SignInWithPin } from './pin.ts'
import { createMessageReader, FRAME_LIMIT_BYTES } from './read-message.ts'
import { anonymousCall, type SignedIn, signIn } from './sign-in.ts'
import { type CallSurroundings, SignedInCall } from './signed-in-call.ts'

export const IDLE_LIMIT_MS = 10 * 60_000
/** How long a running turn may take to end when the process is asked to. */
const DRAIN_MS = 7000
/** Close code for a page that was silent too long; it should ask for the PIN again. */
const CLOSE_IDLE = 4408
/** The page has come back over another connection. */
const CLOSE_TAKEN_OVER = 4409
const CLOSE_BROKEN = 1011
/** RFC 6455's "service restart": connect again at once. */
const CLOSE_RESTART = 1012
const FRAME_BYTES = UP_HEADER_BYTES + (SAMPLE_RATE / 1000) * FRAME_MS * 2
const MOST_WAITING = 4000

export interface BrowserCallDeps extends CallSurroundings {
  withPin: SignInWithPin
  pinRequired: boolean
  live: LiveCalls
  /** Aborts when this process is asked to end: the turn under way may finish. */
  draining: AbortSignal
}

type Authenticate = Extract<ClientMessage, { type: 'authenticate' }>

/** One browser call, from the opened socket to its end: who may say what when. */
export class BrowserCall {
  readonly #socket: Socket
  readonly #deps: BrowserCallDeps
  readonly #address: string
  readonly #signal: AbortSignal
  readonly #line: Line
  readonly #connectionId = randomUUID()
  readonly #leave = () => {
    this.#call?.close()
    this.#socket.close(CLOSE_TAKEN_OVER, 'continued elsewhere')
  }
  readonly #broke = (err: unknown) => {
    this.#deps.log.error({ err }, 'call broke')
    this.#socket.close(CLOSE_BROKEN, 'internal error')
  }
  #call: SignedInCall | null = null
  #isOver = false
  /** Ends showing reminders. */
  #quiet = () => {}
  #knowsProtocol3 = false
  /** While a PIN is being checked, what comes after it waits its turn. */
  #waiting: (() => void)[] | null = null
  #lastActive: number

  constructor(
    socket: Socket,
    deps: BrowserCallDeps,
    { address, signal }: { address: string; signal: AbortSignal },
  ) {
    this.#socket = socket
    this.#deps = deps
    this.#address = address
    this.#signal = signal
    this.#lastActive = deps.clock.now()
    this.#line = createLine(socket, () => this.#call?.call.callId ?? this.#connectionId)
    const read = createMessageReader(deps.clock)
    socket.onBinary = (bytes) => this.#takeFrame(bytes)
    socket.onText = (text) => {
      const result = read(text)
      if (result.kind === 'message') this.#take(result.message)
      else this.#line.error(result.code, result.reason)
    }
    if (!deps.pinRequired) this.#open(anonymousCall())
  }

  /** Resolves when the page has left, has been idle too long, or this process is asked to end. */
  async over(): Promise<void> {
    const { draining } = this.#deps
    let resolve = () => {}
    const end = new Promise<void>((settle) => {
      resolve = settle
    })
    const drain = () => void this.#drain().finally(resolve)
    const callOff = this.#watchIdle(resolve)
    this.#signal.addEventListener('abort', resolve, { once: true })
    draining.addEventListener('abort', drain, { once: true })
    if (this.#signal.aborted) resolve()
    if (draining.aborted) drain()
    await end
    this.#isOver = true
    callOff()
    draining.removeEventListener('abort', drain)
    this.#letGo()
  }

  #take(message: ClientMessage): void {
    if (message.type !== 'heartbeat') this.#lastActive = this.#deps.clock.now()
    if (this.#waiting) return this.#hold(() => this.#take(message))
    if (message.type === 'heartbeat') this.#pong(message.ts_ms)
    else if (message.type === 'authenticate') this.#authenticate(message).catch(this.#broke)
    else if (this.#call) this.#call.take(message)
    else this.#line.error('auth_required', 'Please sign in first')
  }

  #takeFrame(bytes: Uint8Array): void {
    if (this.#waiting) return this.#hold(() => this.#takeFrame(bytes))
    if (bytes.length > FRAME_LIMIT_BYTES)
      this.#line.error('too_large', 'A frame may carry at most 1 MiB of sound')
    else if (bytes.length !== FRAME_BYTES) this.#line.error('unsupported_audio', FRAME_SHAPE)
    else if (this.#call) this.#call.frame(bytes)
    else this.#line.error('auth_required', 'Please sign in first')
  }

  #pong(ts_ms: number | undefined): void {
    if (this.#knowsProtocol3) this.#line.send({ type: 'pong', ts_ms })
  }

  #hold(task: () => void): void {
    if (this.#waiting && this.#waiting.length < MOST_WAITING) this.#waiting.push(task)
  }

  async #authenticate(message: Authenticate): Promise<void> {
    this.#waiting = []
    this.#knowsProtocol3 = message.protocol !== undefined
    try {
      const deps = { ...this.#deps, line: this.#line, address: this.#address, signal: this.#signal }
      const signedIn = await signIn(message, deps)
      if (this.#signal.aborted || this.#isOver) return
      if (signedIn) {
        this.#open(signedIn)
        this.#call?.choose(message)
        this.#call?.welcome()
        this.#listenForReminders(signedIn)
      }
    } catch (err) {
      if (this.#signal.aborted) return
      this.#deps.log.error({ err }, 'sign-in failed')
      this.#line.error('internal', 'Signing in does not work right now; please try again')
    }
    const held = this.#waiting
    this.#waiting = null
    for (const task of held) task()
  }

  #open(signedIn: SignedIn): void {
    this.#letGo()
    this.#deps.live.take(signedIn.call.callId, this.#leave)
    this.#call = new SignedInCall(signedIn, { ...this.#deps, line: this.#line }, this.#signal)
    this.#quiet = () => {}
  }

  /** What is due already is part of the greeting; of a call that goes on the page shows it. */
  #listenForReminders({ call, streaming, resumed }: SignedIn): void {
    if (!streaming) return
    this.#quiet = this.#deps.bell.listen(call.caller, { callId: call.callId, line: this.#line }, resumed)
  }

  #letGo(): void {
    if (!this.#call) return
    this.#quiet()
    this.#deps.live.release(this.#call.call.callId, this.#leave)
    this.#call.close()
  }

  #watchIdle(idle: () => void): () => void {
    const { clock } = this.#deps
    const check = (): void => {
      const left = this.#lastActive + IDLE_LIMIT_MS - clock.now()
      if (left > 0 || this.#call?.busy) callOff = clock.after(Math.max(left, 1000), check)
      else {
        this.#line.error('idle', 'The call ended because nothing was said for ten minutes')
        this.#socket.close(CLOSE_IDLE, 'idle')
        idle()
      }
    }
    let callOff = clock.after(IDLE_LIMIT_MS, check)
    return () => callOff()
  }

  async #drain(): Promise<void> {
    const patience = new Promise<void>((resolve) => this.#deps.clock.after(DRAIN_MS, resolve))
    await Promise.race([this.#call?.drain(), patience])
    this.#line.error('shutting_down', 'This server is about to restart; please connect again')
    this.#socket.close(CLOSE_RESTART, 'service restart')
  }
}

const FRAME_SHAPE = `A binary frame is a 4-byte number and ${FRAME_MS} ms of 16-bit PCM at ${SAMPLE_RATE} Hz`
