import { randomUUID } from 'node:crypto'
import type { Sql } from '@convonet/kit/store/sql'
import { expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import {
  type Asked,
  BOOKING,
  FRIDAY_AT_SEVEN,
  type RestaurantUnderTest,
} from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest

restaurantPerTest(
  (opened, store) => {
    house = opened
    sql = store
  },
  { seats: [2, 2, 2, 2] },
)

const create = (key: string, body: unknown = BOOKING, asked: Asked = {}) =>
  house.ask('POST /api/reservations', {
    body,
    ...asked,
    headers: { 'idempotency-key': key, ...asked.headers },
  })
const count = async (table: string) =>
  Number((await sql.pool.query(`select count(*) as n from ${table}`)).rows[0].n)

it('makes one booking of twenty equal requests at once, and answers all of them with it', async () => {
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => create(key)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(19)
  expect(await count('reservations')).toBe(1)
})

it('makes two where the keys are two, or there is none', async () => {
  await create(randomUUID())
  await create(randomUUID())
  await house.book()
  expect(await count('reservations')).toBe(3)
})

it('refuses a key that comes with something else', async () => {
  const key = randomUUID()
  await create(key)
  const other = await create(key, { ...BOOKING, party_size: 1 })
  expect(other).toMatchObject({ status: 422, body: { title: expect.stringContaining('something else') } })
  const elsewhere = await house.ask('POST /api/reservations/holds', {
    headers: { 'idempotency-key': key },
    body: { party_size: 2, starts_at: FRIDAY_AT_SEVEN },
  })
  expect(elsewhere.status).toBe(422)
})

it("answers a repeated change as the first time, with v2's header", async () => {
  const { confirmation_code: code } = await house.book()
  const change = () =>
    house.ask(`PATCH /api/reservations/by-code/${code}`, {
      headers: { 'x-guest-phone': BOOKING.guest_phone, 'idempotency-key': 'a-key-of-the-page' },
      body: { guest_phone: '+12125550177' },
    })
  const first = await change()
  // The phone has changed with it, so without the key it would show the wrong one.
  const again = await change()
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.body).toEqual(first.body)
  expect(again.headers).toMatchObject({ 'x-hanok-reservation-changed': '1', 'idempotency-replayed': 'true' })
})

it('lets what was refused be tried again with the same key', async () => {
  const key = randomUUID()
  const party = { ...BOOKING, party_size: 8, waitlist_if_full: false }
  expect((await create(key, party)).body.reason).toBe('party-too-large')
  const table = { name: 'Long table', seats: 8, area: 'hall', joins: null }
  await house.ask('POST /api/restaurant/tables', { as: 'supervisor', body: table })
  expect((await create(key, party)).status).toBe(200)
})

it('keeps the keys of the staff and of services apart, and lets guests use none that could be guessed', async () => {
  for (const as of ['agent', 'supervisor', 'service', 'alex'] as const)
    expect(
      (await create(as === 'alex' ? 'k'.repeat(16) : 'k', BOOKING, { as })).headers['idempotency-replayed'],
    ).toBe(undefined)
  expect(await count('reservations')).toBe(4)
  expect((await create('k')).status).toBe(422)
  expect((await create('k'.repeat(201))).status).toBe(422)
})

it('makes one hold and seats one party of repeated requests', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const hold = { headers, body: { party_size: 2, starts_at: FRIDAY_AT_SEVEN } }
  const holds = await Promise.all([1, 2].map(() => house.ask('POST /api/reservations/holds', hold)))
  expect(holds[0]?.body).toEqual(holds[1]?.body)
  expect(await count('hanok_holds')).toBe(1)
  const walkIn = { headers, as: 'agent', body: { party_size: 2 } } as const
  const seated = await Promise.all([1, 2].map(() => house.ask('POST /api/restaurant/walk-ins', walkIn)))
  expect(seated[0]?.body.id).toBe(seated[1]?.body.id)
  expect(seated[0]?.status).toBe(200)
})

it('forgets after a day', async () => {
  await create(randomUUID())
  expect(await count('hanok_writes_once')).toBe(1)
  house.clock.advance(60_000)
  await expect.poll(() => count('hanok_writes_once')).toBe(1)
  await sql.pool.query(`update hanok_writes_once set created_at = created_at - interval '25 hours'`)
  house.clock.advance(3_600_000)
  await expect.poll(() => count('hanok_writes_once')).toBe(0)
})
