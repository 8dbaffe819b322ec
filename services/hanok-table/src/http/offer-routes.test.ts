import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { describe, expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import type { RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let house: RestaurantUnderTest

restaurantPerTest((opened) => {
  house = opened
})

const as = 'agent'
const staff = (what: string, body?: unknown) =>
  house.ask(what.replace(' ', ' /api/restaurant/'), { as, ...(body !== undefined && { body }) })
const book = async () => (await staff('GET book?from=2026-11-27&to=2026-11-27')).body

describe('an offer', () => {
  async function offered(): Promise<StaffReservation> {
    const first = await house.book({ party_size: 6 })
    const { id } = await house.book({ party_size: 6, guest_phone: '+12125550102' })
    await house.ask(`PATCH /api/reservations/${first.id}/status?status=cancelled`, { as })
    await expect.poll(async () => (await book()).waitlist[0]?.seating_status).toBe('offered')
    const { waitlist } = await book()
    expect(waitlist).toMatchObject([{ id, offer_told_at: null }])
    return waitlist[0]
  }
  const guest = { headers: { 'x-guest-phone': '+12125550102' } }

  it('follows a cancellation, and runs from when the guest looks at it', async () => {
    const { confirmation_code: code, id } = await offered()
    house.clock.advance(60_000)
    const seen = await house.ask(`GET /api/reservations/by-code/${code}`, guest)
    // Half an hour from now, as the rules have it.
    expect(seen.body).toMatchObject({
      seating_status: 'offered',
      offer_expires_at: '2026-11-24T17:31:00.000Z',
    })
    const taken = await house.ask(`POST /api/reservations/by-code/${code}/offer`, {
      ...guest,
      body: { answer: 'accept' },
    })
    expect(taken).toMatchObject({ status: 200, body: { id, status: 'confirmed', tables: [{ name: 'T3' }] } })
  })

  it('is taken by confirming, too', async () => {
    const { confirmation_code: code } = await offered()
    const url = `PATCH /api/reservations/by-code/${code}/status?status=confirm`
    expect((await house.ask(url, guest)).body).toMatchObject({
      status: 'confirmed',
      seating_status: 'allocated',
    })
  })

  it('is left to the next, or over when nobody answers', async () => {
    const { id } = await offered()
    expect((await staff(`POST reservations/${id}/told`)).body.offer_told_at).toBe('2026-11-24T17:00:00.000Z')
    const left = await staff(`POST reservations/${id}/answer`, { answer: 'decline' })
    expect(left.body).toMatchObject({ status: 'cancelled', ended_reason: 'offer-declined' })
    expect(await staff(`POST reservations/${id}/answer`, { answer: 'accept' })).toMatchObject({
      status: 409,
      body: { reason: 'hold-expired' },
    })
  })

  it('is made by the staff, whatever the place of the party', async () => {
    const big = await house.book({ party_size: 6 })
    const { id } = await house.book({ party_size: 6, guest_phone: '+12125550104' })
    expect((await staff(`POST reservations/${id}/offer`)).body.reason).toBe('full')
    await staff(`PUT reservations/${big.id}/place`, {
      table_ids: [await largestTable()],
      starts_at: '2026-11-27T12:00',
    })
    await expect.poll(async () => (await book()).waitlist[0]?.seating_status).toBe('offered')
    expect((await staff(`POST reservations/${id}/offer`)).body.reason).toBe('not-changeable')
    expect((await staff('POST reservations/9999/offer')).status).toBe(404)
  })
})

async function largestTable(): Promise<number> {
  const { tables } = await book()
  return tables.find(({ name }: { name: string }) => name === 'T3').id
}
