import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standardRules } from '../restaurant.ts'
import {
  type As,
  BOOKING,
  openRestaurant,
  type RestaurantUnderTest,
} from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest
let code = ''
let id = 0

beforeAll(async () => {
  sql = await openTestSql()
  house = await openRestaurant(sql, { settings: { HANOK_RESERVATION_LAB: 'true' } })
  const booked = await house.book({}, { as: 'alex' })
  code = booked.confirmation_code
  id = booked.id
}, 60_000)
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

const RIGHT = { 'x-guest-phone': '(212) 555-0101' }
const WRONG = { 'x-guest-phone': '212 555 0199' }

/** Who asks, with which phone, and what each route answers: by code, by number, by phone, all. */
const WHO: [string, { as: As; headers?: Record<string, string> }, [number, number, number, number]][] = [
  ['nobody we know', { as: 'guest' }, [401, 401, 401, 401]],
  ['a guest with the phone', { as: 'guest', headers: RIGHT }, [200, 401, 401, 401]],
  ['a guest with another phone', { as: 'guest', headers: WRONG }, [404, 401, 401, 401]],
  ['whoever has booked it while signed in', { as: 'alex' }, [200, 200, 200, 403]],
  ['somebody else who is signed in', { as: 'sam' }, [401, 401, 404, 403]],
  ['somebody else with the phone', { as: 'sam', headers: RIGHT }, [200, 401, 404, 403]],
  ['staff', { as: 'agent' }, [200, 200, 200, 200]],
  ['a service', { as: 'service' }, [200, 200, 200, 200]],
]

describe.each(WHO)('%s', (_, asked, statuses) => {
  it('is answered as they may see', async () => {
    const [byCode, byId, byPhone, list] = statuses
    const by = { from: '203.0.113.7', ...asked }
    const phone = encodeURIComponent(BOOKING.guest_phone)
    expect((await house.ask(`GET /api/reservations/by-code/${code}`, by)).status).toBe(byCode)
    expect((await house.ask(`GET /api/reservations/${id}`, by)).status).toBe(byId)
    expect((await house.ask(`GET /api/reservations/lookup-by-phone?phone=${phone}`, by)).status).toBe(byPhone)
    expect((await house.ask('GET /api/reservations', by)).status).toBe(list)
  })
})

it('opens every address of a reservation to a guest with its code and its phone, in the query or in a header', async () => {
  const phone = '2125550101'
  for (const url of [
    `/api/reservations/by-code/${code}?phone=${phone}`,
    `/api/reservations/by-code/${code.toLowerCase().replace('-', ' ').replace(' ', '%20')}?phone=${phone}`,
    `/api/reservations/${id}?code=${code}&phone=${phone}`,
    `/api/reservations/lookup-by-phone?phone=${phone}&code=${code}`,
    `/api/reservations/lookup?guest_name=Jordan&guest_phone=${phone}&code=${code}`,
  ]) {
    const seen = await house.ask(`GET ${url}`)
    expect([url, seen.status, seen.body.confirmation_code]).toEqual([url, 200, code])
  }
})

it('does not open another number with a code that is shown', async () => {
  const other = await house.book({ party_size: 4 }, { as: 'sam' })
  const seen = await house.ask(`GET /api/reservations/${other.id}?code=${code}&phone=2125550101`)
  expect(seen.status).toBe(404)
})

it('does not say whether there is a reservation with a code', async () => {
  const [real, none] = [
    await house.ask(`GET /api/reservations/by-code/${code}`, { headers: WRONG, from: '203.0.113.8' }),
    await house.ask('GET /api/reservations/by-code/HNK-22222222', { headers: WRONG, from: '203.0.113.8' }),
  ]
  expect(real).toMatchObject({ status: 404, body: none.body })
})

it('believes no token that is not ours', async () => {
  const headers = { authorization: 'Bearer forged' }
  expect((await house.ask('GET /api/reservations', { headers })).status).toBe(401)
  expect((await house.ask('POST /api/reservations', { headers, body: BOOKING })).status).toBe(401)
})

const STAFF_ROUTES: [string, As, unknown?][] = [
  ['GET /api/restaurant/book?from=2026-11-27&to=2026-11-27', 'agent'],
  ['GET /api/restaurant/rules', 'agent'],
  ['PUT /api/restaurant/reservations/1/place', 'agent', { table_ids: [1] }],
  ['PUT /api/restaurant/reservations/1/status', 'agent', { status: 'seated' }],
  ['PUT /api/restaurant/reservations/1/priority', 'agent', { vip: true }],
  ['POST /api/restaurant/reservations/1/offer', 'agent'],
  ['POST /api/restaurant/reservations/1/told', 'agent'],
  ['POST /api/restaurant/reservations/1/answer', 'agent', { answer: 'accept' }],
  ['POST /api/restaurant/walk-ins', 'agent', { party_size: 2 }],
  ['PUT /api/restaurant/rules', 'supervisor', standardRules('America/New_York')],
  ['POST /api/restaurant/tables', 'supervisor', { name: 'X', seats: 2, area: 'hall', joins: null }],
  ['PUT /api/restaurant/tables/999', 'supervisor', { name: 'X', seats: 2, area: 'hall', joins: null }],
  ['DELETE /api/restaurant/tables/999', 'supervisor'],
  ['DELETE /api/reservations/999', 'admin'],
]
const RANKS: As[] = ['guest', 'alex', 'agent', 'supervisor', 'admin']

it.each(STAFF_ROUTES)('lets only the role that it needs into %s', async (what, needs, body) => {
  for (const as of RANKS) {
    const { status } = await house.ask(what, { as, body: body ?? undefined })
    const mayEnter = RANKS.indexOf(as) >= RANKS.indexOf(needs)
    const refused = as === 'guest' ? 401 : 403
    expect([as, status === 401 || status === 403]).toEqual([as, !mayEnter])
    if (!mayEnter) expect([as, status]).toEqual([as, refused])
  }
})

it('lets nobody but the staff follow the changes of the book', async () => {
  expect((await house.ask('GET /api/restaurant/changes')).status).toBe(401)
  expect((await house.ask('GET /api/restaurant/changes', { as: 'alex' })).status).toBe(403)
})

it('tells guests what the house is without asking who they are', async () => {
  for (const url of [
    '/api/restaurant',
    '/api/restaurant/starts?date=2026-11-27&party_size=2',
    '/api/reservations/menu/items',
    '/api/reservations/seating/availability?date=2026-11-27',
  ])
    expect((await house.ask(`GET ${url}`)).status).toBe(200)
})
