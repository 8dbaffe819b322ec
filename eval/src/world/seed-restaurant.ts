import { seeded } from '../held-out/seeded.ts'
import type { Insert } from './insert.ts'
import { idOf, type People } from './people.ts'
import { utc } from './utc.ts'

export async function seedReservations(insert: Insert, people: People, preorderCents: number): Promise<void> {
  for (const { code, name, partySize, at } of seeded.restaurant.reservations) {
    await insert('reservations', {
      ...reservation(code, name, seeded.caller.phone),
      user_id: idOf(people, 'dana'),
      party_size: partySize,
      starts_at: `${utc(at)}+00`,
      ...(preorderCents > 0 && food(preorderCents)),
    })
  }
}

/** What nobody else may change. */
export const seedReservationOfSam = (insert: Insert, people: People): Promise<void> =>
  insert('reservations', {
    ...reservation('HNK-9SAM', 'Sam Lee', '+14155550177'),
    user_id: idOf(people, 'sam'),
    party_size: 3,
    starts_at: `${utc('2026-11-27 20:30')}+00`,
  })

const reservation = (confirmation_code: string, guest_name: string, guest_phone: string) => ({
  confirmation_code,
  guest_name,
  guest_phone,
  status: 'confirmed',
  source_channel: 'voice',
  seating_status: 'not_applicable',
})

function food(cents: number) {
  const line = { menu_item_id: 'hanwoo_bbq', name_en: 'Charcoal hanwoo BBQ set', quantity: 5 }
  return {
    preorder_json: JSON.stringify([{ ...line, unit_price_cents: 8900, line_total_cents: 44_500 }]),
    food_subtotal_cents: cents,
    preorder_discount_cents: 0,
    food_total_cents: cents,
  }
}
