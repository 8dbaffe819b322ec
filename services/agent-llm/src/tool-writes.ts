import { createHash } from 'node:crypto'
import type { RequestMeta, ToolCall } from '@convonet/contracts/tool-language'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { char, jsonb, pgTable, primaryKey, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { canonicalJson } from './canonical-json.ts'

export type Database = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'delete'>

const toolWrites = pgTable(
  'agent_tool_writes',
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

/** One write of one turn, done in the past. */
export interface ToolWrite {
  turnId: string
  call: ToolCall
  result: CallToolResult
  turnStartedAt: number
}

export interface WriteKey {
  userId: string
  turn: RequestMeta['convonet/turn']
  call: ToolCall
}

/**
 * Does a write once per turn: the same call of the same turn answers what the first one answered. The record and the write
 * are one transaction, so that neither is ever there without the other.
 */
export async function writeOnce(
  db: NodePgDatabase,
  key: WriteKey,
  work: (tx: Database) => Promise<CallToolResult>,
): Promise<CallToolResult> {
  const { userId, turn, call } = key
  const id = { userId, turnId: turn.id, tool: call.name, argumentsHash: hashOf(call.arguments) }
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx)
      const record = { ...id, arguments: call.arguments, result, turnStartedAt: new Date(turn.startedAt) }
      const written = await tx
        .insert(toolWrites)
        .values(record)
        .onConflictDoNothing()
        .returning({ tool: toolWrites.tool })
      if (written.length === 0) throw new AlreadyWritten()
      return result
    })
  } catch (error) {
    if (!(error instanceof AlreadyWritten)) throw error
    return await recorded(db, id)
  }
}

/** Rolls the second write back. */
class AlreadyWritten extends Error {}

async function recorded(
  db: Database,
  id: { userId: string; turnId: string; tool: string; argumentsHash: string },
) {
  const [row] = await db
    .select({ result: toolWrites.result })
    .from(toolWrites)
    .where(
      and(
        eq(toolWrites.userId, id.userId),
        eq(toolWrites.turnId, id.turnId),
        eq(toolWrites.tool, id.tool),
        eq(toolWrites.argumentsHash, id.argumentsHash),
      ),
    )
  if (!row) throw new Error('A recorded write has vanished')
  return row.result
}

/** What these turns of this person have written, oldest first. */
export async function writesOf(
  db: Database,
  userId: string,
  turnIds: readonly string[],
): Promise<ToolWrite[]> {
  const rows = await db
    .select()
    .from(toolWrites)
    .where(and(eq(toolWrites.userId, userId), inArray(toolWrites.turnId, [...turnIds])))
    .orderBy(asc(toolWrites.createdAt))
  return rows.map((row) => ({
    turnId: row.turnId,
    call: { name: row.tool, arguments: row.arguments },
    result: row.result,
    turnStartedAt: row.turnStartedAt.getTime(),
  }))
}

export async function forgetWritesBefore(db: Database, moment: Date): Promise<void> {
  await db.delete(toolWrites).where(lt(toolWrites.createdAt, moment))
}

const hashOf = (args: Record<string, unknown>) =>
  createHash('sha256').update(canonicalJson(args)).digest('hex')
