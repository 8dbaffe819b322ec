import { describe, expect, it } from 'vitest'
import { bookingOf, EMPTY_DRAFT, problemsOf } from './draft.ts'

const start = { at: '2026-11-27T19:00:00-08:00', isFull: false }
const wish = { partySize: 4, date: '2026-11-27', start }
const full = { ...wish, start: { ...start, isFull: true } }
const written = { ...EMPTY_DRAFT, name: 'Mina Choi', phone: '415 555 0142' }

describe('what is missing in the form', () => {
  it.each([
    [EMPTY_DRAFT, wish, ['nameMissing', 'phoneMissing']],
    [{ ...written, name: '  ' }, wish, ['nameMissing']],
    [{ ...written, phone: '555-014' }, wish, ['phoneMissing']],
    [{ ...written, phone: '５５５ ０１４２' }, wish, []],
    [written, wish, []],
    [written, full, ['consentMissing']],
    [{ ...written, consent: true }, full, []],
  ])('%j for %j: %j', (draft, wished, expected) => {
    expect(problemsOf(draft, wished)).toEqual(expected)
  })
})

describe('the request for a table', () => {
  it('says the restaurant’s time, and makes good the hold', () => {
    const draft = { ...written, name: ' Mina Choi ', wishes: ' ', food: { bulgogi: 2, haemul_pajeon: 0 } }
    expect(bookingOf(draft, wish, { language: 'ko', holdToken: 'web:abc' })).toEqual({
      guest_name: 'Mina Choi',
      guest_phone: '415 555 0142',
      party_size: 4,
      starts_at: '2026-11-27T19:00:00-08:00',
      special_requests: null,
      preorder: [{ menu_item_id: 'bulgogi', quantity: 2 }],
      preferred_locale: 'ko',
      source_channel: 'online',
      waitlist_if_full: false,
      hold_token: 'web:abc',
    })
  })

  it('waits only where the guest chose a full time', () => {
    const booking = bookingOf(written, full, { language: 'en', holdToken: null })
    expect(booking.waitlist_if_full).toBe(true)
    expect(booking).not.toHaveProperty('hold_token')
  })
})
