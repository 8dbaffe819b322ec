import { SERVICE_NAMES } from '@convonet/kit/process/service'
import { CannotStart, choose, orExplain } from './cannot-start.ts'

export interface Place {
  /** The script that starts processes like this one. */
  start: string
  /** The folder of the built page. */
  page: string
}

const COMMANDS = ['serve', 'domain', 'seed', 'pins', 'people', 'mcp'] as const

/** What `npm start` and its relatives run, from the bundle. */
export async function main(command: string, args: readonly string[], place: Place): Promise<void> {
  await orExplain(async () => {
    switch (choose('command', command, COMMANDS)) {
      case 'serve':
        return await serveNamed(args, place)
      case 'domain': {
        const { domain } = await import('./domain.ts')
        return await domain(place.start)
      }
      case 'seed': {
        const { seed } = await import('./seed.ts')
        return await seed(args)
      }
      case 'pins': {
        const { pins } = await import('./pins.ts')
        return await pins(args)
      }
      case 'people': {
        const { people } = await import('./people.ts')
        return await people(args)
      }
      case 'mcp': {
        const { mcp } = await import('./mcp.ts')
        return await mcp(args)
      }
    }
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
