import { describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../../testing/restaurant-per-test.ts'
import { BOOKING, FRIDAY_AT_SEVEN, type RestaurantUnderTest } from '../../testing/restaurant-under-test.ts'

let house: RestaurantUnderTest

restaurantPerTest((opened) => {
  house = opened
})

const create = (body: unknown, headers: Record<string, string> = {}) =>
  house.ask('POST /api/reservations', { body, headers })

describe('a body', () => {
  it.each<[string, Record<string, unknown>]>([
    ['by other names', { name: 'Jo', phone: '2125550101', guests: '2', datetime: '2026-11-27 19:00' }],
    ['with a number for a phone', { customer: 'Jo', tel: 2125550101, pax: 2, startTime: '2026-11-27T19:00' }],
    ['in the name of a tool', { create_reservation: { ...BOOKING } }],
    ['in layers', { data: { payload: { arguments: JSON.stringify(BOOKING) } } }],
    ['beside what a vendor adds', { event: 'tool_call', message: { tool_input: BOOKING }, locale: 'en' }],
    [
      'with gaps further in',
      { ...BOOKING, parameters: { guest_name: null, guest_phone: '', party_size: 2 } },
    ],
  ])('is read %s', async (_, body) => {
    expect(await create(body)).toMatchObject({
      status: 200,
      body: { guest_phone: '+12125550101', party_size: 2, local_start: FRIDAY_AT_SEVEN },
    })
  })

  it('is read as a form of either kind, and as JSON that is called something else', async () => {
    const form = new URLSearchParams({ ...BOOKING, party_size: '2' })
    const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await create(form.toString(), urlencoded)).toMatchObject({ status: 200 })
    const multipart = new FormData()
    for (const [name, value] of form) multipart.set(name, value)
    multipart.set('picture', new Blob(['x']), 'picture.png')
    const sent = new Response(multipart)
    const payload = Buffer.from(await sent.arrayBuffer())
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    expect(await create(payload, headers)).toMatchObject({ status: 200 })
    expect(await create(JSON.stringify([BOOKING]), { 'content-type': 'text/plain' })).toMatchObject({
      status: 200,
      body: { tables_allocated: [6] },
    })
  })

  it.each<[string, string, string]>([
    ['{"guest_name"', 'application/json', 'cannot be read'],
    ['nonsense', 'application/json', 'cannot be read'],
    ['[1, 2]', 'application/json', 'not a JSON object'],
    ['nonsense', 'multipart/form-data; boundary=x', 'cannot be read as a form'],
    [`{"data":${'['.repeat(60)}${']'.repeat(60)}}`, 'application/json', 'deeper than'],
  ])('of %s is a 422 that says why', async (payload, type, why) => {
    const refused = await create(payload, { 'content-type': type })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invalid', title: expect.stringContaining(why) },
    })
  })

  it('tells everything that is missing at once', async () => {
    const { status, body } = await create({ guest_name: 'Jo', party_size: 2 })
    expect(status).toBe(422)
    expect(body.issues).toEqual([
      { path: '/guest_phone', message: 'is missing' },
      { path: '/starts_at', message: 'is missing' },
    ])
    expect((await create('')).body.issues).toHaveLength(4)
  })

  it.each<[string, unknown, string]>([
    ['guest_phone', 'call me', 'is not a phone number'],
    ['guest_phone', true, 'is not a text'],
    ['party_size', 'some', 'is not a number of guests'],
    ['party_size', 0, 'is not a number of guests'],
    ['party_size', 2.5, 'is not a number of guests'],
    ['starts_at', 'Friday at seven', 'is not a time'],
    ['starts_at', '2026-13-41T19:00', 'is not a time'],
    // New York leaves this hour out.
    ['starts_at', '2026-03-08T02:30', 'is not a time'],
    ['guest_name', 'x'.repeat(256), 'is longer than 255'],
    ['guest_name', '{{caller_name}}', 'is the template {{caller_name}}'],
    ['party_size', '{{party}}', 'is the template {{party}}'],
  ])('with %s: %s is refused by name', async (field, value, message) => {
    const { status, body } = await create({ ...BOOKING, [field]: value })
    expect(status).toBe(422)
    expect(body.issues).toEqual([{ path: `/${field}`, message: expect.stringContaining(message) }])
  })

  it('means six in the evening where it names a day', async () => {
    const { body } = await create({ ...BOOKING, starts_at: '2026-11-27' })
    expect(body.local_start).toBe('2026-11-27T18:00:00-05:00')
  })
})

describe('an order in it', () => {
  const order = (preorder: unknown) => create({ ...BOOKING, preorder })

  it('with a dish that is not on the menu is a question with those that come near it', async () => {
    const { status, body } = await order([{ dish_name: 'kimchi fried rice', quantity: 1 }])
    expect(status).toBe(422)
    expect(body).toMatchObject({
      dish: 'kimchi fried rice',
      near: [{ menu_item_id: 'kimchi_jjigae', name_en: 'Aged kimchi jjigae' }],
      title: expect.stringContaining('did you mean Aged kimchi jjigae?'),
    })
  })

  it('of none is none', async () => {
    const { body } = await order([{ menu_item_id: 'bulgogi', quantity: 0 }])
    expect(body).toMatchObject({ preorder_items: [], food_total_cents: 0 })
  })

  it('is never found in a list that is called something else', async () => {
    const { body } = await create({ ...BOOKING, friends: [{ name: 'bulgogi' }, { name: 'bibimbap' }] })
    expect(body.preorder_items).toEqual([])
  })

  it.each<[string, unknown]>([
    ['a string of JSON', '[{"id":"bulgogi","count":2}]'],
    ['a list in an object', { items: [{ sku: 'bulgogi', amount: 2 }] }],
    ['names', ['bulgogi', 'bulgogi']],
    ['strings of JSON', ['{"menu_item_id":"bulgogi","quantity":2}']],
    ['a text', '2x bulgogi'],
    ['an id that nobody knows and a name', [{ id: 'x-17', name: 'Soy-marinated bulgogi', quantity: 2 }]],
  ])('is read from %s', async (_, preorder) => {
    const { body } = await order(preorder)
    expect(body.preorder_items).toMatchObject([
      { menu_item_id: 'bulgogi', quantity: 2, line_total_cents: 4800 },
    ])
  })

  it.each([
    [[{ menu_item_id: 'bulgogi', quantity: -1 }]],
    [[{ menu_item_id: 'bulgogi', quantity: 'many' }]],
    [[{ menu_item_id: 'bulgogi', quantity: 100 }]],
    [[{ quantity: 2 }]],
    [[17]],
    [17],
  ])('of %j is refused', async (preorder) => {
    expect((await order(preorder)).body.issues).toMatchObject([{ path: '/preorder' }])
  })
})
