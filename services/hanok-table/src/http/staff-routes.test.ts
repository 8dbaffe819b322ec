import { beforeEach, describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import { FRIDAY_AT_SEVEN, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let house: RestaurantUnderTest
let tables: { id: number; name: string }[]

restaurantPerTest((opened) => {
  house = opened
})
beforeEach(async () => {
  tables = (await book()).tables
})

const as = 'agent'
const staff = (what: string, body?: unknown) =>
  house.ask(what.replace(' ', ' /api/restaurant/'), { as, ...(body !== undefined && { body }) })
const book = async (query = 'from=2026-11-27&to=2026-11-27') =>
  (await house.ask(`GET /api/restaurant/book?${query}`, { as })).body
const tableOf = (name: string) => tables.find((table) => table.name === name)?.id ?? 0

describe('the book', () => {
  it('has the reservations, the waitlist and the holds of its days, with who these guests are', async () => {
    await house.book({ starts_at: '2026-11-24T12:30' })
    const { id } = await house.book({ preorder: [{ menu_item_id: 'bulgogi', quantity: 1 }] })
    await house.book({ party_size: 6, guest_phone: '+12125550102' })
    const waiting = await house.book({ party_size: 6, guest_phone: '+12125550103' })
    await house.ask('POST /api/reservations/holds', { body: { party_size: 4, starts_at: FRIDAY_AT_SEVEN } })
    const { days, reservations, waitlist, holds, timeZone } = await book()
    expect(timeZone).toBe('America/New_York')
    expect(days).toEqual([
      {
        date: '2026-11-27',
        services: [
          {
            opens_at: '2026-11-27T16:30:00.000Z',
            last_seating_at: '2026-11-28T02:00:00.000Z',
            closes_at: '2026-11-28T03:00:00.000Z',
          },
        ],
        parties: 2,
        guests: 8,
        waiting: 1,
      },
    ])
    expect(reservations).toMatchObject([
      { id, ends_at: '2026-11-28T01:30:00.000Z', visits: 0, no_shows: 0, vip_granted: false },
      { party_size: 6 },
    ])
    expect(reservations[0].reminders).toMatchObject([
      { hours: 24, due_at: '2026-11-27T00:00:00.000Z', state: 'planned' },
      { hours: 2, due_at: '2026-11-27T22:00:00.000Z', state: 'planned' },
    ])
    expect(waitlist).toMatchObject([{ id: waiting.id, guest_waitlist_position: 1 }])
    expect(holds).toEqual([
      {
        table_id: tableOf('T2'),
        from: '2026-11-28T00:00:00.000Z',
        until: '2026-11-28T02:00:00.000Z',
        expires_at: '2026-11-24T17:05:00.000Z',
      },
    ])
  })

  it('has the waitlist in the order in which tables are offered', async () => {
    await house.book({ party_size: 6 })
    const wait = (fields: Record<string, unknown>) => house.book({ party_size: 6, ...fields })
    const late = await wait({ guest_phone: '+12125550103', starts_at: '2026-11-27T19:30' })
    const early = await wait({ guest_phone: '+12125550102', starts_at: '2026-11-27T19:15' })
    const preferred = await wait({ guest_phone: '+12125550104' })
    await staff(`PUT reservations/${preferred.id}/priority`, { vip: true })
    const { waitlist } = await book()
    expect(waitlist.map(({ id }: { id: number }) => id)).toEqual([preferred.id, late.id, early.id])
  })

  it('counts visits and those to which nobody came', async () => {
    const { id } = await house.book({ starts_at: '2026-11-24T12:30' })
    await staff(`PUT reservations/${id}/status`, { status: 'seated' })
    await staff(`PUT reservations/${id}/status`, { status: 'completed' })
    const later = await house.book()
    const { reservations } = await book()
    expect(reservations).toMatchObject([{ id: later.id, visits: 1, no_shows: 0 }])
  })

  it.each([
    ['from=2026-11-27&to=2026-11-26', 422],
    ['from=2026-11-01&to=2026-12-12', 200],
    ['from=2026-11-01&to=2026-12-13', 422],
    ['from=0000-01-01&to=0000-01-02', 422],
  ])('of %s is answered %i', async (query, status) => {
    expect((await house.ask(`GET /api/restaurant/book?${query}`, { as })).status).toBe(status)
  })
})

describe('the staff', () => {
  it('moves a party to another table and time, and is told who is there', async () => {
    const mine = await house.book()
    const other = await house.book({ party_size: 4, guest_name: 'Sam Lee' })
    const taken = await staff(`PUT reservations/${mine.id}/place`, { table_ids: [tableOf('T2')] })
    expect(taken).toMatchObject({
      status: 409,
      body: {
        reason: 'table-taken',
        by: [{ id: other.id, guest_name: 'Sam Lee', confirmation_code: other.confirmation_code }],
      },
    })
    const placed = await staff(`PUT reservations/${mine.id}/place`, {
      table_ids: [tableOf('T3')],
      starts_at: '2026-11-27T20:00',
      duration_minutes: 45,
    })
    expect(placed).toMatchObject({
      status: 200,
      body: { local_start: '2026-11-27T20:00:00-05:00', duration_minutes: 45, tables: [{ name: 'T3' }] },
    })
    const small = await staff(`PUT reservations/${other.id}/place`, { table_ids: [tableOf('T1')] })
    expect(small).toMatchObject({ status: 409, body: { reason: 'table-too-small' } })
    expect((await staff(`PUT reservations/${other.id}/place`, { table_ids: [9999] })).status).toBe(422)
    expect((await staff('PUT reservations/9999/place', { table_ids: [tableOf('T1')] })).status).toBe(404)
    const when = { table_ids: [tableOf('T3')], starts_at: 'soon' }
    expect((await staff(`PUT reservations/${mine.id}/place`, when)).status).toBe(422)
  })

  it('seats walk-ins at the best free table, or where they want', async () => {
    const best = await staff('POST walk-ins', { party_size: 3 })
    expect(best).toMatchObject({
      status: 200,
      body: {
        status: 'seated',
        source_channel: 'walk_in',
        guest_name: 'Walk-in',
        guest_phone: '',
        tables: [{ name: 'T2' }],
      },
    })
    const named = {
      party_size: 2,
      guest_name: 'Ann',
      guest_phone: '212 555 0111',
      table_ids: [tableOf('T3')],
    }
    expect((await staff('POST walk-ins', named)).body).toMatchObject({ guest_phone: '+12125550111' })
    expect((await staff('POST walk-ins', { party_size: 3 })).body.reason).toBe('full')
    expect((await staff('POST walk-ins', { party_size: 2, guest_phone: 'none' })).status).toBe(422)
  })

  it('knows no reservation and no table beyond the numbers that a database has', async () => {
    const beyond = 99_999_999_999
    expect((await staff(`PUT reservations/${beyond}/status`, { status: 'seated' })).status).toBe(422)
    const walkIn = await staff('POST walk-ins', { party_size: 2, table_ids: [beyond] })
    expect(walkIn.status).toBe(422)
  })

  it('grants priority and takes it back', async () => {
    const { id } = await house.book()
    const grant = (vip: boolean) => staff(`PUT reservations/${id}/priority`, { vip })
    expect((await grant(true)).body).toMatchObject({ vip_granted: true, guest_priority: 'vip' })
    expect((await grant(false)).body).toMatchObject({ vip_granted: false, guest_priority: 'normal' })
  })

  it('cancels much food only when it says that the guest knows', async () => {
    const { id } = await house.book({ preorder: [{ menu_item_id: 'hanwoo_bbq', quantity: 4 }] })
    const cancel = (acknowledged: boolean) =>
      staff(`PUT reservations/${id}/status`, { status: 'cancelled', acknowledged })
    expect((await cancel(false)).body.detail.code).toBe('premium_cancel_requires_retention_step')
    expect((await cancel(true)).body).toMatchObject({ status: 'cancelled', ended_reason: 'staff' })
  })

  it('changes the hours, and is told whom that leaves outside', async () => {
    const { id } = await house.book()
    const rules = { ...house.rules, closedDays: ['2026-11-27'] }
    const changed = await house.ask('PUT /api/restaurant/rules', { as: 'supervisor', body: rules })
    expect(changed.body).toMatchObject({ rules: { closedDays: ['2026-11-27'] }, outside: [{ id }] })
    const closed = await house.ask('GET /api/restaurant/starts?date=2026-11-27&party_size=2')
    expect(closed.body).toMatchObject({ starts: [], full: [], reason: 'closed-day' })
    expect(closed.body.alternatives).not.toEqual([])
    expect((await house.ask('GET /api/restaurant')).body.closedDays).toEqual(['2026-11-27'])
  })

  it('adds, changes and takes away tables as far as parties to come allow', async () => {
    const supervisor = (what: string, body?: unknown) =>
      house.ask(what, { as: 'supervisor', ...(body !== undefined && { body }) })
    const table = { name: 'Garden 1', seats: 8, area: 'garden', joins: null }
    const added = await supervisor('POST /api/restaurant/tables', table)
    expect(added.body).toEqual({ id: expect.any(Number), ...table })
    expect((await supervisor('POST /api/restaurant/tables', table)).status).toBe(409)
    const url = `/api/restaurant/tables/${added.body.id}`
    const party = await house.book({ party_size: 8 })
    expect((await supervisor(`PUT ${url}`, { ...table, seats: 6 })).body).toMatchObject({
      reason: 'table-taken',
      by: [{ id: party.id }],
    })
    expect((await supervisor(`DELETE ${url}`)).status).toBe(409)
    await house.ask(`PATCH /api/reservations/${party.id}/status?status=cancelled`, { as })
    expect((await supervisor(`PUT ${url}`, { ...table, seats: 6 })).body.seats).toBe(6)
    expect((await supervisor(`DELETE ${url}`)).body).toEqual({ removed: true })
    expect((await supervisor(`DELETE ${url}`)).status).toBe(404)
  })
})

it('shows the starts of a day, those at which it is full, and other days where there are none', async () => {
  await house.book({ party_size: 6, starts_at: FRIDAY_AT_SEVEN })
  const { body } = await house.ask('GET /api/restaurant/starts?date=2026-11-27&party_size=6')
  // Two hours before and after those who are there, from 11:30 to nine.
  expect(body.starts).toContain('2026-11-27T17:00:00-05:00')
  expect(body.full[0]).toBe('2026-11-27T17:15:00-05:00')
  expect(body.full.at(-1)).toBe('2026-11-27T20:45:00-05:00')
  expect(body.starts.at(-1)).toBe('2026-11-27T21:00:00-05:00')
  expect(body.starts.length + body.full.length).toBe(39)
  const seating = await house.ask('GET /api/reservations/seating/availability?date=2026-11-27')
  expect(seating.body.slots['2026-11-28T00:00:00']).toEqual({ 2: 1, 4: 1 })
  expect(seating.body.slots['2026-11-27T17:00:00']).toEqual({ 2: 1, 4: 1, 6: 1 })
  expect(seating.body.party_size).toBe(2)
})
