import { randomUUID } from 'node:crypto'
import type { Caller } from '@convonet/contracts/call'
import { ResultMeta, type ToolCall, ToolOutcome } from '@convonet/contracts/tool-language'
import { createLog } from '@convonet/kit/process/log'
import type { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { Outbox } from '../ports.ts'
import { createRestaurantServer } from '../tools/server.ts'

export interface Told {
  kind: string
  outcome: ToolOutcome
  next: ResultMeta['convonet/next']
  undo: ToolCall | undefined
  isError: boolean
}

/** A call to the restaurant: every `say` is a turn of it. */
export interface Call {
  say(name: string, args?: Record<string, unknown>): Promise<Told>
  /** The answer to what was asked last: a value for the parameter, or a yes. */
  answer(told: Told, value?: unknown): Promise<Told>
  /** Another call of a tool in the turn before. */
  sameTurn(name: string, args?: Record<string, unknown>): Promise<Told>
}

export interface Calling extends AsyncDisposable {
  client: Client
  call(caller?: Partial<Caller>, timeZone?: string): Call
}

/** Callers through an MCP client of their own, as the agent hosts the restaurant's tools. */
export async function openCalls(
  sql: Sql,
  clock: ReturnType<typeof manualClock>,
  outbox: Outbox = { freed: async () => {} },
): Promise<Calling> {
  const ledger = createToolLedger(sql.db, 'hanok_tool_writes')
  const log = createLog('test', 'silent')
  const limits = { premiumCents: 30_000, vipCents: 50_000, dedupSeconds: 120 }
  const deps = { db: sql.db, clock, log, ledger, outbox, ...limits }
  const server = createRestaurantServer(deps)
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'test', version: '1' })
  await Promise.all([server.connect(theirs), client.connect(ours)])

  return {
    client,
    call: (caller = {}, timeZone = 'America/New_York') => {
      const callId = randomUUID()
      let turn = 0
      const ask = async (name: string, args: Record<string, unknown>) => {
        const _meta = {
          'convonet/caller': { userId: null, name: null, channel: 'web', ...caller },
          'convonet/turn': { id: `${callId}.${turn}`, timeZone, startedAt: clock.now() },
        }
        return toldIn(await client.callTool({ name, arguments: args, _meta }))
      }
      const say: Call['say'] = (name, args = {}) => {
        turn++
        return ask(name, args)
      }
      return {
        say,
        sameTurn: (name, args = {}) => ask(name, args),
        answer({ next }, value) {
          if (!next) throw new Error('Nothing was asked')
          const { call, ask: slot } = next
          return say(call.name, slot ? { ...call.arguments, [slot]: value } : call.arguments)
        },
      }
    },
    [Symbol.asyncDispose]: () => client.close(),
  }
}

function toldIn(result: Awaited<ReturnType<Client['callTool']>>): Told {
  const isError = result.isError === true
  const outcome = ToolOutcome.parse(
    isError ? { kind: 'error', content: result.content } : result.structuredContent,
  )
  const meta = ResultMeta.parse(result._meta ?? {})
  return { kind: outcome.kind, outcome, isError, next: meta['convonet/next'], undo: meta['convonet/undo'] }
}
