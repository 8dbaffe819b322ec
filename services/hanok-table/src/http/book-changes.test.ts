import type { AddressInfo } from 'node:net'
import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { createClient } from '@convonet/kit/wire/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openRestaurant, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest
let leaving: AbortController

beforeAll(async () => {
  sql = await openTestSql()
}, 60_000)
beforeEach(async () => {
  house = await openRestaurant(sql)
  await house.app.listen({ host: '127.0.0.1', port: 0 })
  leaving = new AbortController()
})
afterEach(async () => {
  leaving.abort()
  await house[Symbol.asyncDispose]()
})
afterAll(() => sql[Symbol.asyncDispose]())

function follow() {
  const { port } = house.app.server.address() as AddressInfo
  const client = createClient(restaurantRoutes, `http://127.0.0.1:${port}`)
  const headers = { authorization: 'Bearer agent' }
  const events = client.changes({}, { signal: leaving.signal, headers })[Symbol.asyncIterator]()
  return async () => (await events.next()).value?.days
}

/** Answers once the poll after now has been made. */
async function told(next: () => Promise<string[] | undefined>, stepMs = 500): Promise<string[] | undefined> {
  const answer = next()
  let isThere = false
  answer.then(
    () => {
      isThere = true
    },
    () => {},
  )
  await expect
    .poll(() => {
      house.clock.advance(stepMs)
      return isThere
    })
    .toBe(true)
  return await answer
}

it('says at once that it stands, then which days have changed, to everybody who follows', async () => {
  await house.book({ starts_at: '2026-11-28T19:00' })
  const [one, other] = [follow(), follow()]
  expect(await Promise.all([one(), other()])).toEqual([[], []])
  await house.book()
  expect(await told(one)).toEqual(['2026-11-27'])
  expect(await told(other)).toEqual(['2026-11-27'])
})

it('names both days where a party moves to another', async () => {
  const { id } = await house.book()
  const next = follow()
  await next()
  await house.ask(`PATCH /api/reservations/${id}`, { as: 'agent', body: { starts_at: '2026-11-28T19:00' } })
  expect(await told(next)).toEqual(['2026-11-27', '2026-11-28'])
})

it('misses no change whose transaction ends after one that began later', async () => {
  const next = follow()
  await next()
  await sql.pool.query(`select nextval('hanok_changes_id_seq')`)
  const { rows } = await sql.pool.query(`select last_value from hanok_changes_id_seq`)
  await house.book()
  expect(await told(next)).toEqual(['2026-11-27'])
  await sql.pool.query(
    `insert into hanok_changes (id, at, by_whom, what, days) values ($1, now(), 'house', 'late', '["2026-12-01"]')`,
    [rows[0].last_value],
  )
  expect(await told(next)).toEqual(['2026-12-01'])
})

it('lets the heart beat while nothing happens', async () => {
  const next = follow()
  await next()
  expect(await told(next, 5000)).toEqual([])
})
