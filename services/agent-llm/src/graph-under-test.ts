import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { stillClock } from './agent-under-test.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createConversationGraph, type GraphDeps } from './graph.ts'
import type { ToolHost } from './mcp-host.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import type { ChatModel } from './ports.ts'
import type { ReplyDeps } from './reply.ts'

const log = createLog('test', 'silent')

/** What `reply` needs, with this model and these tools, on a database with the agent's tables. */
export async function replyDeps(
  sql: Sql,
  { model, host, ...more }: { model: ChatModel; host: ToolHost } & Partial<GraphDeps>,
): Promise<ReplyDeps> {
  const graph = createConversationGraph({
    models: { choose: async () => model },
    host,
    checkpoints: await createCheckpoints(sql.pool),
    ledger: createToolLedger(sql.db, 'agent_tool_writes'),
    clock: stillClock,
    log,
    chooseDomains: async () => [...host.domains.keys()],
    wordsOfCall: ({ name }) => `use ${name}`,
    confirmation: (text) => (text === 'yes' || text === 'no' ? text : 'other'),
    limits: { toolRounds: 6, tokens: 10_000 },
    turnTimeoutMs: 30_000,
    ...more,
  })
  const turnLimit = { admits: async () => true }
  return { graph, log, oneAtATime: createOneAtATime(), tidyUp: () => {}, turnLimit }
}
