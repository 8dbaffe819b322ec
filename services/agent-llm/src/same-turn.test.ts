import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentUnderTest, someone, talk, tasksOf, words } from './agent-under-test.ts'

type Under = Awaited<ReturnType<typeof agentUnderTest>>

let sql: Sql
let under: Under
beforeAll(async () => {
  sql = await openTestSql()
  under = await agentUnderTest(sql)
}, 30_000)
afterAll(async () => {
  await under.service[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

const call = (caller = someone()) => talk(under.service.agent, caller)

describe('the same turn again', () => {
  it('repeats a finished reply without doing anything', async () => {
    const { ask, prompt, caller } = call()
    const said = prompt('add buy milk to my list')
    const first = await ask(said)
    const again = await ask(said)
    expect(words(again)).toBe(words(first))
    expect(again.at(-1)).toEqual(first.at(-1))
    expect(again.filter(({ type }) => type === 'tool')).toMatchObject([
      { status: 'finished', card: { title: 'Added to your list' } },
    ])
    expect(await tasksOf(sql, caller)).toHaveLength(1)
  })

  it.each([
    ['add buy milk to my list', 'I added "buy milk" to your list.', 2],
    ['add stretch in 20 minutes', 'I added "stretch" to your list, due today at 2:50 PM.', 2],
    ['delete the lawn', 'I deleted "mow the lawn".', 0],
    ['mark the lawn as done', 'I marked "mow the lawn" as done.', 1],
  ])('does not write twice when its first reply was lost: %s', async (text, answer, count) => {
    const { say, ask, prompt, caller, callId } = call()
    await say('add mow the lawn')
    const before = await checkpointsOf(callId)
    const said = prompt(text)
    expect(words(await ask(said))).toBe(answer)
    await forgetAllBut(callId, before)
    expect(words(await ask(said))).toBe(answer)
    expect(await tasksOf(sql, caller)).toHaveLength(count)
  })

  it('sent while it is being answered waits and is answered alike', async () => {
    const { ask, prompt, caller } = call()
    const said = prompt('add buy milk to my list')
    const [first, second] = await Promise.all([ask(said), ask(said)])
    expect(words(second ?? [])).toBe(words(first ?? []))
    expect(await tasksOf(sql, caller)).toHaveLength(1)
  })

  const tables = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes']

  /** A copy of what is stored of a call, to go back to as a crash would. */
  async function checkpointsOf(callId: string) {
    await under.service.checks.conversations?.()
    const rows = tables.map(async (table) => {
      const found = await sql.pool.query(
        `select * from agent_conversations.${table} where thread_id like $1`,
        [`%${callId}`],
      )
      return found.rows as Record<string, unknown>[]
    })
    return await Promise.all(rows)
  }

  async function forgetAllBut(callId: string, kept: Record<string, unknown>[][]) {
    for (const [index, table] of tables.entries()) {
      await sql.pool.query(`delete from agent_conversations.${table} where thread_id like $1`, [`%${callId}`])
      for (const row of kept[index] ?? []) {
        const names = Object.keys(row)
        const places = names.map((_, place) => `$${place + 1}`)
        await sql.pool.query(
          `insert into agent_conversations.${table} (${names.join(', ')}) values (${places.join(', ')})`,
          Object.values(row),
        )
      }
    }
  }
})
