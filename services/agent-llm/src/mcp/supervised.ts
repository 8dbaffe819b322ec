import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { type Admission, type ConnectedServer, connectTo, type ToolSource } from './tool-source.ts'

export interface Supervision extends Admission {
  name: string
  /** A new transport for each attempt; starts the server where it is a program. */
  open(): Transport
  clock: Clock
  log: Log
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const HEALTHY_AFTER_MS = 60_000

/** A server that may come late, go away and come back: connected to again with growing pauses. Never makes anybody wait. */
export function supervised({ name, open, clock, log, ...admission }: Supervision): ToolSource {
  let server: ConnectedServer | null = null
  let pauseMs = FIRST_PAUSE_MS
  let ended = false
  let callOff = () => {}

  async function connect(): Promise<void> {
    const connected = await connectTo(open(), { ...admission, name })
    if (ended) return connected.client.close()
    const since = clock.now()
    server = connected
    log.info({ server: name, tools: connected.tools.length }, 'Tool server connected')
    connected.client.onclose = () => {
      server = null
      if (clock.now() - since > HEALTHY_AFTER_MS) pauseMs = FIRST_PAUSE_MS
      if (!ended) again('Tool server went away')
    }
  }

  function again(message: string, error?: unknown): void {
    log.warn({ server: name, pauseMs, err: error }, message)
    callOff = clock.after(pauseMs, begin)
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
  }

  const begin = () =>
    void connect().catch((error: unknown) => {
      if (!ended) again('Tool server cannot be reached', error)
    })
  begin()

  return {
    current: () => server,
    async [Symbol.asyncDispose]() {
      ended = true
      callOff()
      await server?.client.close()
    },
  }
}
