import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { loadRules } from '../restaurant.ts'
import { tables } from '../schema.ts'
import { loadStandings } from '../waitlist/load-standings.ts'
import { callersBookings } from './callers-bookings.ts'
import { foodVariables } from './food-variables.ts'
import { guestVariables } from './guest-variables.ts'
import { lifecycleVariables } from './lifecycle-variables.ts'
import { lineVariables } from './line-variables.ts'
import type { OfCaller, Variables } from './of-caller.ts'
import { seatingVariables } from './seating-variables.ts'

export interface GuestBook {
  sql: Sql
  clock: Clock
  /** From how much food ordered ahead a guest is treated as premium; 0 for never. */
  premiumCents: number
}

/** v2's variables for the voice model of a vendor, flat as v2 had them and once more where the vendor looks for them. */
export async function variablesFor(book: GuestBook, caller: string | null): Promise<Record<string, unknown>> {
  const of = await knownOf(book, caller)
  const variables: Variables = {
    ...guestVariables(of),
    ...foodVariables(of),
    ...seatingVariables(of),
    ...lifecycleVariables(of),
    ...lineVariables(of),
    _demo_caller: false,
    _source: of.reservation ? 'database' : 'none',
    demo_reminder_note: '',
  }
  const all = { ...variables, ...camelCased(variables), ...aliasesOf(variables) }
  return { ...all, dynamic_variables: all }
}

async function knownOf(
  { sql: { db }, clock, premiumCents }: GuestBook,
  caller: string | null,
): Promise<OfCaller> {
  const now = clock.now()
  const rules = await loadRules(db)
  const found = await callersBookings(db, caller, { region: rules.phoneRegion, now })
  const bookings = found ?? { active: [], latest: null, visits: 0 }
  const reservation = bookings.active[0] ?? bookings.latest
  const waiting = await loadStandings(db, bookings.active.slice(0, 1), { rules, now })
  return {
    caller,
    bookings,
    reservation,
    standing: (reservation && waiting.get(reservation.id)) ?? null,
    rules,
    tables: await db.select().from(tables),
    premiumCents,
    now,
  }
}

/** v2 mirrored some of its variables so; here it is all of them. */
const camelCased = (variables: Variables): Variables =>
  Object.fromEntries(
    Object.entries(variables)
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )

const ALIASES = {
  is_premium_preorder: 'guest_is_high_value_preorder',
  crossed_premium_preorder: 'guest_preorder_total_crossed_premium_threshold',
  preorder_value_tier: 'guest_preorder_value_tier',
  retention_offer_text: 'cancel_retention_offer',
  food_total_cents: 'reservation_food_total_cents',
  food_total_display: 'reservation_food_total_display',
  opening_speech_hint: 'reservation_opening_speech_hint',
  table_secured_from_status: 'reservation_status_means_table_secured',
}

const aliasesOf = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(ALIASES).map(([alias, name]) => [alias, variables[name] ?? '']))
