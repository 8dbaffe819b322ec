import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, readInventory, V2_INVENTORY } from './furnish.ts'
import { openHouse } from './testing/open-house.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

const seats = async () =>
  (await sql.pool.query<{ seats: number }>('select seats from hanok_tables order by id')).rows.map(
    (table) => table.seats,
  )

describe('a restaurant', () => {
  it("without tables starts with v2's, once, whoever starts it", async () => {
    await openHouse(sql, { seats: [] })
    await Promise.all([furnish(sql.db, V2_INVENTORY), furnish(sql.db, V2_INVENTORY)])
    expect(await seats()).toEqual([4, 4, 6, 6, 6, 8, 8, 8, 10, 10])
  })

  it('with any keeps them', async () => {
    await openHouse(sql, { seats: [2] })
    await furnish(sql.db, V2_INVENTORY)
    expect(await seats()).toEqual([2])
  })
})

describe('an inventory', () => {
  it("is read as v2's setting", () => {
    expect(readInventory('{"4": 2, "6": 3}')).toEqual({ '4': 2, '6': 3 })
  })

  it.each(['', '[4, 6]', '{"0": 2}', '{"4": -1}', '{"four": 1}', '{"4": "many"}'])('%j is none', (text) => {
    expect(readInventory(text)).toBeNull()
  })
})
