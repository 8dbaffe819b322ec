import type { ServiceTokens } from '@convonet/kit/http/service-token'
import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { AppError } from '@convonet/kit/wire/app-error'
import type { AgentLlmConfig } from './config.ts'
import { ourService } from './mcp/our-service.ts'
import { type OutsideServer, outsideServer } from './mcp/outside-server.ts'
import { supervised } from './mcp/supervised.ts'
import { inProcess, type ToolSource } from './mcp/tool-source.ts'
import { joinTools, type ToolHost } from './mcp-host.ts'

export interface Domains {
  /** The servers of this service. */
  own: ToolServers
  /** Those of other services that run in this process. */
  beside: ToolServers
  /** Other people's. */
  outside: readonly OutsideServer[]
}

/** Which domain another service of ours has, and where it answers when it is another process. */
const ELSEWHERE = [['restaurant', 'HANOK_TABLE_URL']] as const

/** All tools behind one host: ours in memory where they are in this process, by HTTP where not, then other people's. */
export async function joinDomains(
  { own, beside, outside }: Domains,
  { log, clock }: Pick<Surroundings, 'log' | 'clock'>,
  { config, tokens }: { config: AgentLlmConfig; tokens: ServiceTokens },
): Promise<ToolHost> {
  const here = { ...own, ...beside }
  const near = await Promise.all(Object.values(here).map((create) => inProcess(create())))
  const far = ELSEWHERE.flatMap(([name, variable]): ToolSource[] => {
    const url = config[variable]
    if (here[name] || !url) return []
    const open = () => ourService(new URL(`/mcp/${name}`, url).href, tokens)
    return [supervised({ name, open, clock, log, trusted: true })]
  })
  assertOtherNames(outside, [...Object.keys(here), ...ELSEWHERE.map(([name]) => name)])
  const foreign = outside.map((server) => outsideServer(server, { clock, log }))
  return joinTools([...near, ...far, ...foreign], {
    timeoutMs: config.TOOL_TIMEOUT_MS,
    onTwice: (tool) => log.error({ tool }, 'Two servers offer one tool'),
  })
}

/** The name of a domain says which rules hold in it and when its tools are offered. */
function assertOtherNames(outside: readonly OutsideServer[], ours: readonly string[]): void {
  const taken = outside.find(({ name }) => ours.includes(name))
  if (taken)
    throw new AppError(
      'conflict',
      `mcpServers.${taken.name}: is the name of a domain of ours; choose another`,
    )
}
