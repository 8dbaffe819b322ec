import { SERVICE_NAMES } from '@convonet/kit/process/service'
import { CannotStart, choose, orExplain } from './cannot-start.ts'

export interface Place {
  /** The script that starts processes like this one. */
  start: string
  /** The folder of the built page. */
  page: string
}

type Command = (args: readonly string[], place: Place) => Promise<void>

/** Loaded when asked for, so that each starts as fast as it can. */
const COMMANDS: Record<string, Command> = {
  serve: serveNamed,
  domain: async (_, { start }) => (await import('./domain.ts')).domain(start),
  seed: async (args) => (await import('./seed.ts')).seed(args),
  pins: async (args) => (await import('./pins.ts')).pins(args),
  people: async (args) => (await import('./people.ts')).people(args),
  mcp: async (args) => (await import('./mcp.ts')).mcp(args),
  knowledge: async (args) => (await import('./knowledge.ts')).knowledge(args),
}

/** What `npm start` and its relatives run, from the bundle. */
export async function main(command: string, args: readonly string[], place: Place): Promise<void> {
  await orExplain(async () => {
    const name = choose('command', command, Object.keys(COMMANDS))
    await COMMANDS[name]?.(args, place)
  })
}

async function serveNamed(args: readonly string[], place: Place): Promise<void> {
  const names = args.map((name) => choose('service', name, [...SERVICE_NAMES, 'router']))
  if (names.includes('router')) {
    if (names.length > 1)
      throw new CannotStart(['The router runs alone: start the services in other processes'])
    const { routeAlone } = await import('./route-alone.ts')
    return await routeAlone()
  }
  const { serve } = await import('./serve.ts')
  const services = SERVICE_NAMES.filter((name) => names.length === 0 || names.includes(name))
  await serve(services, place.page)
}
