import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentUnderTest, someone, talk } from './agent-under-test.ts'
import { createHousekeeping } from './housekeeping.ts'

const ledger = { forgetBefore: async () => {} }
const log = createLog('test', 'silent')

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const count = async (query: string) =>
  Number((await sql.pool.query(`select count(*) from ${query}`)).rows[0]?.count)

describe('the tables', () => {
  it('are added to what version 2 has, and its rows stay', async () => {
    await sql.pool.query(`
      create table todos_anthropic (
        id uuid primary key default gen_random_uuid(), created_at timestamp default now(), updated_at timestamp default now(),
        title varchar not null, description varchar, completed boolean default false, priority varchar default 'medium',
        due_date timestamp, google_calendar_event_id varchar
      );
      insert into todos_anthropic (title) values ('of somebody')`)
    const { service } = await agentUnderTest(sql)
    const { say } = talk(service.agent, someone())
    expect(await say('what is on my list')).toBe('Your list is empty.')
    expect(await say('add milk')).toBe('I added "milk" to your list.')
    expect(await count('todos_anthropic')).toBe(2)
    await service[Symbol.asyncDispose]()
  })
})

describe('what a conversation leaves behind', () => {
  it('does not grow with the conversation', async () => {
    const { service } = await agentUnderTest(sql)
    const { say, callId } = talk(service.agent, someone())
    for (let turn = 0; turn < 30; turn++) await say(turn % 2 ? 'what is on my list' : 'add milk')
    await service[Symbol.asyncDispose]()
    expect(await count(`agent_conversations.checkpoints where thread_id like '%${callId}'`)).toBe(1)
    expect(
      await count(`agent_conversations.checkpoint_blobs where thread_id like '%${callId}'`),
    ).toBeLessThan(20)
    const again = await agentUnderTest(sql)
    const after = talk(again.service.agent, someone(), callId)
    expect(await after.say('hello')).toContain('Hello')
    await again.service[Symbol.asyncDispose]()
  })

  it('is forgotten some time after the last turn', async () => {
    const { service } = await agentUnderTest(sql)
    const { say, callId } = talk(service.agent, someone())
    await say('add milk')
    await service[Symbol.asyncDispose]()
    const clock = manualClock(Date.now())
    const housekeeping = createHousekeeping({ sql, clock, log, ledger, days: 30, auditDays: 365 })
    const mine = `agent_conversations.checkpoints where thread_id like '%${callId}'`
    clock.advance(2 * 60_000)
    await expect.poll(() => count(mine)).toBe(1)
    clock.advance(31 * 24 * 60 * 60_000)
    await expect.poll(() => count(mine)).toBe(0)
    await housekeeping[Symbol.asyncDispose]()
  })
})
