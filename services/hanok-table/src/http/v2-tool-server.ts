import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { RESTAURANT_INSTRUCTIONS } from '../tools/server.ts'

/** As v2's server called itself. */
export const V2_NAME = 'hanok-table-reservations'

/** Adds v2's resource and prompt to the restaurant's tools. */
export function asV2(server: McpServer, publicUrl: string | null): McpServer {
  const uri = 'hanok://api-base'
  const base = { description: 'Where the routes of reservations are', mimeType: 'text/plain' }
  server.registerResource('api-base', uri, base, async () => ({
    contents: [{ uri, mimeType: 'text/plain', text: publicUrl ?? '' }],
  }))
  const flow = { description: 'How an assistant takes reservations on the phone' }
  server.registerPrompt('reservation_voice_flow', flow, async () => ({
    messages: [{ role: 'user', content: { type: 'text', text: RESTAURANT_INSTRUCTIONS } }],
  }))
  return server
}
