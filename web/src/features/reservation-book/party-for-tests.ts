import type { Table } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'

/** A booking of two for an evening at 19:00 UTC, two hours long, with what a test says of it. */
export function partyForTests(given: Partial<StaffReservation> = {}): StaffReservation {
  return {
    id: 1,
    confirmation_code: 'HNK-AAAA2222',
    guest_name: 'Jordan Kim',
    guest_phone: '+15550000001',
    party_size: 2,
    starts_at: '2026-11-27T19:00:00Z',
    ends_at: '2026-11-27T21:00:00Z',
    duration_minutes: 120,
    status: 'confirmed',
    seating_status: 'allocated',
    special_requests: null,
    preorder_items: [],
    food_subtotal_cents: 0,
    preorder_discount_cents: 0,
    food_total_cents: 0,
    source_channel: 'online',
    preferred_locale: 'en',
    reminder_call_status: null,
    guest_priority: 'normal',
    tables_allocated: null,
    tables: [],
    created_at: '2026-11-01T12:00:00Z',
    updated_at: '2026-11-01T12:00:00Z',
    guest_waitlist_position: null,
    guest_waitlist_queue_size: null,
    guest_waitlist_estimated_wait_minutes: null,
    guest_waitlist_position_ordinal_en: null,
    guest_waitlist_wait_time_hint: null,
    assistant_seating_opening_hint: '',
    local_start: '2026-11-27T11:00:00-08:00',
    offer_expires_at: null,
    ended_reason: null,
    seated_at: null,
    ended_at: null,
    vip_granted: false,
    waiting_since: null,
    offer_told_at: null,
    reminders: [],
    visits: 0,
    no_shows: 0,
    ...given,
  }
}

export const tableForTests = (id: number, given: Partial<Table> = {}): Table => ({
  id,
  name: `Hall ${id}`,
  seats: 4,
  area: 'hall',
  joins: 'hall',
  ...given,
})
