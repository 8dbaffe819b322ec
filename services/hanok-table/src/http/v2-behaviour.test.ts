import type { ReservationRead } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import { describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import { BOOKING, openRestaurant, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest

restaurantPerTest((opened, store) => {
  house = opened
  sql = store
})

const as = 'service'
let phones = 0
const anotherPhone = () => `+1212555${2000 + ++phones}`
const another = (fields: Record<string, unknown> = {}) =>
  house.book({ guest_phone: anotherPhone(), ...fields })
const cancel = ({ id }: ReservationRead) =>
  house.ask(`PATCH /api/reservations/${id}/status?status=cancelled&retention_ack=1`, { as })
const seatingOf = async ({ id }: ReservationRead) =>
  (await house.ask(`GET /api/reservations/${id}`, { as })).body.seating_status

describe('the same booking by voice', () => {
  const VOICE = { ...BOOKING, source_channel: 'voice' }
  const ring = (body: unknown) => house.ask('POST /api/reservations', { as, body })

  it('is the one before, and gets the food that it lacked', async () => {
    const first = await ring(VOICE)
    expect(first.headers['x-hanok-deduplicated']).toBe(undefined)
    house.clock.advance(119_000)
    const again = await ring({ ...VOICE, preorder: [{ menu_item_id: 'bulgogi', quantity: 1 }] })
    expect(again).toMatchObject({
      status: 200,
      headers: { 'x-hanok-deduplicated': '1' },
      body: { id: first.body.id, food_subtotal_cents: 2400 },
    })
  })

  it.each<[string, Record<string, unknown>]>([
    ['of another party', { party_size: 3 }],
    ['at another time', { starts_at: '2026-11-27T18:00' }],
    ['from another phone', { guest_phone: '+12125550199' }],
    ['that was made online', { source_channel: 'online' }],
  ])('is another one %s', async (_, fields) => {
    const first = await ring(VOICE)
    const other = await ring({ ...VOICE, ...fields })
    expect(other.body.id).not.toBe(first.body.id)
    expect(other.headers['x-hanok-deduplicated']).toBe(undefined)
  })

  it('is another one after two minutes, and once the first is cancelled', async () => {
    const first = await ring(VOICE)
    await cancel(first.body)
    const second = await ring(VOICE)
    expect(second.body.id).not.toBe(first.body.id)
    house.clock.advance(121_000)
    expect((await ring(VOICE)).body.id).not.toBe(second.body.id)
  })
})

describe('the waitlist', () => {
  it('takes parties until they need five tables between them', async () => {
    await using small = await openRestaurant(sql, {
      seats: [1, 2].map((index) => ({ name: `T${index}`, seats: 4, area: 'hall', joins: 'hall' })),
    })
    const wait = (party_size: number) =>
      small.ask('POST /api/reservations', {
        as,
        body: { ...BOOKING, party_size, guest_phone: anotherPhone() },
      })
    const answers = []
    // Both tables together for eight; then eight wait for two, and three parties for one each.
    for (const party of [8, 8, 4, 4, 4, 4]) answers.push(await wait(party))
    expect(answers.map(({ body }) => body.seating_status ?? body.reason)).toEqual([
      'allocated',
      ...Array(4).fill('waitlist'),
      'waitlist-full',
    ])
    expect(answers[5]).toMatchObject({
      status: 409,
      body: { alternatives: [expect.any(String), expect.any(String)] },
    })
  })

  it('offers a freed table to who orders much before who came earlier', async () => {
    const there = await another({ party_size: 6 })
    const early = await another({ party_size: 6 })
    // 7 * 89.00 less 7 % is 579.39.
    const spends = await another({ party_size: 6, preorder: [{ menu_item_id: 'hanwoo_bbq', quantity: 7 }] })
    expect(spends).toMatchObject({ guest_priority: 'vip', guest_waitlist_position: 1 })
    await cancel(there)
    await expect.poll(() => seatingOf(spends)).toBe('offered')
    expect(await seatingOf(early)).toBe('waitlist')
  })

  it('offers it to a smaller party where those ahead do not fit', async () => {
    const [two, six] = [await another(), await another({ party_size: 6 })]
    await another({ party_size: 4 })
    const large = await another({ party_size: 6 })
    const small = await another({ party_size: 2 })
    await cancel(two)
    await expect.poll(() => seatingOf(small)).toBe('offered')
    expect(await seatingOf(large)).toBe('waitlist')
    await cancel(six)
    await expect.poll(() => seatingOf(large)).toBe('offered')
  })

  it('is served by a party that moves to another time', async () => {
    const there = await another({ party_size: 6 })
    const waiting = await another({ party_size: 6 })
    await house.ask(`PATCH /api/reservations/${there.id}`, { as, body: { starts_at: '2026-11-27T12:00' } })
    await expect.poll(() => seatingOf(waiting)).toBe('offered')
  })
})

describe('a look-up by phone', () => {
  const lookUp = (query: string) => house.ask(`GET /api/reservations/${query}`, { as })

  it('takes what is to come before what was, and leaves out what is cancelled', async () => {
    const soon = await house.book({ starts_at: '2026-11-24T12:30' })
    const gone = await house.book({ starts_at: '2026-11-28T12:00' })
    await cancel(gone)
    house.clock.advance(3_600_000)
    expect((await lookUp('lookup-by-phone?phone=2125550101')).body.id).toBe(soon.id)
    const later = await house.book()
    expect((await lookUp('lookup-by-phone?phone=(212)%20555-0101')).body.id).toBe(later.id)
  })

  it.each([
    ['jordan kim', 200],
    ['Jordan', 200],
    ['Kim, J.', 200],
    ['JK', 200],
    ['Sam', 404],
  ])('knows the guest as %s or not', async (name, status) => {
    await house.book()
    const answer = await lookUp(`lookup?phone=2125550101&guest_name=${encodeURIComponent(name)}`)
    expect(answer.status).toBe(status)
  })

  it('asks which of several, and is refused without a phone or a name', async () => {
    await house.book()
    await house.book({ party_size: 4, guest_name: 'Sam Lee' })
    expect((await lookUp('lookup-by-phone?phone=2125550101')).status).toBe(409)
    expect((await lookUp('lookup-by-phone?phone=2125550101&guest_name=Sam')).body.party_size).toBe(4)
    expect((await lookUp('lookup?phone=2125550101')).status).toBe(422)
    expect((await lookUp('lookup-by-phone')).status).toBe(422)
    expect((await lookUp('lookup-by-phone?phone={{caller}}')).body.title).toContain('{{caller}}')
  })
})

it('lists all, the latest start first, by status and in parts', async () => {
  const [first, second] = [await another(), await another({ starts_at: '2026-11-28T12:00' })]
  await cancel(first)
  const list = async (query: string) =>
    (await house.ask(`GET /api/reservations?${query}`, { as })).body.map(({ id }: ReservationRead) => id)
  expect(await list('')).toEqual([second.id, first.id])
  expect(await list('status=cancelled')).toEqual([first.id])
  expect(await list('limit=1&offset=1')).toEqual([first.id])
})
