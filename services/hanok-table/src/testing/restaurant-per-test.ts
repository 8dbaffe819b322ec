import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openRestaurant, type RestaurantUnderTest } from './restaurant-under-test.ts'

/** Hands every test of the file a restaurant of its own, all on one store. */
export function restaurantPerTest(
  use: (house: RestaurantUnderTest, sql: Sql) => void,
  options: Parameters<typeof openRestaurant>[1] = {},
): void {
  let sql: Sql
  let house: RestaurantUnderTest
  beforeAll(async () => {
    sql = await openTestSql()
  }, 60_000)
  beforeEach(async () => {
    house = await openRestaurant(sql, options)
    use(house, sql)
  })
  afterEach(() => house[Symbol.asyncDispose]())
  afterAll(() => sql[Symbol.asyncDispose]())
}
