import type { Sql } from '@convonet/kit/store/sql'
import { describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import { type Asked, openRestaurant, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest

restaurantPerTest((opened, store) => {
  house = opened
  sql = store
})

const GUEST: Asked = { headers: { 'x-guest-phone': '+12125550101' } }
const MUCH = [{ menu_item_id: 'hanwoo_bbq', quantity: 4 }]

describe('every address of a change', () => {
  it.each<[string, (id: number, code: string) => string, unknown, Asked]>([
    ['by code', (_, code) => `PATCH /api/reservations/by-code/${code}`, {}, GUEST],
    ['by number', (id) => `PATCH /api/reservations/${id}`, {}, { as: 'agent' }],
    ['by number, amended', (id) => `PATCH /api/reservations/${id}/amend`, {}, { as: 'service' }],
    ['amended by number', (id) => `PATCH /api/reservations/amend/${id}`, {}, { as: 'agent' }],
    ['in the query', (id) => `PATCH /api/reservations/amend?reservation_id=${id}`, {}, { as: 'agent' }],
    [
      'by name and phone',
      () => 'PATCH /api/reservations/amend',
      { name: 'jordan', phone: '212-555-0101' },
      { as: 'service' },
    ],
    ['by number with the code', (id, code) => `PATCH /api/reservations/${id}?code=${code}`, {}, GUEST],
  ])('changes it: %s', async (_, what, named, asked) => {
    const { id, confirmation_code } = await house.book()
    const body = { ...(named as object), party_size: 4 }
    const changed = await house.ask(what(id, confirmation_code), { ...asked, body })
    expect(changed).toMatchObject({
      status: 200,
      body: { id, party_size: 4, tables_allocated: [4] },
      headers: { 'x-hanok-reservation-changed': '1' },
    })
    const again = await house.ask(what(id, confirmation_code), { ...asked, body })
    expect(again.headers['x-hanok-reservation-changed']).toBe('0')
  })

  it('finds the code of the reservation in the body', async () => {
    const { id, confirmation_code } = await house.book()
    const body = { arguments: { confirmation_code, guest_phone: '2125550101', notes: 'By the door' } }
    expect(await house.ask('PATCH /api/reservations/amend', { body })).toMatchObject({
      status: 200,
      body: { id, special_requests: 'By the door' },
    })
  })

  it('takes the number from the body where a voice platform has left its template in the address', async () => {
    const { id } = await house.book()
    const url = 'PATCH /api/reservations/amend/{{reservation_id}}'
    const body = { reservation_id: id, party_size: 3 }
    expect(await house.ask(url, { as: 'agent', body })).toMatchObject({ status: 200, body: { id } })
    const refused = await house.ask(url, { as: 'agent', body: { party_size: 3 } })
    expect(refused).toMatchObject({
      status: 422,
      body: { title: expect.stringContaining('{{reservation_id}}') },
    })
    const byCode = await house.ask('GET /api/reservations/by-code/{{code}}', { as: 'agent' })
    expect(byCode).toMatchObject({ status: 422, body: { title: expect.stringContaining('{{code}}') } })
  })

  it("answers v2's object where nothing names a reservation", async () => {
    const body = { party_size: 3, id: 'call_17' }
    expect(await house.ask('PATCH /api/reservations/amend', { as: 'service', body })).toMatchObject({
      status: 422,
      body: {
        detail: {
          error: 'amend_missing_reservation_identity',
          explanation: expect.any(String),
          hints: expect.arrayContaining([expect.stringContaining('confirmation_code')]),
        },
      },
    })
  })

  it('asks which, where several reservations of a phone fit', async () => {
    await house.book()
    await house.book({ party_size: 4 })
    const body = { guest_name: 'Jordan Kim', guest_phone: '+12125550101', notes: 'x' }
    expect(await house.ask('PATCH /api/reservations/amend', { as: 'agent', body })).toMatchObject({
      status: 409,
      body: { matches: [{ guest_name: 'Jordan Kim' }, { guest_name: 'Jordan Kim' }] },
    })
  })
})

describe('a change', () => {
  const change = (code: string, body: unknown) =>
    house.ask(`PATCH /api/reservations/by-code/${code}`, { ...GUEST, body })

  it('that does not fit leaves the reservation where it is, and says so', async () => {
    await house.book({ party_size: 6 })
    const { confirmation_code: code } = await house.book()
    const refused = await change(code, { party_size: 6 })
    expect(refused).toMatchObject({ status: 409, body: { reason: 'full' } })
    const { body } = await house.ask(`GET /api/reservations/by-code/${code}`, GUEST)
    expect(body).toMatchObject({ party_size: 2, tables_allocated: [2], status: 'confirmed' })
  })

  it('of nothing is refused', async () => {
    const { confirmation_code: code } = await house.book()
    for (const body of [{}, { colour: 'red' }, { guest_name: null, party_size: '', starts_at: null }])
      expect((await change(code, body)).status).toBe(422)
  })

  it('of a template with gaps erases nothing', async () => {
    const preorder = [{ menu_item_id: 'bulgogi', quantity: 1 }]
    const { confirmation_code: code } = await house.book({ special_requests: 'Nuts are poison', preorder })
    const gaps = { guest_name: '', special_requests: null, preorder: null, starts_at: null, party_size: 4 }
    const kept = { party_size: 4, special_requests: 'Nuts are poison', food_subtotal_cents: 2400 }
    expect((await change(code, gaps)).body).toMatchObject(kept)
    expect((await change(code, { preorder: [], notes: 'Nuts are poison' })).body).toMatchObject(kept)
  })

  it('empties what alone is given as nothing, or what is named', async () => {
    const preorder = [{ menu_item_id: 'bulgogi', quantity: 1 }]
    const { confirmation_code: code } = await house.book({ special_requests: 'Window', preorder })
    expect((await change(code, { preorder: null })).body).toMatchObject({ food_total_cents: 0 })
    const named = await change(code, { clear: ['special_requests'], party_size: 3 })
    expect(named.body).toMatchObject({ special_requests: null, party_size: 3 })
  })

  it('takes a dish off the order by a quantity of none', async () => {
    const { confirmation_code: code } = await house.book({ preorder: MUCH })
    const { body } = await change(code, { preorder: [{ menu_item_id: 'hanwoo_bbq', quantity: 0 }] })
    expect(body).toMatchObject({ preorder_items: [], food_total_cents: 0 })
  })

  it('of the priority is not for guests to make', async () => {
    const { confirmation_code: code } = await house.book({ guest_priority: 'vip' })
    const { body } = await change(code, { guest_priority: 'vip', party_size: 3 })
    expect(body.guest_priority).toBe('normal')
  })

  it('of what is cancelled is refused', async () => {
    const { confirmation_code: code } = await house.book()
    await change(code, { status: 'cancelled' })
    expect(await change(code, { party_size: 3 })).toMatchObject({
      status: 409,
      body: { reason: 'not-changeable' },
    })
    const { body } = await house.ask(`GET /api/reservations/by-code/${code}`, GUEST)
    expect(body).toMatchObject({ status: 'cancelled', ended_reason: 'guest', tables: [] })
  })
})

describe('a cancellation', () => {
  it.each<[string, unknown]>([
    ['/status?status=cancelled', ''],
    ['/status?cancel=yes', {}],
    ['/status', { new_status: 'Canceled' }],
    ['/status', { action: 'cancel_reservation' }],
    ['/status', { cancel: true, status: null, guest_name: null }],
    ['', { operation: 'cancel', party_size: null }],
    ['', { data: { reservation_status: 'void' } }],
  ])('is understood: %s %j', async (path, body) => {
    const { confirmation_code: code } = await house.book()
    const url = `PATCH /api/reservations/by-code/${code}${path}`
    const done = await house.ask(url, { ...GUEST, body })
    expect(done).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    const again = await house.ask(url, { ...GUEST, body })
    expect(again).toMatchObject({ status: 200, headers: { 'x-hanok-reservation-changed': '0' } })
  })

  it("of much food asks once more with v2's object, and is done once that is acknowledged", async () => {
    const { confirmation_code: code } = await house.book({ preorder: MUCH })
    const url = `PATCH /api/reservations/by-code/${code}/status`
    const first = await house.ask(url, { ...GUEST, body: { status: 'cancelled' } })
    expect(first).toMatchObject({
      status: 409,
      body: {
        code: 'conflict',
        detail: {
          code: 'premium_cancel_requires_retention_step',
          message: expect.any(String),
          // 4 * 89.00 less 7 %.
          food_total_cents: 33_108,
          premium_threshold_cents: 30_000,
        },
      },
    })
    const acknowledged = { status: 'cancelled', retention_offer_acknowledged: true }
    expect((await house.ask(url, { ...GUEST, body: acknowledged })).body.status).toBe('cancelled')
  })

  it('may be acknowledged in the query, or never be asked about', async () => {
    const { confirmation_code: code } = await house.book({ preorder: MUCH })
    const url = `PATCH /api/reservations/by-code/${code}/status?status=cancel&retention_ack=1`
    expect((await house.ask(url, GUEST)).body.status).toBe('cancelled')
    await using other = await openRestaurant(sql, {
      settings: { HANOK_PREMIUM_CANCEL_RETENTION_GATE: 'false' },
    })
    const much = await other.book({ preorder: MUCH })
    const gone = `PATCH /api/reservations/${much.id}/status?status=cancelled`
    expect((await other.ask(gone, { as: 'agent' })).body).toMatchObject({
      status: 'cancelled',
      ended_reason: 'staff',
    })
  })
})

describe('another status', () => {
  it('is for the staff to note', async () => {
    const { id, confirmation_code: code } = await house.book({ starts_at: '2026-11-24T12:30' })
    const asGuest = await house.ask(`PATCH /api/reservations/by-code/${code}/status?status=seated`, GUEST)
    expect(asGuest.status).toBe(403)
    const seat = await house.ask(`PATCH /api/reservations/${id}/status`, {
      as: 'agent',
      body: { status: 'arrived' },
    })
    expect(seat).toMatchObject({ status: 200, body: { status: 'seated' } })
    const done = await house.ask(`PATCH /api/reservations/${id}/status`, {
      as: 'agent',
      body: { state: 'done' },
    })
    expect(done.body).toMatchObject({ status: 'completed', tables: [{ name: 'T1' }] })
    const back = await house.ask(`PATCH /api/reservations/${id}/status`, {
      as: 'agent',
      body: { status: 'confirm' },
    })
    expect(back).toMatchObject({ status: 409, body: { reason: 'not-changeable' } })
  })

  it('that nobody knows is refused', async () => {
    const { id } = await house.book()
    const refused = await house.ask(`PATCH /api/reservations/${id}/status`, {
      as: 'agent',
      body: { status: 'lost' },
    })
    expect(refused.body.issues).toMatchObject([{ path: '/status' }])
  })
})
