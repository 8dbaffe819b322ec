import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calledHouse, KIM } from '../testing/called-house.ts'
import { openHouse } from '../testing/open-house.ts'

const FRIDAY_AT_SEVEN = '2026-11-27T19:00:00-05:00'

const house = calledHouse({ seats: [2, 4, 6] })

beforeAll(house.open, 60_000)
beforeEach(house.begin)
afterAll(house.close)

const reservations = () => house.reservations()

describe('booking a table', () => {
  it('asks for one thing after the other, reads it all back, and books after a yes', async () => {
    const call = house.calls.call()
    const party = await call.say('create_reservation')
    expect(party).toMatchObject({ kind: 'ask-party', next: { ask: 'party_size' } })
    const when = await call.answer(party, 4)
    expect(when).toMatchObject({ kind: 'ask-start', next: { ask: 'starts_at' } })
    const name = await call.answer(when, '2026-11-28T00:00:00Z')
    expect(name).toMatchObject({ kind: 'ask-name', outcome: { party: 'four', when: 'on Friday at 7 PM' } })
    const phone = await call.answer(name, 'Kim')
    expect(phone).toMatchObject({ kind: 'ask-phone', outcome: { name: 'Kim' }, next: { ask: 'guest_phone' } })
    const confirm = await call.answer(phone, '415 555 0199')
    expect(confirm).toMatchObject({
      kind: 'to-confirm',
      outcome: { party: 'four', when: 'on Friday at 7 PM', name: 'Kim', phone: '0 1 9 9' },
      next: { question: 'Shall I book it?' },
    })
    expect(await reservations()).toEqual([])
    const booked = await call.answer(confirm)
    expect(booked).toMatchObject({ kind: 'reserved', outcome: { party: 'four', when: 'on Friday at 7 PM' } })
    expect(await reservations()).toMatchObject([
      {
        guest_name: 'Kim',
        guest_phone: '+14155550199',
        party_size: 4,
        starts_at: new Date(FRIDAY_AT_SEVEN),
        duration_minutes: 120,
        status: 'confirmed',
        seating_status: 'allocated',
        tables_allocated_json: '[4]',
        source_channel: 'voice',
        confirmation_code: expect.stringMatching(/^HNK-[2-9A-HJ-NP-Z]{8}$/),
      },
    ])
  })

  it('is not done by a model that confirms what nobody has heard', async () => {
    const call = house.calls.call()
    const all = { party_size: 2, starts_at: '2026-11-27T19:00', ...KIM, confirmed: true }
    expect((await call.say('create_reservation', all)).kind).toBe('to-confirm')
    expect((await call.sameTurn('create_reservation', { ...all, preferred_locale: 'en' })).kind).toBe(
      'to-confirm',
    )
    expect(await reservations()).toEqual([])
    expect((await call.say('create_reservation', all)).kind).toBe('reserved')
  })

  it('is read back again when something was changed', async () => {
    const call = house.calls.call()
    const all = { party_size: 2, starts_at: '2026-11-27T19:00', ...KIM }
    await call.say('create_reservation', all)
    const changed = await call.say('create_reservation', { ...all, party_size: 3, confirmed: true })
    expect(changed).toMatchObject({ kind: 'to-confirm', outcome: { party: 'three' } })
    expect((await call.answer(changed)).kind).toBe('reserved')
    expect(await reservations()).toMatchObject([{ party_size: 3 }])
  })

  it('holds the table for five minutes meanwhile', async () => {
    await openHouse(house.sql, { seats: [4] })
    const [first, second] = [house.calls.call(), house.calls.call()]
    const all = { party_size: 4, starts_at: '2026-11-27T19:00', ...KIM }
    await first.say('create_reservation', all)
    expect((await second.say('create_reservation', all)).kind).toBe('full-alternatives')
    house.clock.advance(5 * 60_000)
    const theirs = await second.say('create_reservation', all)
    expect(theirs.kind).toBe('to-confirm')
    expect((await first.say('create_reservation', { ...all, confirmed: true })).kind).toBe(
      'full-alternatives',
    )
    expect((await second.answer(theirs)).kind).toBe('reserved')
  })

  it('takes a signed-in caller by name, and by the phone number given before', async () => {
    const dana = { userId: randomUUID(), name: 'Dana Demo' }
    const first = house.calls.call(dana)
    const phone = await first.say('create_reservation', { party_size: 2, starts_at: '2026-11-27T18:00' })
    expect(phone).toMatchObject({ kind: 'ask-phone', outcome: { name: 'Dana Demo' } })
    await first.answer(await first.answer(phone, '+14155550134'))
    const again = await house.calls
      .call(dana)
      .say('create_reservation', { party_size: 2, starts_at: '2026-11-28T18:00' })
    expect(again).toMatchObject({ kind: 'to-confirm', outcome: { name: 'Dana Demo', phone: '0 1 3 4' } })
  })

  it('of what the caller has already is no second booking', async () => {
    const call = house.calls.call()
    const all = { party_size: 2, starts_at: '2026-11-27T18:00', ...KIM }
    await call.answer(await call.say('create_reservation', all))
    expect((await call.say('create_reservation', all)).kind).toBe('already-reserved')
    expect(await reservations()).toHaveLength(1)
  })

  it('asks again for a phone number that is none', async () => {
    const call = house.calls.call()
    const all = { party_size: 2, starts_at: '2026-11-27T18:00', guest_name: 'Kim', guest_phone: '12 34' }
    expect(await call.say('create_reservation', all)).toMatchObject({
      kind: 'bad-phone',
      next: { ask: 'guest_phone', call: { arguments: { guest_name: 'Kim', party_size: 2 } } },
    })
  })

  it('asks at what time on a day, and means that day by the answer', async () => {
    const call = house.calls.call()
    const asked = await call.say('create_reservation', {
      party_size: 2,
      starts_at: '2026-11-27T23:59',
      ...KIM,
    })
    expect(asked).toMatchObject({ kind: 'ask-time', next: { ask: 'starts_at' } })
    const told = await call.answer(asked, '2026-11-26T01:00:00Z')
    expect(told).toMatchObject({ kind: 'to-confirm', outcome: { when: 'on Friday at 8 PM' } })
  })
})

describe('food ordered ahead', () => {
  it('is read back and booked with seven percent off', async () => {
    const call = house.calls.call()
    const told = await call.say('create_reservation', {
      party_size: 4,
      starts_at: '2026-11-27T19:00',
      ...KIM,
      preorder_items: 'two bibimbap and a bulgogi',
    })
    expect(told.outcome.food).toBe('one Soy-marinated bulgogi and two Dolsot bibimbap')
    expect((await call.answer(told)).outcome.total).toBe('63 dollars and 24 cents')
    expect(await reservations()).toMatchObject([
      {
        food_subtotal_cents: 6800,
        preorder_discount_cents: 476,
        food_total_cents: 6324,
        guest_priority: 'normal',
      },
    ])
  })

  it('that is not on the menu is asked about, not guessed', async () => {
    const call = house.calls.call()
    const told = await call.say('create_reservation', {
      party_size: 4,
      starts_at: '2026-11-27T19:00',
      ...KIM,
      preorder_items: 'two bulgoggi',
    })
    expect(told).toMatchObject({
      kind: 'unknown-dish',
      next: { question: 'Did you mean Soy-marinated bulgogi?' },
    })
    expect((await call.answer(told)).outcome.food).toBe('two Soy-marinated bulgogi')
  })

  it('makes a VIP of who orders much, and of nobody else', async () => {
    const call = house.calls.call()
    const told = await call.say('create_reservation', {
      party_size: 6,
      starts_at: '2026-11-27T19:00',
      ...KIM,
      preorder_items: '7 hanwoo_bbq',
    })
    await call.answer(told)
    expect(await reservations()).toMatchObject([{ guest_priority: 'vip', food_total_cents: 57_939 }])
  })
})
