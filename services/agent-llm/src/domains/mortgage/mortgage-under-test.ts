import { randomUUID } from 'node:crypto'
import type { ResultMeta, ToolOutcome } from '@convonet/contracts/tool-language'
import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { createToolLedger, ledgerMigration } from '@convonet/kit/tools/tool-ledger'
import { createToolHost } from '../../mcp-host.ts'
import { mortgageMigrations } from './migrations.ts'
import { createMortgageServer } from './server.ts'

const TIME_ZONE = 'America/New_York'

/** The domain's server, on a database of its own unless it is given one, which it closes in the end. */
export async function mortgageUnderTest(given?: Sql) {
  const sql = given ?? (await openTestSql())
  await sql.migrate('test', [
    { name: '001-ledger', sql: ledgerMigration('tool_writes') },
    ...mortgageMigrations,
  ])
  const log = createLog('test', 'silent')
  const ledger = createToolLedger(sql.db, 'tool_writes')
  const host = await createToolHost([createMortgageServer({ db: sql.db, ledger, log })], { timeoutMs: 5000 })

  return {
    sql,
    host,
    log,
    applicant(userId: string = randomUUID()) {
      const caller = { userId, name: 'Dana Demo', channel: 'web' as const }
      let turns = 0
      return {
        userId,
        caller,
        /** Each call is a turn of its own, unless it says which. */
        async call(
          name: string,
          args: Record<string, unknown> = {},
          turn = `${userId}.${turns++}`,
        ): Promise<Told> {
          const meta = {
            'convonet/caller': caller,
            'convonet/turn': { id: turn, timeZone: TIME_ZONE, startedAt: 0 },
          }
          const result = await host.call(name, args, { meta, signal: new AbortController().signal })
          if (result.isError) throw new Error(JSON.stringify(result.content))
          return { ...(result.structuredContent as ToolOutcome), meta: (result._meta ?? {}) as ResultMeta }
        },
      }
    },
    async [Symbol.asyncDispose]() {
      await host[Symbol.asyncDispose]()
      await sql[Symbol.asyncDispose]()
    },
  }
}

interface Told {
  kind: string
  items: ToolOutcome['items']
  meta: ResultMeta
  [value: string]: unknown
}
