import type { Caller } from '@convonet/contracts/call'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { agentUnderTest, someone, talk } from './agent-under-test.ts'

type Under = Awaited<ReturnType<typeof agentUnderTest>>

/** Vitest's. */
interface Hooks {
  beforeAll(work: () => Promise<void>, timeoutMs: number): void
  afterAll(work: () => Promise<void>): void
}

/** One agent on a database of its own for all tests of a file. */
export function openAgent({ beforeAll, afterAll }: Hooks) {
  const opened = {} as Under & { sql: Sql }
  beforeAll(async () => {
    const sql = await openTestSql()
    Object.assign(opened, { sql, ...(await agentUnderTest(sql)) })
  }, 30_000)
  afterAll(async () => {
    await opened.service[Symbol.asyncDispose]()
    await opened.sql[Symbol.asyncDispose]()
  })
  const call = (caller: Caller = someone()) => talk(opened.service.agent, caller)
  return { opened, call }
}
