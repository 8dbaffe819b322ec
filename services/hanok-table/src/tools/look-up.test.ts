import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calledHouse, FOUR_AT_SEVEN, KIM, NOW } from '../testing/called-house.ts'
import { openHouse } from '../testing/open-house.ts'
import type { Call } from '../testing/restaurant-calls.ts'

const house = calledHouse({ seats: [2, 4, 6] })

beforeAll(house.open, 60_000)
beforeEach(house.begin)
afterAll(house.close)

async function book(by: Call) {
  const booked = await by.answer(await by.say('create_reservation', FOUR_AT_SEVEN))
  const [item] = booked.outcome.items
  return { id: item?.id, code: String(item?.confirmation_code) }
}

describe('a reservation', () => {
  it('is known to the call that made it', async () => {
    const call = house.calls.call()
    await book(call)
    expect(await call.say('get_reservation')).toMatchObject({
      kind: 'found',
      outcome: { party: 'four', when: 'on Friday at 7 PM', name: 'Kim' },
    })
  })

  it('is known to whoever made it, in any call', async () => {
    const dana = { userId: randomUUID(), name: 'Dana' }
    await book(house.calls.call(dana))
    expect((await house.calls.call(dana).say('get_reservation')).kind).toBe('found')
    expect((await house.calls.call({ ...dana, userId: randomUUID() }).say('get_reservation')).kind).toBe(
      'not-identified',
    )
    expect((await house.calls.call().say('get_reservation')).kind).toBe('not-identified')
  })

  it('is nothing to a stranger who knows its id, its phone number or its code alone', async () => {
    const { id, code } = await book(house.calls.call())
    const stranger = house.calls.call({ userId: randomUUID(), name: 'Eve' })
    const tries = [
      ['update_reservation_details', { reservation_id: id, party_size: 2 }, 'not-found'],
      ['update_reservation_details', { reservation_id: Number(id), party_size: 2 }, 'not-found'],
      ['cancel_reservation', { reservation_id: id }, 'not-found'],
      ['set_reservation_status', { reservation_id: id, status: 'confirmed' }, 'not-found'],
      ['get_reservation', { guest_phone: KIM.guest_phone }, 'not-identified'],
      ['get_reservation_by_code', { confirmation_code: code }, 'ask-phone'],
      ['get_reservation_by_code', { confirmation_code: code, guest_phone: '415 555 0100' }, 'not-found'],
    ] as const
    for (const [tool, args, kind] of tries) {
      const told = await stranger.say(tool, args)
      expect(told.kind, tool).toBe(kind)
      expect(JSON.stringify(told), tool).not.toContain('Kim')
    }
  })

  it('is open to whoever knows its code and its phone number, and can then be changed', async () => {
    const { code } = await book(house.calls.call())
    const call = house.calls.call()
    const identify = await call.say('get_reservation')
    expect(identify).toMatchObject({ kind: 'not-identified', next: { ask: 'confirmation_code' } })
    const phone = await call.answer(identify, code.toLowerCase().replace('-', ' '))
    expect(phone).toMatchObject({ kind: 'ask-phone', next: { ask: 'guest_phone' } })
    expect((await call.answer(phone, '(415) 555-0199')).kind).toBe('found')
    expect((await call.say('update_reservation_details', { party_size: 5 })).kind).toBe('resized')
    expect((await house.calls.call().say('get_reservation')).kind).toBe('not-identified')
  })

  it('is changed as asked once it has been found', async () => {
    const { code } = await book(house.calls.call())
    const call = house.calls.call()
    const identify = await call.say('update_reservation_details', { reservation_id: 'mine', party_size: 6 })
    const found = await call.answer(await call.answer(identify, code), KIM.guest_phone)
    expect(found).toMatchObject({ kind: 'found', next: { call: { name: 'update_reservation_details' } } })
    expect(await call.answer(found)).toMatchObject({ kind: 'resized', outcome: { party: 'six' } })
  })

  it('found before signing in stays known after', async () => {
    const { id, code } = await book(house.calls.call())
    const caller: { userId: string | null } = { userId: null }
    const call = house.calls.call(caller)
    await call.say('get_reservation_by_code', { confirmation_code: code, guest_phone: KIM.guest_phone })
    caller.userId = randomUUID()
    expect((await call.say('cancel_reservation', { reservation_id: id })).kind).toBe('cancelled')
  })

  it('is not found by trying codes: a call has five attempts', async () => {
    const { code } = await book(house.calls.call())
    const call = house.calls.call()
    const attempt = (confirmation_code: string) =>
      call.say('get_reservation_by_code', { confirmation_code, guest_phone: KIM.guest_phone })
    for (let count = 0; count < 5; count++)
      expect((await attempt(`HNK-2222222${count}`)).kind).toBe('not-found')
    expect((await attempt(code)).kind).toBe('too-many-attempts')
    house.clock.advance(3_600_001)
    expect((await attempt(code)).kind).toBe('found')
    const other = house.calls.call()
    const told = await other.say('get_reservation_by_code', {
      confirmation_code: code,
      ...{ guest_phone: KIM.guest_phone },
    })
    expect(told.kind).toBe('found')
  })
})

describe('looking for a table', () => {
  it('asks for how many, and offers to book what is free', async () => {
    const call = house.calls.call()
    const asked = await call.say('search_seating_availability', { date: '2026-11-27T19:00' })
    expect(asked).toMatchObject({ kind: 'ask-party', next: { ask: 'party_size' } })
    const free = await call.answer(asked, 2)
    expect(free).toMatchObject({ kind: 'available', next: { question: 'Shall I book it for you?' } })
    expect((await call.answer(free)).kind).toBe('ask-name')
  })

  it('names some times of a day', async () => {
    const told = await house.calls
      .call()
      .say('search_seating_availability', { date: '2026-11-27', party_size: 2 })
    expect(told).toMatchObject({
      kind: 'available-times',
      outcome: { day: 'on Friday', times: '11:30 AM, 4:15 PM or 9 PM' },
      next: { ask: 'starts_at', call: { arguments: { date: '2026-11-27', party_size: 2 } } },
    })
    expect(told.outcome.starts).toHaveLength(39)
  })

  it('answers for the whole stay, and for the day of the restaurant', async () => {
    await openHouse(house.sql, { seats: [4] })
    await book(house.calls.call())
    const call = house.calls.call({}, 'Asia/Seoul')
    const search = (date: string) => call.say('search_seating_availability', { date, party_size: 4 })
    expect((await search('2026-11-27T17:30')).kind).toBe('full-alternatives')
    expect((await search('2026-11-27T17:00')).kind).toBe('available')
    expect((await search('2026-11-27T19:00:00+09:00')).kind).toBe('full-alternatives')
    expect(
      ((await search('2026-11-27')).outcome.starts as string[]).filter((at) =>
        /T(17:15|19:00|20:45)/.test(at),
      ),
    ).toEqual([])
  })

  it.each([
    [{ date: '2026-11-30', party_size: 2 }, 'closed-day'],
    [{ date: '2026-11-30T19:00', party_size: 2 }, 'closed-day'],
    [{ date: '2026-11-27T19:00', party_size: 21 }, 'party-too-large'],
    [{ date: '2026-11-27', party_size: 12 }, 'party-too-large'],
    [{ party_size: 2 }, 'ask-date'],
    [{ date: '2026-11-20', party_size: 2 }, 'past'],
    [{ date: '2027-11-20', party_size: 2 }, 'too-far'],
    [{ date: 'next year', party_size: 2 }, 'unclear-time'],
  ])('answers %j by name: %s', async (args, kind) => {
    expect((await house.calls.call().say('search_seating_availability', args)).kind).toBe(kind)
  })
})

it('does not mix up people whose clients make no calls', async () => {
  const [dana, eve] = [randomUUID(), randomUUID()]
  const ask = (userId: string, name: string, args: Record<string, unknown>) => {
    const caller = { userId, name: null, channel: 'api' }
    const turn = { id: `mcp.${randomUUID()}`, timeZone: 'UTC', startedAt: NOW }
    const _meta = { 'convonet/caller': caller, 'convonet/turn': turn }
    return house.calls.client.callTool({ name, arguments: args, _meta })
  }
  const kind = async (answer: ReturnType<typeof ask>) => (await answer).structuredContent
  expect(await kind(ask(dana, 'create_reservation', FOUR_AT_SEVEN))).toMatchObject({ kind: 'to-confirm' })
  expect(await kind(ask(eve, 'create_reservation', { confirmed: true }))).toMatchObject({ kind: 'ask-party' })
  const again = { ...FOUR_AT_SEVEN, confirmed: true }
  expect(await kind(ask(dana, 'create_reservation', again))).toMatchObject({ kind: 'reserved' })
  expect(await kind(ask(eve, 'get_reservation', {}))).toMatchObject({ kind: 'not-identified' })
})

it.each([
  [{}, { kind: 'hours', hours: 'Tuesday to Sunday from 11:30 AM to 10 PM' }],
  [{ date: '2026-11-27T23:59' }, { kind: 'hours-of-day', day: 'On Friday', hours: '11:30 AM to 10 PM' }],
  [{ date: '2026-11-30' }, { kind: 'closed-day', day: 'on Monday' }],
])('tells when it is open: %j', async (args, told) => {
  const answer = await house.calls.call().say('search_seating_availability', { about: 'hours', ...args })
  expect(answer.outcome).toMatchObject(told)
})

it('reads the menu', async () => {
  const told = await house.calls.call().say('list_menu_items')
  expect(told.outcome.menu).toHaveLength(6)
  expect((told.outcome.menu as unknown[])[2]).toEqual({
    id: 'bulgogi',
    name_en: 'Soy-marinated bulgogi',
    name_ko: '양념 불고기',
    price_cents: 2400,
    price_display: '$24.00',
    description: expect.any(String),
  })
})
