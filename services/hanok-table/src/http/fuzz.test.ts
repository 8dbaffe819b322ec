import { reservationRoutes } from '@convonet/contracts/reservation-routes'
import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import type { Route } from '@convonet/contracts/route'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { disorderIn } from '../testing/disorder.ts'
import {
  type As,
  BOOKING,
  openRestaurant,
  type RestaurantUnderTest,
} from '../testing/restaurant-under-test.ts'
import { type FieldName, namesOf } from './loose/fields.ts'

let sql: Sql
let house: RestaurantUnderTest
let code = ''

beforeAll(async () => {
  sql = await openTestSql()
  house = await openRestaurant(sql, { settings: { HANOK_RESERVATION_LAB: 'true' } })
  code = (await house.book()).confirmation_code
}, 60_000)
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

const ROUTES = [...Object.values(reservationRoutes), ...Object.values(restaurantRoutes)]
  .filter(({ reply }: Route) => reply === 'json')
  .map(({ method, url }) => `${method} ${url}`)
const FIELDS: FieldName[] = [
  ...(['guest_name', 'guest_phone', 'party_size', 'starts_at', 'special_requests', 'preorder'] as const),
  ...(['status', 'hold_token', 'confirmation_code', 'reservation_id', 'clear', 'preferred_locale'] as const),
]
const NAMES = FIELDS.flatMap((field) => namesOf(field))

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      '',
      ' ',
      '0',
      '1',
      '-1',
      '2',
      '1e9',
      'null',
      '\0',
      '\uD800',
      '٣',
      '{{id}}',
      '🍜',
      '%00',
      'HNK-',
      'cancel',
    ],
    ...[
      '2026-11-27',
      '2026-11-27T19:00',
      '0000-01-01',
      '9999-12-31T23:59:59Z',
      '+275760-09-13',
      '-271821-04-20T00:00Z',
    ],
    ...[
      null,
      true,
      0,
      -1,
      2,
      2 ** 31,
      2 ** 53,
      1e308,
      2.5,
      [],
      {},
      [[]],
      BOOKING.guest_phone,
      BOOKING.starts_at,
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
)
const named = (names: fc.Arbitrary<string>) => fc.dictionary(names, odd, { maxKeys: 6 })
const body = fc.oneof(
  named(fc.constantFrom(...NAMES, 'table_ids', 'answer', 'vip', 'date', 'name', 'seats', 'area', 'joins')),
  named(fc.constantFrom(...NAMES)).map((fields) => ({ ...BOOKING, ...fields })),
  named(fc.constantFrom('data', 'arguments', 'message', 'parameters', ...NAMES)),
  fc.record({
    ...Object.fromEntries(['data', 'input'].map((name) => [name, named(fc.constantFrom(...NAMES))])),
  }),
  odd,
)
const type = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'text/plain',
  'x',
)

const requests = fc.record({
  route: fc.constantFrom(...ROUTES),
  as: fc.constantFrom<As>('guest', 'alex', 'agent', 'supervisor', 'service'),
  at: odd,
  query: named(
    fc.constantFrom(
      'date',
      'party_size',
      'from',
      'to',
      'phone',
      'code',
      'status',
      'cancel',
      'id',
      'limit',
      'offset',
      'guest_name',
    ),
  ),
  body,
  type,
  headers: fc.record(
    {
      'x-guest-phone': fc.constantFrom(BOOKING.guest_phone, '', 'x', '+1', '٣'.repeat(9)),
      'idempotency-key': fc.constantFrom('k'.repeat(20), 'k', 'k'.repeat(300)),
    },
    { requiredKeys: [] },
  ),
  from: fc.integer({ min: 1, max: 250 }).map((host) => `198.51.100.${host}`),
})

type Asked = typeof requests extends fc.Arbitrary<infer R> ? R : never

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

const text = (value: unknown): string => {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encodeURIComponent(wellFormed(words))
}

async function send({ route, as, at, query, body, type, headers, from }: Asked) {
  const known = [code, text(at), '1'][from.length % 3] ?? ''
  const path = route.replace(':code', known).replace(':id', known)
  const search = Object.entries(query).map(([name, value]) => `${name}=${text(value)}`)
  const url = `${path}?${search.join('&')}`
  const sent = type === 'application/json' ? JSON.stringify(body) : wellFormed(String(JSON.stringify(body)))
  const latin = Object.fromEntries(
    Object.entries(headers).filter(([, value]) => /^[\x20-\x7e]*$/.test(String(value))),
  )
  return await house.ask(url, {
    as,
    from,
    headers: { ...latin, 'content-type': type },
    ...(!route.startsWith('GET') && sent !== undefined && { body: sent }),
  })
}

it('answers whatever is sent with what it is, never with a failure of ours, and the book stays in order', async () => {
  const answered = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const { status, body: answer } = await send(request)
      answered.set(status, (answered.get(status) ?? 0) + 1)
      expect(status, JSON.stringify(answer)).toBeLessThan(500)
      if (status !== 200)
        expect(answer).toMatchObject({ status, code: expect.any(String), title: expect.any(String) })
    }),
    { numRuns: 400 },
  )
  expect(await disorderIn(sql)).toEqual([])
  // Much of it is done, so that it is not only refusals that were tried.
  expect(answered.get(200)).toBeGreaterThan(25)
}, 120_000)
