import type { ReservationRead } from '@convonet/contracts/reservations'
import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'

const line = (menu_item_id: string, quantity: number) => ({
  menu_item_id,
  name_en: menu_item_id,
  quantity,
  unit_price_cents: 100,
  line_total_cents: 100 * quantity,
})

const reservation = {
  party_size: 2,
  starts_at: '2026-11-28T03:00:00.000Z',
  special_requests: 'By the window',
  preorder_items: [line('bulgogi', 2), line('haemul_pajeon', 1)],
} as ReservationRead

const same = {
  wish: { partySize: 2, date: '2026-11-27', start: { at: '2026-11-27T19:00:00-08:00', isFull: false } },
  wishes: 'By the window ',
  food: { haemul_pajeon: 1, bulgogi: 2 },
}

describe('the changes of a reservation', () => {
  it('are none where all is as it was, in another writing', () => {
    expect(changesOf(reservation, same)).toBeNull()
    expect(changesOf(reservation, { ...same, food: { ...same.food, hanwoo_bbq: 0 } })).toBeNull()
  })

  it('name only what differs', () => {
    const later = { ...same.wish, start: { at: '2026-11-27T20:00:00-08:00', isFull: false } }
    expect(changesOf(reservation, { ...same, wish: later })).toEqual({
      starts_at: '2026-11-27T20:00:00-08:00',
    })
    expect(changesOf(reservation, { ...same, wish: { ...same.wish, partySize: 3 } })).toEqual({
      party_size: 3,
    })
    expect(changesOf(reservation, { ...same, wishes: ' A cake ' })).toEqual({ special_requests: 'A cake' })
  })

  it('name the whole order where a dish of it changes', () => {
    expect(changesOf(reservation, { ...same, food: { bulgogi: 2, haemul_pajeon: 0 } })).toEqual({
      preorder: [{ menu_item_id: 'bulgogi', quantity: 2 }],
    })
  })

  it('say what is to be empty, beside anything else', () => {
    expect(changesOf(reservation, { ...same, wishes: ' ' })).toEqual({ clear: ['special_requests'] })
    const nothing = { wish: { ...same.wish, partySize: 3 }, wishes: '', food: { bulgogi: 0 } }
    expect(changesOf(reservation, nothing)).toEqual({
      party_size: 3,
      clear: ['special_requests', 'preorder'],
    })
  })

  it('leave the time alone until one is picked', () => {
    const undecided = { ...same.wish, date: '2026-11-29', start: null }
    expect(changesOf(reservation, { ...same, wish: undecided })).toBeNull()
  })
})
