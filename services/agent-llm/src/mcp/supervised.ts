import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js'
import { callUnderWay } from './our-service.ts'
import { type Admission, type ConnectedServer, connectTo, offerOf, type ToolSource } from './tool-source.ts'

export interface Supervision extends Admission {
  name: string
  /** A new transport for each attempt; starts the server where it is a program. */
  open(): Transport
  clock: Clock
  log: Log
}

/** A server that may come late, go away and come back: connected to again with growing pauses. Never makes anybody wait. */
export function supervised(supervision: Supervision): ToolSource {
  const source = new Supervised(supervision)
  source.connect()
  return source
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const HEALTHY_AFTER_MS = 60_000
/** Errors and changes often come in swarms. */
const ASK_AGAIN_AFTER_MS = 500

class Supervised implements ToolSource {
  readonly #supervision: Supervision
  #server: ConnectedServer | null = null
  #transport: Transport | undefined
  #pauseMs = FIRST_PAUSE_MS
  #ended = false
  /** Of what is to be done next: connecting, or asking again what there is. */
  #callOff: (() => void) | undefined

  constructor(supervision: Supervision) {
    this.#supervision = supervision
  }

  current(): ConnectedServer | null {
    return this.#server
  }

  connect(): void {
    void this.#begin().catch((error: unknown) => this.#connectLater('Tool server cannot be reached', error))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true
    this.#callOff?.()
    await this.#transport?.close()
  }

  async #begin(): Promise<void> {
    const { open, clock, log, name } = this.#supervision
    this.#transport = open()
    const server = await connectTo(this.#transport, this.#supervision)
    const { client } = server
    const since = clock.now()
    this.#server = server
    log.info({ server: name, tools: server.tools.length }, 'Tool server connected')
    client.onclose = () => {
      this.#server = null
      if (clock.now() - since > HEALTHY_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS
      this.#connectLater('Tool server went away')
    }
    client.onerror = () => {
      // Calling off a call, whose socket is then closed, tells nothing of the server.
      if (!callUnderWay.getStore()?.aborted) this.#askAgain()
    }
    client.setNotificationHandler(ToolListChangedNotificationSchema, () => this.#askAgain())
  }

  #connectLater(message: string, error?: unknown): void {
    if (this.#ended) return
    const { name, log } = this.#supervision
    log.warn({ server: name, pauseMs: this.#pauseMs, err: error }, message)
    this.#later(this.#pauseMs, () => this.connect())
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS)
  }

  /** What the server offers now. Over HTTP nobody says that it has gone or begun anew: it then does not answer, and is connected to again. */
  #askAgain(): void {
    const asked = this.#server
    if (this.#ended || this.#callOff || !asked) return
    this.#later(ASK_AGAIN_AFTER_MS, () => {
      void offerOf(asked.client, this.#supervision).then(
        (server) => {
          if (this.#server === asked) this.#server = server
        },
        () => asked.client.close(),
      )
    })
  }

  #later(ms: number, task: () => void): void {
    this.#callOff?.()
    // A call may have found out that the server is away; what follows from it is no part of the call.
    this.#callOff = callUnderWay.exit(() =>
      this.#supervision.clock.after(ms, () => {
        this.#callOff = undefined
        task()
      }),
    )
  }
}
