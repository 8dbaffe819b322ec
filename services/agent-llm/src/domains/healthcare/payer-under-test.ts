import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import type { RequestMeta } from '@convonet/contracts/tool-language'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { replyDeps } from '../../graph-under-test.ts'
import { createToolHost, type ToolHost } from '../../mcp-host.ts'
import { migrations } from '../../migrations.ts'
import type { ChatModel } from '../../ports.ts'
import { reply } from '../../reply.ts'
import { fill } from '../../spoken/say.ts'
import { wordsOfCall } from '../../spoken/words-of-call.ts'
import { confirmation } from '../../spoken/yes-no.ts'
import { SAM_DEMO, seedHealthcare } from './seed.ts'
import { createHealthcareServer } from './server.ts'

export const ALEX = {
  userId: 'c0ffee00-2468-4000-8000-000000000001',
  name: 'Alex Demo',
  channel: 'web',
} as const
export const SAM = { userId: SAM_DEMO, name: 'Sam Demo', channel: 'web' } as const
type Who = RequestMeta['convonet/caller']

export const YEAR = 2026
/** A Sunday. */
export const TODAY = '2026-11-22'
const TIME_ZONE = 'America/Los_Angeles'
const AFTERNOON = Date.parse('2026-11-22T14:30:00-08:00')

export interface PayerUnderTest {
  sql: Sql
  host: ToolHost
}

/** The payer's tools on a database that the test owns, with the demo data. */
export async function payerUnderTest(
  sql: Sql,
  { birthDateRequired = false }: { birthDateRequired?: boolean } = {},
): Promise<PayerUnderTest> {
  await sql.migrate('agent-llm', migrations)
  await seedHealthcare(sql.db, { userId: ALEX.userId, year: YEAR, today: TODAY })
  const server = createHealthcareServer({
    db: sql.db,
    ledger: createToolLedger(sql.db, 'agent_tool_writes'),
    log: createLog('test', 'silent'),
    clock: manualClock(),
    birthDateRequired,
  })
  return { sql, host: await createToolHost([server], { timeoutMs: 10_000 }) }
}

export interface Calling {
  caller?: Who
  callId?: string
  turn?: number
  /** Of the turn. */
  day?: string
}

let turns = 0

/** One call of a tool and its outcome. */
export async function use(
  { host }: Pick<PayerUnderTest, 'host'>,
  [name, args = {}]: [name: string, args?: Record<string, unknown>],
  { caller = ALEX, callId = randomUUID(), turn = turns++, day = TODAY }: Calling = {},
) {
  const startedAt = Date.parse(`${day}T14:30:00-08:00`)
  const meta: RequestMeta = {
    'convonet/caller': caller,
    'convonet/turn': { id: `${callId}.${turn}`, timeZone: TIME_ZONE, startedAt },
  }
  const result = await host.call(name, args, { meta, signal: new AbortController().signal })
  const outcome = (result.structuredContent ?? {}) as { kind?: string } & Record<string, unknown>
  assertSpoken(host, name, outcome)
  return { ...outcome, isError: result.isError === true, meta: result._meta ?? {} } as Used
}

export type Used = { kind?: string; isError: boolean; meta: Record<string, unknown> } & Record<
  string,
  unknown
>

/** Whatever a tool answers has a sentence. */
function assertSpoken({ tools }: ToolHost, name: string, outcome: { kind?: string }): void {
  const say = tools.find((tool) => tool.name === name)?.meta['convonet/say'] ?? {}
  const wording = outcome.kind === undefined ? '' : say[outcome.kind]
  if (wording === undefined) throw new Error(`${name} has no words for ${outcome.kind}`)
  const said = typeof wording === 'string' ? fill(wording, outcome) : ''
  if (/undefined|\[|\{|\s\s|\s[.,]/.test(said)) throw new Error(`${name} says "${said}"`)
}

/** A conversation with the payer's tools alone. */
export async function conversation(
  { sql, host }: PayerUnderTest,
  { model, caller = ALEX }: { model: ChatModel; caller?: Who },
) {
  const deps = await replyDeps(sql, {
    model,
    host,
    clock: { now: () => AFTERNOON, after: () => () => {} },
    wordsOfCall,
    confirmation,
  })
  const callId = randomUUID()
  let turn = 0
  return async (text: string): Promise<string> => {
    const prompt = Prompt.parse({ callId, turnId: `${callId}.${turn++}`, text, timeZone: TIME_ZONE })
    const events: ReplyEvent[] = []
    const signal = new AbortController().signal
    for await (const event of reply(prompt, deps, { caller, signal })) events.push(event)
    return events.flatMap((event) => (event.type === 'token' ? event.text : [])).join('')
  }
}
