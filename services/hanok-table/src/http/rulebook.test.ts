import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { restaurant } from '../schema.ts'
import { openHouse } from '../testing/open-house.ts'
import { createRulebook } from './rulebook.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

const clock = manualClock(Date.parse('2026-11-24T12:00:00Z'))

beforeEach(async () => {
  await openHouse(sql, { seats: [4], rules: { largestParty: 8 } })
})

/** As another replica's staff does. */
async function enlarge(): Promise<void> {
  const rules = await openHouse(sql, { seats: [4], rules: { largestParty: 12 } })
  await sql.db.update(restaurant).set({ rules })
}

it('knows what another replica has changed a second later', async () => {
  const rulebook = createRulebook(sql.db, clock)
  expect((await rulebook.read()).largestParty).toBe(8)
  await enlarge()
  clock.advance(999)
  expect((await rulebook.read()).largestParty).toBe(8)
  clock.advance(1)
  expect((await rulebook.read()).largestParty).toBe(12)
})

it('reads anew at once what was changed here', async () => {
  const rulebook = createRulebook(sql.db, clock)
  await rulebook.read()
  await enlarge()
  rulebook.forget()
  expect((await rulebook.read()).largestParty).toBe(12)
})

it('does not remember that the rules could not be read', async () => {
  await sql.db.delete(restaurant)
  const rulebook = createRulebook(sql.db, clock)
  await expect(rulebook.read()).rejects.toThrow('The restaurant has no rules')
  await enlarge()
  expect((await rulebook.read()).largestParty).toBe(12)
})
