import { createHash } from 'node:crypto'
import type { RequestMeta, ToolCall } from '@convonet/contracts/tool-language'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { char, jsonb, pgTable, primaryKey, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import type { Database } from '../store/sql.ts'
import { canonicalJson } from './canonical-json.ts'

/** What tools have written, once per turn, and the trace of it for audits. */
export interface ToolLedger {
  /**
   * Does a write once per turn: the same call of the same turn answers what the first one answered. The record and the write
   * are one transaction, so that neither is ever there without the other.
   */
  once(key: WriteKey, work: (tx: Database) => Promise<CallToolResult>): Promise<CallToolResult>
  /** What these turns of this person have written, oldest first. */
  writesOf(userId: string, turnIds: readonly string[]): Promise<ToolWrite[]>
  forgetBefore(moment: Date): Promise<void>
}

/** One write of one turn, done in the past. */
export interface ToolWrite {
  turnId: string
  call: ToolCall
  result: CallToolResult
  turnStartedAt: number
}

export interface WriteKey {
  /** Null for an anonymous caller. */
  userId: string | null
  turn: RequestMeta['convonet/turn']
  call: ToolCall
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The ledger in a table of the service's own, made by `ledgerMigration`. */
export function createToolLedger(db: NodePgDatabase, tableName: string): ToolLedger {
  const writes = tableCalled(tableName)
  return {
    once: (key, work) => once({ db, writes }, key, work),

    async writesOf(userId, turnIds) {
      const rows = await db
        .select()
        .from(writes)
        .where(and(eq(writes.userId, userId), inArray(writes.turnId, [...turnIds])))
        .orderBy(asc(writes.createdAt))
      return rows.map((row) => ({
        turnId: row.turnId,
        call: { name: row.tool, arguments: row.arguments },
        result: row.result,
        turnStartedAt: row.turnStartedAt.getTime(),
      }))
    },

    async forgetBefore(moment) {
      await db.delete(writes).where(lt(writes.createdAt, moment))
    },
  }
}

export const ledgerMigration = (tableName: string): string => `
create table if not exists ${tableName} (
  user_id uuid not null,
  turn_id varchar(100) not null,
  tool varchar(100) not null,
  arguments_hash char(64) not null,
  arguments jsonb not null,
  result jsonb not null,
  turn_started_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (user_id, turn_id, tool, arguments_hash)
);
create index if not exists ${tableName}_by_age on ${tableName} (created_at);`

const tableCalled = (name: string) =>
  pgTable(
    name,
    {
      userId: uuid('user_id').notNull(),
      turnId: varchar('turn_id', { length: 100 }).notNull(),
      tool: varchar({ length: 100 }).notNull(),
      argumentsHash: char('arguments_hash', { length: 64 }).notNull(),
      arguments: jsonb().$type<Record<string, unknown>>().notNull(),
      result: jsonb().$type<CallToolResult>().notNull(),
      turnStartedAt: timestamp('turn_started_at', { withTimezone: true, precision: 3 }).notNull(),
      createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    },
    (table) => [primaryKey({ columns: [table.userId, table.turnId, table.tool, table.argumentsHash] })],
  )
type Writes = ReturnType<typeof tableCalled>

async function once(
  { db, writes }: { db: NodePgDatabase; writes: Writes },
  { userId, turn, call }: WriteKey,
  work: (tx: Database) => Promise<CallToolResult>,
): Promise<CallToolResult> {
  const argumentsHash = createHash('sha256').update(canonicalJson(call.arguments)).digest('hex')
  const id = { userId: userId ?? NOBODY, turnId: turn.id, tool: call.name, argumentsHash }
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx)
      const record = { ...id, arguments: call.arguments, result, turnStartedAt: new Date(turn.startedAt) }
      const written = await tx
        .insert(writes)
        .values(record)
        .onConflictDoNothing()
        .returning({ tool: writes.tool })
      if (written.length === 0) throw new AlreadyWritten()
      return result
    })
  } catch (error) {
    // Done a second time the work may also fail, since what it would do has been done.
    const before = await recorded({ db, writes }, id)
    if (before) return before
    throw error
  }
}

/** Rolls the second write back. */
class AlreadyWritten extends Error {}

async function recorded(
  { db, writes }: { db: NodePgDatabase; writes: Writes },
  id: { userId: string; turnId: string; tool: string; argumentsHash: string },
): Promise<CallToolResult | undefined> {
  const [row] = await db
    .select({ result: writes.result })
    .from(writes)
    .where(
      and(
        eq(writes.userId, id.userId),
        eq(writes.turnId, id.turnId),
        eq(writes.tool, id.tool),
        eq(writes.argumentsHash, id.argumentsHash),
      ),
    )
  return row?.result
}
