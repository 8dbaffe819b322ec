import { randomUUID } from 'node:crypto'
import { REMINDER_DUE } from '@convonet/contracts/reminders'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import type { Sql } from '@convonet/kit/store/sql'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations.ts'
import { announceReminders, createAlarms, createDueReminders } from './due-reminders.ts'
import { productivityMigrations } from './migrations.ts'
import * as store from './reminder-store.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const HOUR_MS = 3_600_000
const log = createLog('test', 'silent')
const { signal } = new AbortController()

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
  await sql.migrate('productivity', productivityMigrations)
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

/** One owner's reminders, and what was announced. */
function scene() {
  const clock = manualClock(NOON)
  const jobs = createMemoryJobs(clock)
  const events = createMemoryEvents({ log, clock })
  const surroundings = { sql, jobs, events, clock }
  const alarms = createAlarms(surroundings)
  const due = createDueReminders(surroundings)
  const userId = randomUUID()
  const announced: unknown[] = []
  const ending = new AbortController()
  const running = [
    announceReminders(surroundings, ending.signal),
    events.follow(REMINDER_DUE, (event) => announced.push(event), ending.signal),
  ]
  const set = (text: string, ms: number) =>
    sql.db.transaction(async (tx) => {
      const date = new Date(NOON + ms)
      const reminder = await store.insertReminder(tx, userId, { text, importance: 'medium', date })
      await alarms.set(tx, reminder)
      return reminder
    })
  const texts = async () => (await due.take({ userId }, { signal })).map(({ text }) => text)
  const end = async () => {
    ending.abort()
    await Promise.all(running)
  }
  return { clock, alarms, due, userId, announced, set, texts, end }
}

describe('a reminder', () => {
  it('is announced at its time, and taken by one of those who ask', async () => {
    const { clock, userId, announced, set, due, texts, end } = scene()
    const reminder = await set('call mom', HOUR_MS)
    clock.advance(HOUR_MS - 1)
    expect(await texts()).toEqual([])
    clock.advance(1)
    await expect.poll(() => announced).toEqual([{ userId }])
    const asked = await Promise.all(Array.from({ length: 5 }, () => due.take({ userId }, { signal })))
    expect(asked.flat()).toEqual([{ reminderId: reminder.id, text: 'call mom', dueAt: NOON + HOUR_MS }])
    await end()
  })

  it('is not announced after it was moved or dropped, and is told anew at its new time', async () => {
    const { clock, alarms, userId, announced, set, texts, end } = scene()
    const [moved, dropped] = [await set('moved', HOUR_MS), await set('dropped', HOUR_MS)]
    clock.advance(2 * HOUR_MS)
    await expect.poll(() => announced).toHaveLength(2)
    await sql.db.transaction(async (tx) => {
      const date = new Date(NOON + 3 * HOUR_MS)
      await alarms.set(tx, await store.changeReminder(tx, moved, { date }))
      await store.removeReminder(tx, userId, dropped.id)
      await alarms.drop(tx, dropped.id)
    })
    expect(await texts()).toEqual([])
    clock.advance(HOUR_MS)
    await expect.poll(() => announced).toHaveLength(3)
    expect(await texts()).toEqual(['moved'])
    await end()
  })

  it('waits for its owner, five at a time, but not for months; nobody else gets it', async () => {
    const { clock, due, set, texts, end } = scene()
    for (let number = 1; number <= 6; number++) await set(`${number}`, number * 1000)
    clock.advance(7000)
    expect(await due.take({ userId: randomUUID() }, { signal })).toEqual([])
    expect(await due.take({ userId: null }, { signal })).toEqual([])
    expect(await texts()).toEqual(['1', '2', '3', '4', '5'])
    expect(await texts()).toEqual(['6'])
    await set('old', 8000)
    clock.advance(40 * 24 * HOUR_MS)
    expect(await texts()).toEqual([])
    await end()
  })
})
