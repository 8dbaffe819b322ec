import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasksOf, words } from './agent-under-test.ts'
import { openAgent } from './open-agent.ts'

const { opened, call } = openAgent({ beforeAll, afterAll })

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
    expect(await tasksOf(opened.sql, caller)).toHaveLength(1)
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
    expect(await tasksOf(opened.sql, caller)).toHaveLength(count)
  })

  it('sent while it is being answered waits and is answered alike', async () => {
    const { ask, prompt, caller } = call()
    const said = prompt('add buy milk to my list')
    const [first, second] = await Promise.all([ask(said), ask(said)])
    expect(words(second ?? [])).toBe(words(first ?? []))
    expect(await tasksOf(opened.sql, caller)).toHaveLength(1)
  })

  const tables = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes']

  /** A copy of what is stored of a call, to go back to as a crash would. */
  async function checkpointsOf(callId: string) {
    await opened.service.checks.conversations?.()
    const rows = tables.map(async (table) => {
      const found = await opened.sql.pool.query(
        `select * from agent_conversations.${table} where thread_id like $1`,
        [`%${callId}`],
      )
      return found.rows as Record<string, unknown>[]
    })
    return await Promise.all(rows)
  }

  async function forgetAllBut(callId: string, kept: Record<string, unknown>[][]) {
    for (const [index, table] of tables.entries()) {
      await opened.sql.pool.query(`delete from agent_conversations.${table} where thread_id like $1`, [
        `%${callId}`,
      ])
      for (const row of kept[index] ?? []) {
        const names = Object.keys(row)
        const places = names.map((_, place) => `$${place + 1}`)
        await opened.sql.pool.query(
          `insert into agent_conversations.${table} (${names.join(', ')}) values (${places.join(', ')})`,
          Object.values(row),
        )
      }
    }
  }
})
