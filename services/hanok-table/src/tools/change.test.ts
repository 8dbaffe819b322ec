import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calledHouse, FOUR_AT_SEVEN, NOW } from '../testing/called-house.ts'
import { disorderIn } from '../testing/disorder.ts'
import type { Call } from '../testing/restaurant-calls.ts'

const house = calledHouse({ seats: [2, 4, 6], rules: { guestsPerQuarterHour: null } })

beforeAll(house.open, 60_000)
beforeEach(house.begin)
afterAll(house.close)
let call: Call

beforeEach(() => {
  call = house.calls.call()
})

const book = async (by: Call, args: Record<string, unknown> = FOUR_AT_SEVEN) =>
  await by.answer(await by.say('create_reservation', args))

const only = async () => (await house.sql.pool.query('select * from reservations order by id desc')).rows[0]

describe('changing a reservation', () => {
  it('to another time of day keeps its day', async () => {
    await book(call)
    // "To eight", said in the morning, is today by the reckoning of a model that does not know the reservation.
    const told = await call.say('update_reservation_details', { starts_at: '2026-11-26T01:00:00Z' })
    expect(told).toMatchObject({ kind: 'moved', outcome: { when: 'on Friday at 8 PM' } })
    expect(await only()).toMatchObject({ starts_at: new Date('2026-11-27T20:00-05:00') })
  })

  it('to a day and a time that a model names means just that', async () => {
    await book(call)
    const told = await call.say('update_reservation_details', { starts_at: '2026-11-25T20:00' })
    expect(told).toMatchObject({ kind: 'moved', outcome: { when: 'tonight at 8 PM' } })
  })

  it('to another day keeps its time of day', async () => {
    await book(call)
    const told = await call.say('update_reservation_details', { starts_at: '2026-11-28T23:59' })
    expect(told).toMatchObject({ kind: 'moved', outcome: { when: 'on Saturday at 7 PM' } })
  })

  it('can be taken back', async () => {
    await book(call)
    const told = await call.say('update_reservation_details', {
      starts_at: '2026-11-28T18:00',
      party_size: 2,
    })
    expect(told.kind).toBe('updated')
    const { name = '', arguments: args = {} } = told.undo ?? {}
    expect((await call.say(name, args)).outcome).toMatchObject({ when: 'on Friday at 7 PM', party: 'four' })
    expect(await disorderIn(house.sql)).toEqual([])
  })

  it('to more people takes another table', async () => {
    await book(call)
    const told = await call.say('update_reservation_details', { party_size: 6 })
    expect(told).toMatchObject({ kind: 'resized', outcome: { party: 'six', when: 'on Friday at 7 PM' } })
    expect(await only()).toMatchObject({ party_size: 6, tables_allocated_json: '[6]', duration_minutes: 120 })
  })

  it('to what does not fit leaves it as it is and offers other times', async () => {
    await book(house.calls.call(), { ...FOUR_AT_SEVEN, party_size: 6 })
    await book(call)
    const told = await call.say('update_reservation_details', { party_size: 5 })
    expect(told).toMatchObject({
      kind: 'full-alternatives',
      outcome: { kept: 'four on Friday at 7 PM', times: '5 PM or 9 PM' },
    })
    expect(await only()).toMatchObject({ party_size: 4, status: 'confirmed', seating_status: 'allocated' })
    const moved = await call.answer(told, '2026-11-27T21:00')
    expect(moved).toMatchObject({ kind: 'updated', outcome: { party: 'five', when: 'on Friday at 9 PM' } })
  })

  it('that is not booked yet reads it all back again', async () => {
    await call.say('create_reservation', FOUR_AT_SEVEN)
    expect((await call.say('get_reservation')).outcome.items).toMatchObject([{ id: 'held' }])
    const told = await call.say('update_reservation_details', { reservation_id: 'held', party_size: 6 })
    expect(told).toMatchObject({ kind: 'to-confirm', outcome: { party: 'six', name: 'Kim' } })
    const start = (starts_at: string) =>
      call.say('update_reservation_details', { reservation_id: 'held', starts_at })
    expect((await start('2026-11-26T01:00:00Z')).outcome.when).toBe('on Friday at 8 PM')
    const moved = await start('2026-11-28T23:59')
    expect(moved.outcome).toMatchObject({ kind: 'to-confirm', party: 'six', when: 'on Saturday at 8 PM' })
    expect(await call.answer(moved)).toMatchObject({ kind: 'reserved', outcome: { party: 'six' } })
    expect((await house.sql.pool.query('select count(*)::int from reservation_tables')).rows).toEqual([
      { count: 1 },
    ])
  })

  it('adds food to the order, or sets it, or takes it off', async () => {
    await book(call)
    const add = (preorder_items: string) =>
      call.say('update_reservation_details', { preorder_items, preorder_change: 'add' })
    expect((await add('two bulgogi')).outcome).toMatchObject({
      kind: 'ordered',
      total: '44 dollars and 64 cents',
    })
    expect((await add('a pajeon')).outcome.food).toBe('two Soy-marinated bulgogi and one Haemul pajeon')
    const set = await call.say('update_reservation_details', { preorder_items: '3 mandu' })
    expect(set.outcome.food).toBe('three Naengmyeon & mandu')
    const cleared = await call.say('update_reservation_details', { preorder_lines_json: '[]' })
    expect(cleared.kind).toBe('order-cleared')
    expect(await only()).toMatchObject({ food_total_cents: 0, preorder_json: '[]' })
  })

  it('keeps wishes, and says what is like that already', async () => {
    await book(call)
    await call.say('update_reservation_details', { special_requests: 'by the window' })
    expect(await only()).toMatchObject({ special_requests: 'by the window' })
    expect((await call.say('update_reservation_details', { party_size: 4 })).kind).toBe('unchanged')
  })

  it('notes as a wish what is no dish', async () => {
    await book(call)
    const add = { preorder_items: 'a high chair', preorder_change: 'add' }
    const asked = await call.say('update_reservation_details', add)
    expect(asked).toMatchObject({ kind: 'unknown-dish', next: { question: 'Shall I note it as a wish?' } })
    expect((await call.answer(asked)).kind).toBe('updated')
    expect(await only()).toMatchObject({ special_requests: 'a high chair', food_total_cents: 0 })
  })

  it('grants nobody a priority', async () => {
    await book(call)
    expect((await call.say('update_reservation_details', { guest_priority: 'vip' })).kind).toBe('staff-only')
    expect(await only()).toMatchObject({ guest_priority: 'normal' })
  })

  it('asks which where there are several, and what to change where nothing was said', async () => {
    await book(call)
    await book(call, { ...FOUR_AT_SEVEN, starts_at: '2026-11-28T19:00' })
    const which = await call.say('update_reservation_details', { party_size: 2 })
    expect(which).toMatchObject({ kind: 'which-one', next: { ask: 'reservation_id' } })
    const [, saturday] = which.outcome.items
    expect(saturday?.label).toBe('table for four on Saturday at 7 PM')
    const told = await call.answer(which, saturday?.id)
    expect(told).toMatchObject({ kind: 'resized', outcome: { when: 'on Saturday at 7 PM' } })
    const what = await call.say('update_reservation_details', { reservation_id: saturday?.id })
    expect(what).toMatchObject({ kind: 'ask-change', next: { ask: 'starts_at' } })
  })
})

describe('cancelling', () => {
  it('frees the table', async () => {
    await book(call)
    expect(await call.say('cancel_reservation')).toMatchObject({
      kind: 'cancelled',
      outcome: { party: 'four', when: 'on Friday at 7 PM' },
    })
    expect(await only()).toMatchObject({ status: 'cancelled', seating_status: 'not_applicable' })
    expect(await disorderIn(house.sql)).toEqual([])
    expect((await call.say('cancel_reservation')).kind).toBe('not-identified')
  })

  it('of much food comes with an offer first, and is done when the caller has heard it', async () => {
    const dear = { ...FOUR_AT_SEVEN, preorder_items: '4 hanwoo_bbq' }
    await book(call, dear)
    const offer = await call.say('cancel_reservation', { retention_offer_acknowledged: true })
    expect(offer).toMatchObject({ kind: 'premium-cancel', outcome: { total: '331 dollars and 8 cents' } })
    const { id } = await only()
    const eager = { reservation_id: id, retention_offer_acknowledged: true }
    expect((await call.sameTurn('cancel_reservation', eager)).kind).toBe('premium-cancel')
    expect(await only()).toMatchObject({ status: 'confirmed' })
    expect((await call.answer(offer)).kind).toBe('cancelled')
    expect(await only()).toMatchObject({ status: 'cancelled' })
  })

  it('lets a table go that is only held', async () => {
    await call.say('create_reservation', FOUR_AT_SEVEN)
    expect((await call.say('cancel_reservation', { reservation_id: 'held' })).kind).toBe('let-go')
    expect((await house.sql.pool.query('select count(*)::int from hanok_holds')).rows).toEqual([{ count: 0 }])
  })
})

describe('a status', () => {
  it('is set by guests who are there, not by guests to come', async () => {
    await book(call)
    const status = 'seated'
    expect((await call.say('set_reservation_status', { status })).kind).toBe('too-early')
    house.clock.advance(Date.parse('2026-11-27T18:45-05:00') - NOW)
    expect((await call.say('set_reservation_status', { status })).kind).toBe('seated')
    expect(await only()).toMatchObject({ status: 'seated' })
    expect((await call.say('cancel_reservation')).kind).toBe('not-changeable')
  })

  it.each([
    ['confirmed', 'unchanged'],
    ['completed', 'staff-only'],
    ['pending', 'staff-only'],
    ['cancelled', 'to-cancel'],
  ])('%s comes to %s', async (status, kind) => {
    await book(call)
    expect((await call.say('set_reservation_status', { status })).kind).toBe(kind)
    expect(await only()).toMatchObject({ status: 'confirmed' })
  })
})
