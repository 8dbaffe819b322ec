import { SERVICE_NAMES, type ServiceName } from '@convonet/kit/process/service'

/** Path prefixes and who answers them; the longest match is listed first. Everything else is the call centre's. */
const OWNERS: readonly (readonly [prefix: string, service: ServiceName])[] = [
  ...SERVICE_NAMES.map((name) => [`/${name}/health`, name] as const),
  ['/webrtc', 'voice-gateway'],
  ['/twilio', 'voice-gateway'],
  ['/agent', 'agent-llm'],
  ['/convonet_todo', 'agent-llm'],
  ['/patient', 'crm-integration'],
  ['/meeting', 'crm-integration'],
  ['/case', 'crm-integration'],
  ['/note', 'crm-integration'],
  ['/api/reservations', 'hanok-table'],
  ['/api/restaurant', 'hanok-table'],
  ...(
    ['/reserve-online.html', '/reservation-status.html', '/reservation-lab', '/reservation-lab.html'] as const
  ).map((moved) => [moved, 'hanok-table'] as const),
  ['/webhooks/hanok_table', 'hanok-table'],
  ...(['productivity', 'mortgage', 'healthcare', 'everywhere'] as const).map(
    (domain) => [`/mcp/${domain}`, 'agent-llm'] as const,
  ),
  ['/mcp/crm', 'crm-integration'],
  ['/mcp', 'hanok-table'],
]

/** The service that owns a path of the domain. A prefix covers whole segments: `/agent` has `/agent/reply`, not `/agents`. */
export function ownerOf(url: string): ServiceName {
  const [path = ''] = url.split('?')
  const owner = OWNERS.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  return owner?.[1] ?? 'call-center'
}
