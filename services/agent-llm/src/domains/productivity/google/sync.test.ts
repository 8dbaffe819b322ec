import { randomUUID } from 'node:crypto'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGoogleCalendar } from '../../../adapters/google-calendar.ts'
import { createGoogleConsent } from '../../../adapters/google-consent.ts'
import { migrations } from '../../../migrations.ts'
import { type StandInGoogle, startStandInGoogle } from '../../../testing/stand-in-google.ts'
import { createAlarms } from '../due-reminders.ts'
import { productivityMigrations } from '../migrations.ts'
import { saveConnection } from './connection-store.ts'
import { createSeal } from './sealed.ts'
import { type SyncDeps, syncCalendar } from './sync.ts'

const { signal } = new AbortController()
const MONDAY = '2026-11-23T15:00:00.000Z'
const TUESDAY = '2026-11-24T15:00:00.000Z'

let sql: Sql
let google: StandInGoogle
let deps: SyncDeps
let userId: string

beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
  await sql.migrate('productivity', productivityMigrations)
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

beforeEach(async () => {
  google = await startStandInGoogle()
  userId = randomUUID()
  const clock = manualClock(Date.parse('2026-11-22T19:30:00Z'))
  const client = { clientId: 'client', clientSecret: 'secret', redirectUrl: 'http://here/back' }
  const seal = createSeal('k'.repeat(32))
  deps = {
    sql,
    clock,
    seal,
    calendar: createGoogleCalendar({ baseUrl: google.url }),
    consent: createGoogleConsent({ ...client, baseUrl: google.url }),
    alarms: createAlarms({ jobs: createMemoryJobs(clock) }),
  }
  const refreshToken = seal.close('refresh-1', userId)
  await saveConnection(sql.db, { userId, refreshToken, now: new Date(clock.now()) })
  return () => google[Symbol.asyncDispose]()
})

const sync = () => syncCalendar(userId, deps, signal)

const query = async (text: string, values: unknown[] = []) => (await sql.pool.query(text, values)).rows

const addEvent = async (title: string, from = MONDAY) => {
  const [row] = await query(
    `insert into calendar_events_anthropic (title, event_from, event_to, owner_id)
     values ($1, $2::timestamptz at time zone 'utc', $2::timestamptz at time zone 'utc' + interval '1 hour', $3)
     returning id`,
    [title, from, userId],
  )
  return String(row?.id)
}

const ours = () =>
  query(
    `select title, event_from at time zone 'utc' as from, event_to at time zone 'utc' as to
     from calendar_events_anthropic where owner_id = $1 order by event_from, title`,
    [userId],
  )

const theirs = () =>
  [...google.entries.values()]
    .filter(({ status }) => status !== 'cancelled')
    .map(({ summary }) => summary)
    .toSorted()

const entryCalled = (summary: string) => {
  const entry = [...google.entries.values()].find((one) => one.summary === summary)
  if (!entry) throw new Error(`Google has no ${summary}`)
  return entry
}

const inGoogle = (id: string, summary: string, updated = new Date().toISOString()) =>
  google.change(id, { summary, start: { dateTime: MONDAY }, end: { dateTime: TUESDAY } }, updated)

const rename = (title: string, id: string) =>
  query(
    `update calendar_events_anthropic set title = $1, updated_at = now() at time zone 'utc' where id = $2`,
    [title, id],
  )

describe('what is here', () => {
  it('goes over once, with the titles and lengths of v2', async () => {
    await addEvent('Lunch')
    await query(
      `insert into reminders_anthropic (reminder_text, reminder_date, owner_id) values ('call', $1::timestamptz at time zone 'utc', $2)`,
      [MONDAY, userId],
    )
    await query(
      `insert into todos_anthropic (title, due_date, creator_id, team_id, completed) values
         ('pay', $1::timestamptz at time zone 'utc', $2, null, false),
         ('plan', $1::timestamptz at time zone 'utc', $2, $3, false),
         ('done', $1::timestamptz at time zone 'utc', $2, null, true)`,
      [MONDAY, userId, randomUUID()],
    )
    await sync()
    await sync()
    expect(theirs()).toEqual(['Lunch', 'Reminder: call', 'Todo: pay', '[Team] plan'])
    expect(entryCalled('Reminder: call')).toMatchObject({
      start: { dateTime: MONDAY },
      end: { dateTime: '2026-11-23T15:30:00.000Z' },
    })
    expect(google.asked.filter((line) => line.startsWith('POST /calendar'))).toHaveLength(4)
  })

  it('is changed and deleted there as it is here', async () => {
    const id = await addEvent('Lunch')
    await sync()
    await rename('Late lunch', id)
    await sync()
    expect(theirs()).toEqual(['Late lunch'])
    await query('delete from calendar_events_anthropic where id = $1', [id])
    await sync()
    expect(theirs()).toEqual([])
    await sync()
    expect(await ours()).toEqual([])
  })

  it('is there once although an answer was lost on the way', async () => {
    await addEvent('One')
    await addEvent('Two')
    google.cut('POST /calendar')
    await expect(sync()).rejects.toMatchObject({ code: 'upstream-failed' })
    await sync()
    await sync()
    expect(theirs()).toEqual(['One', 'Two'])
    expect((await ours()).map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('waits where Google says so, and goes on with a new access token', async () => {
    await addEvent('One')
    google.fail('POST /calendar', 429)
    await expect(sync()).rejects.toMatchObject({ code: 'busy' })
    google.fail('POST /calendar', 401)
    await expect(sync()).rejects.toMatchObject({ code: 'unauthenticated' })
    await sync()
    expect(theirs()).toEqual(['One'])
  })
})

describe('what is in Google', () => {
  it('comes over page by page, and then only what changed', async () => {
    for (const title of ['a', 'b', 'c', 'd', 'e']) inGoogle(`abcde${title}`, title)
    google.change(
      'abcdef',
      { summary: 'Fair', start: { date: '2026-11-28' }, end: { date: '2026-11-29' } },
      MONDAY,
    )
    await sync()
    await sync()
    expect((await ours()).map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e', 'Fair'])
    expect((await ours()).at(-1)).toMatchObject({
      from: new Date('2026-11-28T05:00:00Z'),
      to: new Date('2026-11-29T05:00:00Z'),
    })
    inGoogle('abcdea', 'A')
    google.change('abcdeb', { status: 'cancelled' }, MONDAY)
    await sync()
    expect((await ours()).map(({ title }) => title)).toEqual(['A', 'c', 'd', 'e', 'Fair'])
    expect(google.asked.filter((line) => line.startsWith('POST /calendar'))).toEqual([])
  })

  it('is looked at as a whole when the token is too old, without doubles', async () => {
    inGoogle('abcdea', 'a')
    await sync()
    google.forget()
    inGoogle('abcdeb', 'b')
    await sync()
    expect((await ours()).map(({ title }) => title)).toEqual(['a', 'b'])
  })

  it('changes and deletes what came from here', async () => {
    await query(
      `insert into reminders_anthropic (reminder_text, reminder_date, owner_id) values ('call', $1::timestamptz at time zone 'utc', $2)`,
      [MONDAY, userId],
    )
    const [task] = await query(
      `insert into todos_anthropic (title, due_date, creator_id) values ('pay', $1::timestamptz at time zone 'utc', $2) returning id`,
      [MONDAY, userId],
    )
    await sync()
    const later = { start: { dateTime: TUESDAY }, end: { dateTime: TUESDAY }, summary: 'Reminder: call mom' }
    google.change(entryCalled('Reminder: call').id, later, new Date().toISOString())
    google.change(entryCalled('Todo: pay').id, { status: 'cancelled' }, new Date().toISOString())
    await sync()
    const select = `select reminder_text as text, reminder_date at time zone 'utc' as date from reminders_anthropic where owner_id = $1`
    expect(await query(select, [userId])).toEqual([{ text: 'call mom', date: new Date(TUESDAY) }])
    expect(await query('select title, due_date from todos_anthropic where id = $1', [task?.id])).toEqual([
      { title: 'pay', due_date: null },
    ])
    await sync()
    expect(theirs()).toEqual(['Reminder: call mom'])
  })
})

describe('of two changes', () => {
  it.each([
    ['in Google', 60_000, 'Theirs'],
    ['here', -60_000, 'Ours'],
  ])('the newer one stays: %s', async (_, aheadMs, title) => {
    const id = await addEvent('Lunch')
    await sync()
    await rename('Ours', id)
    const updated = new Date(Date.now() + aheadMs).toISOString()
    google.change(entryCalled('Lunch').id, { summary: 'Theirs' }, updated)
    await sync()
    expect(theirs()).toEqual([title])
    expect((await ours()).map((row) => row.title)).toEqual([title])
  })
})

it('ends when the person has taken the consent back, until they connect again', async () => {
  await addEvent('One')
  google.revoked = true
  await sync()
  google.revoked = false
  await sync()
  expect(google.asked).toEqual(['POST /token'])
  await saveConnection(sql.db, {
    userId,
    refreshToken: deps.seal.close('refresh-1', userId),
    now: new Date(),
  })
  await sync()
  expect(theirs()).toEqual(['One'])
})

it('is done by one at a time', async () => {
  await addEvent('One')
  await Promise.all([sync(), sync(), sync()])
  expect(google.asked.filter((line) => line === 'POST /token')).toHaveLength(1)
})

it('keeps the token so that nobody else can read or use it', async () => {
  const seal = createSeal('k'.repeat(32))
  const sealed = seal.close('secret', userId)
  expect(sealed).not.toContain('secret')
  expect(seal.open(sealed, userId)).toBe('secret')
  expect(() => seal.open(sealed, randomUUID())).toThrow('another key')
  expect(() => createSeal('l'.repeat(32)).open(sealed, userId)).toThrow('another key')
})
