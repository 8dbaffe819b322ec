/** v2's names of a reservation's fields, ours first; a misspelling of its clients is among them. */
const ALIASES = {
  guest_name: 'name full_name customer_name guestName customer',
  guest_phone:
    'phone mobile tel telephone guestPhone caller_number caller_id hanok_table_end_user_target end_user_phone',
  party_size: 'partySize party headcount head_count number_of_guests guests guest_count pax',
  starts_at: `startsAt start_time startTime reservation_time reservationTime booking_time bookingTime scheduled_at scheduledAt
    datetime date_time`,
  special_requests: `special_request specialRequest specialRequests sepcial_request sepcial_requests notes dietary_notes
    dietaryNotes`,
  preorder: `pre_order menu_order preOrder preorder_items menu_items items lines order food selected_items menu cart dishes
    selected_dishes order_items food_items basket meal_selection preorder_lines dish_selection preorder_lines_json`,
  source_channel: 'sourceChannel',
  waitlist_if_full: 'waitlistIfFull waitlist_ok allow_waitlist',
  preferred_locale: 'preferredLocale locale language lang',
  hold_token: 'holdToken',
  confirmation_code: 'confirmationCode code reservation_code reservationCode booking_code',
  reservation_id: 'id reservationId booking_id',
  status: 'reservation_status booking_status reservationStatus new_status',
  clear: '',
} as const satisfies Record<string, string>
export type FieldName = keyof typeof ALIASES

export const namesOf = (field: FieldName): readonly string[] => NAMES[field]

const NAMES = Object.fromEntries(
  Object.entries(ALIASES).map(([name, aliases]) => [name, [name, ...aliases.split(/\s+/).filter(Boolean)]]),
) as Record<FieldName, string[]>

const KNOWN = new Set(Object.values(NAMES).flat())
export const isFieldName = (name: string): boolean => KNOWN.has(name)

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The value of a field under the first of its names that has one. */
export function fieldOf(fields: ReadonlyMap<string, unknown>, field: FieldName): unknown {
  const name = NAMES[field].find((alias) => !isBlank(fields.get(alias)))
  return name === undefined ? undefined : fields.get(name)
}
