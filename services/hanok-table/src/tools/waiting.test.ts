import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calledHouse, KIM, PARK } from '../testing/called-house.ts'
import { disorderIn } from '../testing/disorder.ts'
import type { Call } from '../testing/restaurant-calls.ts'

const CLOSES_AFTER_ONE_SITTING = { hours: { '5': [{ opens: '19:00', closes: '20:00' }] } }
const AT_SEVEN = { starts_at: '2026-11-27T19:00' }
const house = calledHouse({ seats: [4], rules: CLOSES_AFTER_ONE_SITTING })

beforeAll(house.open, 60_000)
beforeEach(house.begin)
afterAll(house.close)

const book = async (by: Call, guest: Record<string, unknown>) =>
  await by.answer(await by.say('create_reservation', { party_size: 4, ...AT_SEVEN, ...guest }))

async function fullHouse() {
  const [sitting, waiting] = [house.calls.call(), house.calls.call()]
  await book(sitting, KIM)
  await book(waiting, PARK)
  return { sitting, waiting }
}

/** The party that sits cancels, and its table is offered. */
async function offered() {
  const { sitting, waiting } = await fullHouse()
  await sitting.say('cancel_reservation')
  await house.promote()
  return waiting
}

const statuses = async () =>
  (await house.reservations()).map(({ status, seating_status }) => [status, seating_status])

describe('who waits', () => {
  it('has heard that it is no confirmed table', async () => {
    await book(house.calls.call(), KIM)
    const call = house.calls.call()
    const full = await call.say('create_reservation', { party_size: 3, ...AT_SEVEN, waitlist_if_full: true })
    const phone = await call.answer(full, 'Park')
    const asked = await call.answer(phone, PARK.guest_phone)
    expect([full.kind, phone.kind, asked.kind]).toEqual(['ask-name-to-wait', 'ask-phone', 'to-wait'])
    expect(await house.reservations()).toHaveLength(1)
    expect((await call.answer(asked)).kind).toBe('waitlisted')
  })

  it('is not put there by a model that confirms what nobody has heard', async () => {
    await book(house.calls.call(), KIM)
    const all = { party_size: 3, ...AT_SEVEN, ...PARK, waitlist_if_full: true, confirmed: true }
    expect((await house.calls.call().say('create_reservation', all)).kind).toBe('to-wait')
    expect(await house.reservations()).toHaveLength(1)
  })

  it('hears where they stand and how long it may take', async () => {
    const { waiting } = await fullHouse()
    const second = house.calls.call()
    await book(second, { guest_name: 'Lee', guest_phone: '415 555 0177' })
    expect(await waiting.say('get_reservation')).toMatchObject({
      kind: 'waiting',
      outcome: { place: 'first', of: 'two', wait: expect.stringContaining('only a cancellation') },
    })
    expect((await second.say('get_reservation')).outcome).toMatchObject({ place: 'second', of: 'two' })
  })

  it('leaves the waitlist when they say so', async () => {
    const { waiting } = await fullHouse()
    expect((await waiting.say('cancel_reservation')).kind).toBe('off-the-waitlist')
    expect(await statuses()).toEqual([
      ['confirmed', 'allocated'],
      ['cancelled', 'not_applicable'],
    ])
  })

  it('is told so where the waitlist is full as well', async () => {
    await fullHouse()
    for (let party = 0; party < 4; party++)
      await book(house.calls.call(), { guest_name: `Lee ${party}`, guest_phone: `415 555 010${party}` })
    const late = house.calls.call()
    const told = await late.say('create_reservation', {
      party_size: 4,
      ...AT_SEVEN,
      ...KIM,
      guest_name: 'Cho',
    })
    expect((await late.answer(told)).kind).toBe('waitlist-full')
    expect(await house.reservations()).toHaveLength(6)
  })
})

describe('a table that has come free', () => {
  it('is told when the guest asks, and from then on their time to think runs', async () => {
    const waiting = await offered()
    const told = await waiting.say('get_reservation')
    expect(told).toMatchObject({
      kind: 'offered',
      outcome: { party: 'four', until: '10:30 AM' },
      next: { question: 'Would you like to take it?' },
    })
    house.clock.advance(20 * 60_000)
    expect((await waiting.say('get_reservation')).outcome).toMatchObject({ until: '10:30 AM' })
    expect(await waiting.answer(told)).toMatchObject({ kind: 'accepted', outcome: { name: 'Park' } })
    expect((await statuses()).at(-1)).toEqual(['confirmed', 'allocated'])
    expect(await disorderIn(house.sql)).toEqual([])
  })

  it('goes to others when nobody has answered in time', async () => {
    const waiting = await offered()
    const told = await waiting.say('get_reservation')
    house.clock.advance(31 * 60_000)
    expect((await waiting.answer(told)).kind).toBe('lapsed')
    expect((await statuses()).at(-1)).toEqual(['cancelled', 'not_applicable'])
  })

  it('can be left', async () => {
    const waiting = await offered()
    expect((await waiting.say('cancel_reservation')).kind).toBe('declined')
    const [, last] = await house.reservations()
    expect(last).toMatchObject({ status: 'cancelled', ended_reason: 'offer-declined' })
  })

  it('is nothing to a stranger', async () => {
    await offered()
    const [, { id }] = (await house.reservations()) as [unknown, { id: number }]
    const stranger = house.calls.call()
    const take = { reservation_id: id, status: 'confirmed' }
    expect((await stranger.say('set_reservation_status', take)).kind).toBe('not-found')
    expect((await statuses()).at(-1)).toEqual(['pending', 'offered'])
  })
})

describe('what was said once', () => {
  it('is the same booking when another call repeats it', async () => {
    await book(house.calls.call(), KIM)
    house.clock.advance(60_000)
    const all = { party_size: 4, ...AT_SEVEN, ...KIM, waitlist_if_full: true }
    const again = house.calls.call()
    const asked = await again.say('create_reservation', all)
    expect((await again.answer(asked)).kind).toBe('already-reserved')
    expect(await house.reservations()).toHaveLength(1)
  })

  it('keeps the language of the guest through all questions', async () => {
    await book(house.calls.call(), { ...KIM, preferred_locale: 'ko' })
    expect(await house.reservations()).toMatchObject([{ preferred_locale: 'ko', source_channel: 'voice' }])
  })

  it('is recorded as said in that call', async () => {
    await book(house.calls.call(), KIM)
    const { rows } = await house.sql.pool.query('select by_whom, what from hanok_changes order by id')
    expect(rows[0]).toMatchObject({ by_whom: expect.stringMatching(/^voice:[0-9a-f-]{36}$/) })
  })
})
