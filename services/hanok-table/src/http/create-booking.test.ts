import { describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import { BOOKING, FRIDAY_AT_SEVEN, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let house: RestaurantUnderTest

restaurantPerTest((opened) => {
  house = opened
})

const create = (body: unknown, headers: Record<string, string> = {}) =>
  house.ask('POST /api/reservations', { body, headers })

describe('a booking', () => {
  it('is answered 200 with the tables and with the start on the clock of the restaurant', async () => {
    const { status, body } = await create({ ...BOOKING, special_requests: 'A quiet corner' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      confirmation_code: expect.stringMatching(/^HNK-[2-9A-HJ-NP-Z]{8}$/),
      status: 'confirmed',
      seating_status: 'allocated',
      guest_name: 'Jordan Kim',
      guest_phone: '+12125550101',
      starts_at: '2026-11-28T00:00:00.000Z',
      local_start: FRIDAY_AT_SEVEN,
      special_requests: 'A quiet corner',
      source_channel: 'online',
      preferred_locale: 'en',
      tables_allocated: [2],
      tables: [{ name: 'T1', area: 'hall' }],
      guest_waitlist_position: null,
      assistant_seating_opening_hint: expect.stringContaining('allocated'),
    })
  })

  it('reckons food in cents, with seven percent off', async () => {
    const { body } = await create({
      ...BOOKING,
      preorder: [
        { menu_item_id: 'dolsot_bibimbap', quantity: 2 },
        { dish_name: 'Bulgogi', qty: '1' },
      ],
    })
    // 2 * 22.00 + 24.00 = 68.00; 7 % of it are 4.76.
    expect(body).toMatchObject({
      food_subtotal_cents: 6800,
      preorder_discount_cents: 476,
      food_total_cents: 6324,
    })
  })

  it('is put on the waitlist where every table is taken, and says where it stands', async () => {
    await house.book({ party_size: 6 })
    const { status, body } = await create({ ...BOOKING, party_size: 6, guest_phone: '+12125550102' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'pending',
      seating_status: 'waitlist',
      tables: [],
      guest_waitlist_position: 1,
      guest_waitlist_queue_size: 1,
      // The others leave two hours after seven; the last guests are seated at nine.
      guest_waitlist_estimated_wait_minutes: 120,
      guest_waitlist_position_ordinal_en: 'first',
    })
  })

  it('is refused with a reason and alternatives for whoever does not want to wait', async () => {
    await house.book({ party_size: 6 })
    const refused = await create({ ...BOOKING, party_size: 6, waitlist_if_full: 'no' })
    expect(refused.status).toBe(409)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.body).toMatchObject({
      code: 'conflict',
      reason: 'full',
      // Two hours before and after those who are there.
      alternatives: ['2026-11-27T17:00:00-05:00', '2026-11-27T21:00:00-05:00'],
    })
  })

  it.each([
    ['past', '2026-11-24T11:45'],
    ['too-soon', '2026-11-24T12:05'],
    ['too-far', '2027-03-05T19:00'],
    ['closed-day', '2026-11-30T19:00'],
    ['outside-hours', '2026-11-27T23:00'],
  ])('is refused as %s', async (reason, starts_at) => {
    expect(await create({ ...BOOKING, starts_at })).toMatchObject({ status: 409, body: { reason } })
  })

  it('is refused for a party that no tables would hold', async () => {
    expect(await create({ ...BOOKING, party_size: 21 })).toMatchObject({
      status: 409,
      body: { reason: 'party-too-large', alternatives: [] },
    })
  })

  it('is made good of the tables that were held for it', async () => {
    const held = await house.ask('POST /api/reservations/holds', {
      body: { party_size: 6, starts_at: FRIDAY_AT_SEVEN },
    })
    expect(held).toMatchObject({ status: 200, body: { party_size: 6, areas: ['hall'] } })
    expect(Date.parse(held.body.expires_at) - house.clock.now()).toBe(5 * 60_000)
    const party = { ...BOOKING, party_size: 6, waitlist_if_full: false }
    expect((await create(party)).body.reason).toBe('full')
    const made = await create({ ...party, hold_token: held.body.hold_token })
    expect(made).toMatchObject({ status: 200, body: { seating_status: 'allocated' } })
    const token = { hold_token: held.body.hold_token }
    expect(await house.ask('POST /api/reservations/holds/renew', { body: token })).toMatchObject({
      status: 409,
      body: { reason: 'hold-expired' },
    })
  })

  it('is for a signed-in person theirs', async () => {
    const { id } = await house.book({}, { as: 'alex' })
    expect((await house.ask(`GET /api/reservations/${id}`, { as: 'alex' })).status).toBe(200)
    expect((await house.ask(`GET /api/reservations/${id}`, { as: 'sam' })).status).toBe(401)
  })
})

describe('a hold', () => {
  const hold = (starts_at = FRIDAY_AT_SEVEN) =>
    house.ask('POST /api/reservations/holds', { body: { party_size: 6, starts_at } })

  it('is renewed three times at most', async () => {
    const { hold_token } = (await hold()).body
    const renew = () => house.ask('POST /api/reservations/holds/renew', { body: { hold_token } })
    for (let time = 1; time <= 3; time++) {
      house.clock.advance(4 * 60_000)
      expect((await renew()).status).toBe(200)
    }
    expect(await renew()).toMatchObject({ status: 409, body: { reason: 'hold-expired' } })
  })

  it('is given back at once, or over after five minutes', async () => {
    const { hold_token } = (await hold()).body
    expect((await hold()).body.reason).toBe('full')
    const release = () => house.ask('POST /api/reservations/holds/release', { body: { hold_token } })
    expect((await release()).body).toEqual({ released: true })
    expect((await release()).body).toEqual({ released: false })
    expect((await hold()).status).toBe(200)
    house.clock.advance(5 * 60_000)
    expect((await hold()).status).toBe(200)
  })

  it("is never somebody's call", async () => {
    const body = { hold_token: '0b5f3a52-6f7e-4c58-8f2e-0c3d8a6b9d10' }
    expect((await house.ask('POST /api/reservations/holds/release', { body })).status).toBe(422)
  })
})
