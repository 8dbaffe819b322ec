import type { Sql } from '@convonet/kit/store/sql'

export interface CallMade {
  tool: string
  arguments: Record<string, unknown>
}

/** Which tools a conversation has called and with what, as its stored history has it. */
export async function callsMade({ pool }: Sql, callId: string): Promise<CallMade[]> {
  const query = `select blob from agent_conversations.checkpoint_blobs
    where thread_id like $1 and channel = 'messages' order by version desc limit 1`
  const [row] = (await pool.query(query, [`%${callId}`])).rows
  if (!row) return []
  const messages = JSON.parse(new TextDecoder().decode(row.blob)) as StoredMessage[]
  return messages
    .flatMap(({ kwargs }) => kwargs?.tool_calls ?? [])
    .map(({ name, args }) => ({
      tool: name,
      arguments: args,
    }))
}

/** As LangChain serialises it. */
interface StoredMessage {
  kwargs?: { tool_calls?: { name: string; args: Record<string, unknown> }[] }
}
