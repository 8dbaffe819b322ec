import type { Clock } from './clock.ts'
import { createHeartbeat, type Heartbeat } from './heartbeat.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import type { Wire, WireEvents } from './wire.ts'

export interface ConnectionDeps {
  open(on: WireEvents): Wire
  clock: Clock
  /** 0..1, for jitter. */
  random(): number
  heartbeat(): string
}

export interface ConnectionEvents {
  up(): void
  down(): void
  received(message: string | ArrayBuffer): void
}

const OPEN_WITHIN_MS = 4000

/** Keeps one WebSocket open from `start` to `stop`, through any number of losses. */
export class Connection {
  readonly #deps: ConnectionDeps
  readonly #on: ConnectionEvents
  readonly #heartbeat: Heartbeat
  #wire: Wire | null = null
  #isUp = false
  #failures = 0
  #callOff = () => {}

  constructor(deps: ConnectionDeps, on: ConnectionEvents) {
    this.#deps = deps
    this.#on = on
    this.#heartbeat = createHeartbeat(
      deps.clock,
      () => this.send(deps.heartbeat()),
      () => this.#lost(),
    )
  }

  get isUp(): boolean {
    return this.#isUp
  }

  start(): void {
    if (this.#wire) return
    this.#callOff()
    this.#open()
  }

  stop(): void {
    this.#drop()
    this.#failures = 0
  }

  /** The connection is of use: the next loss is the first again. */
  settled(): void {
    this.#failures = 0
  }

  /** The other side is there but cannot help now: as if it were lost. */
  tryAgain(): void {
    this.#lost()
  }

  /** Ends the wait before the next attempt, as when the device is back on a network. */
  retryNow(): void {
    if (this.#failures === 0 || this.#isUp) return
    this.#drop()
    this.#open()
  }

  send(message: string | Uint8Array<ArrayBuffer>): void {
    if (this.#isUp) this.#wire?.send(message)
  }

  pong(): void {
    this.#heartbeat.pong()
  }

  #open(): void {
    this.#wire = this.#deps.open({
      opened: () => this.#opened(),
      received: (message) => this.#on.received(message),
      closed: () => this.#lost(),
    })
    this.#callOff = this.#deps.clock.after(OPEN_WITHIN_MS, () => this.#lost())
  }

  #opened(): void {
    this.#callOff()
    this.#isUp = true
    this.#heartbeat.start()
    this.#on.up()
  }

  #lost(): void {
    this.#drop()
    this.#failures += 1
    const wait = reconnectDelayMs(this.#failures, this.#deps.random)
    this.#callOff = this.#deps.clock.after(wait, () => this.#open())
    this.#on.down()
  }

  #drop(): void {
    this.#callOff()
    this.#heartbeat.stop()
    this.#isUp = false
    this.#wire?.close()
    this.#wire = null
  }
}
