import type { Clock } from '@convonet/kit/process/clock'
import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { OpenContext, Tool, ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Access } from './access.ts'
import { recordAccess } from './access-log.ts'
import { birthDateQuestion } from './birth-date.ts'
import { findMember } from './member-store.ts'

export interface Personal<Args> extends Tool {
  /** Runs in a transaction; use only `tx`. */
  work(tx: Database, args: Args, access: Access): Promise<CallToolResult>
}

export interface Open<Args> extends Tool {
  work(tx: Database, args: Args): Promise<CallToolResult>
}

type Schema = z.ZodObject<z.ZodRawShape>

/** Tools of the payer. Every use is in the access log, in the same transaction: what cannot be logged is not answered. */
export interface PayerTools {
  read<S extends Schema>(name: string, schema: S, tool: Personal<z.output<S>>): void
  write<S extends Schema>(
    name: string,
    schema: S,
    tool: Personal<z.output<S>> & { destructive?: boolean },
  ): void
  /** The same for a tool that the caller needs before they are verified. */
  writeUnverified<S extends Schema>(name: string, schema: S, tool: Personal<z.output<S>>): void
  /** The directory is for everybody. */
  readOpen<S extends Schema>(name: string, schema: S, tool: Open<z.output<S>>): void
}

export interface PayerToolsDeps {
  tools: ToolServer
  db: NodePgDatabase
  clock: Clock
  /** Protected data are for callers who have said the member's date of birth in this call. */
  birthDateRequired: boolean
}

export function createPayerTools({ tools, db, clock, birthDateRequired }: PayerToolsDeps): PayerTools {
  return {
    read: (name, schema, tool) =>
      tools.read(name, schema, {
        ...tool,
        work: (args, context) =>
          db.transaction((tx) => protectedWork(tx, { name, args, context, tool, clock, birthDateRequired })),
      }),

    write: (name, schema, tool) =>
      tools.write(name, schema, {
        ...tool,
        work: (tx, args, context) =>
          protectedWork(tx, { name, args, context, tool, clock, birthDateRequired }),
      }),

    writeUnverified: (name, schema, tool) =>
      tools.write(name, schema, {
        ...tool,
        work: (tx, args, context) =>
          protectedWork(tx, { name, args, context, tool, clock, birthDateRequired: false }),
      }),

    readOpen: (name, schema, tool) =>
      tools.readOpen(name, schema, {
        ...tool,
        work: (args, context) =>
          db.transaction(async (tx) => {
            const result = await tool.work(tx, args)
            await recordAccess(tx, { tool: name, memberId: null, context, result, at: clock.now() })
            return result
          }),
      }),
  }
}

interface Protected<Args> {
  name: string
  args: Args
  context: ToolContext
  tool: Personal<Args>
  clock: Clock
  birthDateRequired: boolean
}

async function protectedWork<Args>(tx: Database, work: Protected<Args>): Promise<CallToolResult> {
  const { name, context, clock } = work
  const found = await findMember(tx, context.userId)
  const result = found
    ? await forMember(tx, { ...found, today: todayOf(context), context }, work)
    : outcome({ kind: 'not-a-member' })
  const memberId = found?.member.id ?? null
  await recordAccess(tx, { tool: name, memberId, context, result, at: clock.now() })
  return result
}

async function forMember<Args>(
  tx: Database,
  access: Access,
  { name, args, tool, birthDateRequired }: Protected<Args>,
): Promise<CallToolResult> {
  const call = { name, arguments: args as Record<string, unknown> }
  const question = birthDateRequired ? await birthDateQuestion(tx, access, call) : null
  return question ?? (await tool.work(tx, args, access))
}

const todayOf = ({ turn }: OpenContext): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(turn.startedAt))
    .toZonedDateTimeISO(turn.timeZone)
    .toPlainDate()
    .toString()
