import { randomUUID } from 'node:crypto'
import { agentLlmConfig } from '@convonet/agent-llm/config'
import { createToolHost } from '@convonet/agent-llm/mcp-host'
import { migrations } from '@convonet/agent-llm/migrations'
import { type Agent, createMind } from '@convonet/agent-llm/mind'
import { openDomains } from '@convonet/agent-llm/open-domains'
import { Prompt } from '@convonet/contracts/agent'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { answerParent } from '../child.ts'
import { bareGraph } from './bare-graph.ts'
import { benchTools } from './bench-tools.ts'
import { scriptedModel, WITH_TOOL, WORDS } from './scripted-model.ts'
import { type ToolCalls, toolCalls } from './tool-calls.ts'

export type MindFace = {
  turns(wanted: Turns): Promise<Timing[][]>
  toolCalls(wanted: ToolCalls): Promise<number[]>
}

export interface Turns {
  of: 'ours' | 'bare'
  /** At once, each with its own caller. */
  conversations: number
  turns: number
  tool?: boolean
}

/** One turn: milliseconds to the first word and to the end, and how many words did not come. */
export interface Timing {
  firstMs: number
  wholeMs: number
  lost: number
}

type Speak = (thread: string, turn: number, text: string) => Promise<AsyncIterable<{ type: string }>>

const log = createLog('bench', 'error')
const config = agentLlmConfig.parse({
  LOCAL_EMBEDDINGS: 'false',
  SERVICE_TOKEN_SECRET: 's'.repeat(32),
  TURNS_PER_MINUTE: '1000000',
})

/** The agent service without its doors: all its domains on a database server, and a model that takes no time. */
async function main(databaseUrl: string): Promise<void> {
  const sql = await createPostgresSql({ url: databaseUrl, log })
  await sql.migrate('agent-llm', migrations)
  const agent = await openAgent(sql)
  const bare = await bareGraph(sql.pool)
  const speak: Record<Turns['of'], Speak> = {
    ours: async (thread, turn, text) => {
      const prompt = Prompt.parse({ callId: thread, turnId: `${thread}.${turn}`, text, timeZone: 'UTC' })
      const caller = { userId: null, name: null, channel: 'web' as const }
      return agent.reply(prompt, { caller, signal: new AbortController().signal })
    },
    bare: (thread, _, text) => bare(thread, text),
  }

  answerParent<MindFace>({
    turns: async ({ of, conversations, turns, tool }) => {
      const text = tool ? WITH_TOOL : 'Is a table free at seven?'
      const one = () => conversation(speak[of], turns, text)
      return await Promise.all(Array.from({ length: conversations }, one))
    },
    toolCalls: (wanted) => toolCalls(wanted, log),
  })
}

async function openAgent(sql: Sql): Promise<Agent> {
  const clock = systemClock
  const surroundings = {
    ...{ sql, log, clock },
    keyValue: createMemoryKeyValue(clock),
    events: createMemoryEvents({ log, clock }),
    jobs: createMemoryJobs(clock),
    blobs: createMemoryBlobs(),
    draining: new AbortController().signal,
    sessions: fakeSessions(),
  }
  const ledger = createToolLedger(sql.db, 'agent_tool_writes')
  const domains = await openDomains(surroundings, { config, ledger, adapters: NOTHING_OUTSIDE })
  const servers = [
    ...Object.values(domains.toolServers).map((create) => create()),
    benchTools({ log, ledger }),
  ]
  const host = await createToolHost(servers, { timeoutMs: config.TOOL_TIMEOUT_MS })
  const models = { choose: async () => scriptedModel }
  return (await createMind(surroundings, { host, ledger, models, embeddings: null, config })).agent
}

const NOTHING_OUTSIDE = {
  embeddings: null,
  webSearch: null,
  google: null,
  desk: { departments: async () => [], isThere: async () => false },
  people: { search: async () => [], byEmail: async () => null, byIds: async () => [] },
}

async function conversation(speak: Speak, turns: number, text: string): Promise<Timing[]> {
  const thread = randomUUID()
  const timings: Timing[] = []
  while (timings.length < turns) timings.push(await timed(() => speak(thread, timings.length, text)))
  return timings
}

async function timed(begin: () => ReturnType<Speak>): Promise<Timing> {
  const startedAt = performance.now()
  let firstMs = Number.NaN
  let words = 0
  for await (const { type } of await begin()) {
    if (type !== 'token') continue
    words++
    if (words === 1) firstMs = performance.now() - startedAt
  }
  return { firstMs, wholeMs: performance.now() - startedAt, lost: WORDS.length - words }
}

await main(process.argv[2] ?? '')
