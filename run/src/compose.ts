import { findSessionByHttp } from '@convonet/kit/http/http-sessions'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createSessions, type Sessions } from '@convonet/kit/http/sessions'
import { systemClock } from '@convonet/kit/process/clock'
import type { Service, ServiceName, Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { outsideServers } from './outside-servers.ts'
import type { ServiceConfigs } from './settings.ts'

type AgentLlm = Awaited<ReturnType<typeof import('@convonet/agent-llm')['createAgentLlm']>>
type CallCenter = Awaited<ReturnType<typeof import('@convonet/call-center')['createCallCenter']>>

/** What the services of this process are to each other: a plain call where both run here. */
interface Faces {
  agent?: AgentLlm['agent']
  identity?: CallCenter['identity']
  people?: CallCenter['people']
  reminders?: AgentLlm['reminders']
  teamsOf?: AgentLlm['teamsOf']
  toolServers: ToolServers
  outside: typeof outsideServers
}

export interface Composition extends AsyncDisposable {
  services: readonly Service[]
  /** Who holds a token. */
  sessions: Sessions
}

/** Starts the named services, each after those whose faces it wants; ends them the other way round. */
export async function compose(
  names: readonly ServiceName[],
  surroundings: (name: ServiceName) => Omit<Surroundings, 'sessions'>,
  configs: ServiceConfigs,
  outside: typeof outsideServers = outsideServers,
): Promise<Composition> {
  const faces: Faces = { toolServers: {}, outside }
  const sessions = sessionsOf(names, configs, faces)
  const services: Service[] = []
  const end = async () => {
    for (const service of services.splice(0).reverse()) await service[Symbol.asyncDispose]()
  }
  try {
    for (const name of START_ORDER.filter((name) => names.includes(name))) {
      const service = await STARTS[name]({ ...surroundings(name), sessions }, configs, faces)
      services.push(service)
      Object.assign(faces.toolServers, service.toolServers)
    }
  } catch (error) {
    await end()
    throw error
  }
  return { services: [...services], sessions, [Symbol.asyncDispose]: end }
}

/** The call centre knows who is signed in: by a plain call when it runs here. */
function sessionsOf(names: readonly ServiceName[], configs: ServiceConfigs, faces: Faces): Sessions {
  const { CALL_CENTER_URL } = configs['voice-gateway']
  const { SERVICE_TOKEN_SECRET } = configs['call-center']
  const elsewhere = CALL_CENTER_URL && !names.includes('call-center')
  const tokens = createServiceTokens(SERVICE_TOKEN_SECRET, systemClock)
  const ask = elsewhere ? findSessionByHttp(CALL_CENTER_URL, tokens, names.join('+')) : undefined
  const nobody: Sessions['find'] = async () => null
  const find = () => ask ?? faces.identity?.findBySession ?? nobody
  return createSessions((token, options) => find()(token, options), systemClock)
}

const START_ORDER = ['hanok-table', 'crm-integration', 'call-center', 'agent-llm', 'voice-gateway'] as const

type Start = (surroundings: Surroundings, configs: ServiceConfigs, faces: Faces) => Promise<Service>

/** A service is loaded when it is asked for, so that one alone stays small. */
const STARTS: Record<ServiceName, Start> = {
  async 'hanok-table'(surroundings, configs) {
    const { createHanokTable } = await import('@convonet/hanok-table')
    return createHanokTable(surroundings, configs['hanok-table'])
  },
  async 'crm-integration'(surroundings, configs) {
    const { createCrmIntegration } = await import('@convonet/crm-integration')
    return createCrmIntegration(surroundings, configs['crm-integration'])
  },
  async 'call-center'(surroundings, configs, faces) {
    const { createCallCenter } = await import('@convonet/call-center')
    const service = await createCallCenter(surroundings, configs['call-center'], faces)
    faces.identity = service.identity
    faces.people = service.people
    return service
  },
  async 'agent-llm'(surroundings, configs, faces) {
    const { createAgentLlm } = await import('@convonet/agent-llm')
    const { identity, people, toolServers } = faces
    const service = await createAgentLlm(surroundings, configs['agent-llm'], {
      ...(identity && { departments: identity.departments }),
      ...(people && { people }),
      toolServers: { ...toolServers },
      outside: await faces.outside(configs['agent-llm'].MCP_CONFIG),
    })
    if (surroundings.sql.kind === 'pglite') {
      const { seedDemo } = await import('@convonet/agent-llm/seed-demo')
      await seedDemo(surroundings.sql, surroundings.clock)
    }
    faces.agent = service.agent
    faces.reminders = service.reminders
    faces.teamsOf = service.teamsOf
    return service
  },
  async 'voice-gateway'(surroundings, configs, faces) {
    const { openVoiceGateway } = await import('@convonet/voice-gateway')
    return openVoiceGateway(surroundings, configs['voice-gateway'], faces)
  },
}
