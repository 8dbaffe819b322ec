import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BOOKING, openRestaurant } from '../testing/restaurant-under-test.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

const withPhone = (phone: string) => ({ 'x-guest-phone': phone })
const RIGHT = withPhone(BOOKING.guest_phone)
const minutes = (count: number) => count * 60_000

describe('whoever guesses', () => {
  it('codes is stopped after ten from one network, and for longer each time, also in the middle of many at once', async () => {
    await using house = await openRestaurant(sql)
    const guess = (index: number) =>
      house.ask(`GET /api/reservations/by-code/HNK-${String(index).padStart(8, '2')}`, {
        headers: RIGHT,
        from: '2001:db8::1',
      })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => guess(index)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(30)
    const { confirmation_code: code } = await house.book()
    const real = { headers: RIGHT, from: '2001:db8::ffff' }
    // The same network of IPv6: also the right pair has to wait.
    expect(await house.ask(`GET /api/reservations/by-code/${code}`, real)).toMatchObject({
      status: 429,
      body: { code: 'busy', retryAfterMs: minutes(15) },
    })
    house.clock.advance(minutes(15) + 1)
    expect((await house.ask(`GET /api/reservations/by-code/${code}`, real)).status).toBe(200)
  })

  it('the phone of a code is stopped, from however many networks', async () => {
    await using house = await openRestaurant(sql)
    const { confirmation_code: code } = await house.book()
    const statuses: number[] = []
    for (let index = 0; index < 12; index++) {
      const guess = { headers: withPhone(`+1212555${2000 + index}`), from: `198.51.100.${index}` }
      statuses.push((await house.ask(`GET /api/reservations/by-code/${code}`, guess)).status)
    }
    expect(statuses).toEqual([...Array(10).fill(404), 429, 429])
    const staff = await house.ask(`GET /api/reservations/by-code/${code}`, { as: 'agent' })
    expect(staff.status).toBe(200)
  })

  it('gets no more tries by showing a reservation of their own in between', async () => {
    await using house = await openRestaurant(sql)
    const { confirmation_code: own } = await house.book()
    const from = '198.51.100.77'
    const statuses: number[] = []
    for (let index = 0; index < 12; index++) {
      await house.ask(`GET /api/reservations/by-code/${own}`, { headers: RIGHT, from })
      const guess = await house.ask(`GET /api/reservations/by-code/HNK-3333333${index}`, {
        headers: RIGHT,
        from,
      })
      statuses.push(guess.status)
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(10)
  })

  it('is stopped by every address, and by changes as by looks', async () => {
    await using house = await openRestaurant(sql)
    const from = '198.51.100.78'
    const ways = (index: number) => [
      house.ask(`GET /api/reservations/lookup-by-phone?phone=2125550101&code=HNK-444444${index}`, { from }),
      house.ask(`GET /api/reservations/7?code=HNK-444445${index}`, { from, headers: RIGHT }),
      house.ask(`PATCH /api/reservations/by-code/HNK-444446${index}`, {
        from,
        headers: RIGHT,
        body: { pax: 2 },
      }),
      house.ask(`POST /api/reservations/by-code/HNK-444447${index}/offer`, {
        from,
        headers: RIGHT,
        body: { answer: 'accept' },
      }),
    ]
    const first = await Promise.all([10, 11].flatMap(ways))
    expect(first.map(({ status }) => status)).toEqual(Array(8).fill(404))
    const then = await Promise.all([12, 13].flatMap(ways))
    expect(then.filter(({ status }) => status === 429)).toHaveLength(6)
  })
})

describe('guests of one network', () => {
  it('may make so many holds and bookings in five minutes; staff and services any number', async () => {
    await using house = await openRestaurant(sql, { seats: [2, 2, 2], settings: { HANOK_GUEST_WRITES: '2' } })
    const hold = (from: string) =>
      house.ask('POST /api/reservations/holds', {
        from,
        body: { party_size: 2, starts_at: BOOKING.starts_at },
      })
    expect((await hold('203.0.113.5')).status).toBe(200)
    await house.book({}, { from: '203.0.113.5' })
    expect(await hold('203.0.113.5')).toMatchObject({ status: 429, body: { code: 'busy' } })
    expect((await hold('203.0.113.6')).status).toBe(200)
    for (let time = 0; time < 3; time++) await house.book({}, { as: 'service', from: '203.0.113.5' })
    house.clock.advance(minutes(5) + 1)
    await house.book({ starts_at: '2026-11-27T12:00' }, { from: '203.0.113.5' })
  })
})
