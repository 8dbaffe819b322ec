import { ToolMeta } from '@convonet/contracts/tool-language'
import type { ToolHost } from '../mcp-host.ts'
import type { ToolSpec } from '../ports.ts'
import type { ModelToolCall } from '../tool.ts'

export const SWITCH_DOMAIN = 'switch_domain'

/** The tools of these domains are always there. */
export const EVERYWHERE = 'everywhere'

/** A tool by which a vendor's model gets at the domains that were not chosen for it; null where there are none. */
export function switchDomainTool(
  host: Pick<ToolHost, 'domains'>,
  chosen: readonly string[],
): ToolSpec | null {
  const others = [...host.domains.keys()].filter((name) => name !== EVERYWHERE && !chosen.includes(name))
  if (others.length === 0) return null
  return {
    name: SWITCH_DOMAIN,
    domain: EVERYWHERE,
    description: `Gets the tools for another subject when the caller wants something you have no tool for: ${others.join(', ')}.`,
    inputSchema: {
      type: 'object',
      properties: { domain: { type: 'string', enum: others } },
      required: ['domain'],
    },
    destructive: false,
    meta: ToolMeta.parse({}),
  }
}

/** What the talk is about after these calls, where one of them says so. */
export function switchedTo(
  calls: readonly ModelToolCall[],
  host: Pick<ToolHost, 'domains'>,
): string[] | null {
  const wanted = calls.flatMap(({ name, args }) => (name === SWITCH_DOMAIN ? String(args.domain) : []))
  const known = wanted.filter((domain) => host.domains.has(domain))
  return known.length > 0 ? known : null
}
