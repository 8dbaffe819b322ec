import { DEMO_CALLERS } from '@convonet/call-center/demo'
import type { Caller } from '@convonet/contracts/call'
import { systemClock } from '@convonet/kit/process/clock'
import type { ServiceName } from '@convonet/kit/process/service'
import { onBehalfOf } from '@convonet/kit/tools/on-behalf-of'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CannotStart, choose } from './cannot-start.ts'
import { type Composition, compose } from './compose.ts'
import { type Prepared, prepare } from './prepare.ts'
import { aborted, stopSignal } from './stop.ts'

const NAMES = ['productivity', 'mortgage', 'healthcare', 'restaurant', 'everywhere'] as const

/** `npm run mcp -- <name>`: one domain's tools over standard input and output, for the owner of CONVONET_TOKEN. */
export async function mcp([wanted]: readonly string[]): Promise<void> {
  const name = choose('tool server', wanted, NAMES)
  const stop = stopSignal()
  const services = [
    'call-center',
    'hanok-table',
    ...(name === 'restaurant' ? [] : ['agent-llm' as const]),
  ] as const
  const prepared = await prepare(services, { listens: false, logTo: process.stderr })
  const composition = await open(services, prepared, stop)
  const create = composition.services.map(({ toolServers }) => toolServers?.[name]).find(Boolean)
  if (!create) throw new CannotStart([`No service has the tools of ${name}`])

  const transport = onBehalfOf(
    new StdioServerTransport(),
    await callerFor(prepared, composition),
    systemClock,
  )
  const server = create()
  await server.connect(transport)
  await aborted(AbortSignal.any([stop, hungUp()]))
  await server.close()
  await composition[Symbol.asyncDispose]()
  await prepared.stores[Symbol.asyncDispose]()
  process.exit(0)
}

/** Aborts when the client closes our input. */
function hungUp(): AbortSignal {
  const gone = new AbortController()
  process.stdin.once('end', () => gone.abort())
  return gone.signal
}

async function open(
  services: readonly ServiceName[],
  { stores, logFor, configs }: Prepared,
  draining: AbortSignal,
): Promise<Composition> {
  const surroundings = (name: ServiceName) => ({ ...stores, log: logFor(name), clock: systemClock, draining })
  return compose(services, surroundings, configs, NOBODY_ELSE)
}

/** Whoever serves tools needs none of other people's. */
const NOBODY_ELSE = async () => []

/** On embedded data the demo caller, elsewhere somebody who is not signed in, unless a token says who. */
async function callerFor({ config, stores }: Prepared, { sessions }: Composition): Promise<Caller> {
  const [demo] = DEMO_CALLERS
  const token = config.CONVONET_TOKEN
  if (!token && stores.sql.kind === 'pglite' && demo)
    return { userId: demo.userId, name: demo.name, channel: 'api' }
  if (!token) return { userId: null, name: null, channel: 'api' }
  const person = await sessions.find(token, { signal: AbortSignal.timeout(10_000) })
  if (!person) throw new CannotStart(['CONVONET_TOKEN: is unknown, expired or revoked'])
  return { userId: person.userId, name: person.name, channel: 'api' }
}
