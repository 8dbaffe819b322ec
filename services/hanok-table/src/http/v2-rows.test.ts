import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRestaurant, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest

beforeAll(async () => {
  sql = await openTestSql()
  house = await openRestaurant(sql)
  const lines = [
    {
      menu_item_id: 'bulgogi',
      name_en: 'Bulgogi',
      quantity: 120,
      unit_price_cents: 2400,
      line_total_cents: 288_000,
    },
  ]
  await sql.pool.query(
    `insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, status, preorder_json,
       source_channel, food_total_cents, preferred_locale, duration_minutes, tables_allocated_json, guest_priority, seating_status)
     values
       ('HNK-7K2M', 'Jordan Kim', '(212) 555-0101', 4, '2026-11-27T19:00-05:00', 'confirmed', $1, 'online', 267840, 'ko-KR', null, '[4]', null, null),
       ('HNK-9P1Q', 'Alex', '2125550102', 2, '2026-11-26T19:00-05:00', 'pending', '', 'phone', null, null, 120, 'none', 'gold', 'weird'),
       ('HNK-3XZA', 'Sam', 'sip:sam@example', 6, '2026-11-20T19:00-05:00', 'completed', '{"a": 1}', 'voice', 0, 'en', 90, null, 'vip', 'allocated')`,
    [JSON.stringify(lines)],
  )
}, 60_000)
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

it("answers v2's rows, whatever is in them", async () => {
  const { status, body } = await house.ask('GET /api/reservations', { as: 'service' })
  expect(status).toBe(200)
  expect(body).toMatchObject([
    {
      confirmation_code: 'HNK-7K2M',
      preferred_locale: 'ko',
      duration_minutes: 120,
      guest_priority: 'normal',
      seating_status: 'not_applicable',
      preorder_items: [{ menu_item_id: 'bulgogi', quantity: 120 }],
      food_total_cents: 267_840,
    },
    { confirmation_code: 'HNK-9P1Q', source_channel: 'api', preorder_items: [], food_total_cents: 0 },
    { confirmation_code: 'HNK-3XZA', preorder_items: [], guest_priority: 'vip', status: 'completed' },
  ])
  const book = await house.ask('GET /api/restaurant/book?from=2026-11-20&to=2026-11-27', { as: 'agent' })
  expect(book.status).toBe(200)
})

it('opens them to their guests, by the old code and by a phone as it was typed', async () => {
  const seen = await house.ask('GET /api/reservations/by-code/hnk7k2m', {
    headers: { 'x-guest-phone': '212-555-0101' },
  })
  expect(seen).toMatchObject({ status: 200, body: { guest_name: 'Jordan Kim' } })
  const found = await house.ask('GET /api/reservations/lookup-by-phone?phone=%2B12125550102', { as: 'agent' })
  expect(found.body.confirmation_code).toBe('HNK-9P1Q')
})

it('lets them be changed and cancelled', async () => {
  const { body } = await house.ask('GET /api/reservations/by-code/HNK-7K2M', { as: 'agent' })
  const moved = await house.ask(`PATCH /api/reservations/${body.id}`, {
    as: 'agent',
    body: { party_size: 5 },
  })
  expect(moved).toMatchObject({
    status: 200,
    body: { party_size: 5, seating_status: 'allocated', tables_allocated: [6] },
  })
  const gone = await house.ask(`PATCH /api/reservations/${body.id}/status?status=cancelled&retention_ack=1`, {
    as: 'agent',
  })
  expect(gone).toMatchObject({ status: 200, body: { status: 'cancelled' } })
})
