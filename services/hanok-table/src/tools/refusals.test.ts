import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calledHouse, KIM } from '../testing/called-house.ts'
import { openHouse } from '../testing/open-house.ts'

const house = calledHouse({ seats: [2, 4, 6] })

beforeAll(house.open, 60_000)
beforeEach(house.begin)
afterAll(house.close)

const reservations = () => house.reservations()

describe('a time that is not to be had', () => {
  const refusals = [
    ['closed', { starts_at: '2026-11-30T19:00' }, 'closed-day'],
    ['before opening', { starts_at: '2026-11-27T10:30' }, 'outside-hours'],
    ['past the last seating', { starts_at: '2026-11-27T21:30' }, 'outside-hours'],
    ['over', { starts_at: '2026-11-24T19:00' }, 'past'],
    ['a year ahead', { starts_at: '2027-11-26T19:00' }, 'too-far'],
    ['for forty', { party_size: 40 }, 'party-too-large'],
    ['no time', { starts_at: 'half past seven' }, 'unclear-time'],
  ] as const

  it.each(refusals)('because it is %s is refused by name', async (_, args, kind) => {
    const all = { party_size: 2, starts_at: '2026-11-27T19:00', ...KIM, ...args }
    expect((await house.calls.call().say('create_reservation', all)).kind).toBe(kind)
  })

  it('in the morning is meant in the evening where the house is closed in the morning', async () => {
    const told = await house.calls
      .call()
      .say('create_reservation', { party_size: 2, starts_at: '2026-11-27T12:00:00Z', ...KIM })
    expect(told.outcome).toMatchObject({ kind: 'to-confirm', when: 'on Friday at 7 PM' })
  })

  it('because all tables are taken comes with the nearest others, and the answer means that day', async () => {
    await openHouse(house.sql, { seats: [4] })
    const first = house.calls.call()
    await first.say('create_reservation', { party_size: 4, starts_at: '2026-11-27T19:00', ...KIM })
    const call = house.calls.call()
    const full = await call.say('create_reservation', {
      party_size: 3,
      starts_at: '2026-11-27T19:00',
      guest_name: 'Park',
      guest_phone: '415 555 0188',
    })
    expect(full).toMatchObject({
      kind: 'full-alternatives',
      outcome: { times: '5 PM or 9 PM' },
      next: { ask: 'starts_at', question: 'Which would you like?' },
    })
    const chosen = await call.answer(full, '2026-11-26T02:00:00Z')
    expect(chosen).toMatchObject({ kind: 'to-confirm', outcome: { when: 'on Friday at 9 PM' } })
    expect((await call.answer(chosen)).kind).toBe('reserved')
  })

  it('can be waited for, which is no confirmed table', async () => {
    await openHouse(house.sql, {
      seats: [4],
      rules: { hours: { '5': [{ opens: '19:00', closes: '20:00' }] } },
    })
    await house.calls
      .call()
      .say('create_reservation', { party_size: 4, starts_at: '2026-11-27T19:00', ...KIM })
    const call = house.calls.call()
    const full = await call.say('create_reservation', {
      party_size: 3,
      starts_at: '2026-11-27T19:00',
      guest_name: 'Park',
      guest_phone: '415 555 0188',
    })
    expect(full).toMatchObject({
      kind: 'full',
      next: { question: expect.stringContaining('not a confirmed table') },
    })
    expect(await call.answer(full)).toMatchObject({ kind: 'waitlisted', outcome: { party: 'three' } })
    expect(await reservations()).toMatchObject([{ status: 'pending', seating_status: 'waitlist' }])
    expect((await call.say('get_reservation')).kind).toBe('waiting')
  })

  it('can be waited for in other words than a yes', async () => {
    await openHouse(house.sql, { seats: [4] })
    await house.calls
      .call()
      .say('create_reservation', { party_size: 4, starts_at: '2026-11-27T19:00', ...KIM })
    const call = house.calls.call()
    await call.say('create_reservation', {
      party_size: 3,
      starts_at: '2026-11-27T19:00',
      guest_name: 'Park',
      guest_phone: '415 555 0188',
    })
    const wait = await call.say('create_reservation', { waitlist_if_full: true })
    expect(wait).toMatchObject({ kind: 'to-wait', next: { question: 'Shall I put you on the waitlist?' } })
    expect(await reservations()).toEqual([])
    expect((await call.answer(wait)).kind).toBe('waitlisted')
  })
})
