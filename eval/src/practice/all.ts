import type { Utterance } from '../held-out/utterance.ts'
import { across } from './across.ts'
import { healthcare } from './healthcare.ts'
import { mortgage } from './mortgage.ts'
import { productivity } from './productivity.ts'
import { restaurant } from './restaurant.ts'
import { restaurantBookings } from './restaurant-bookings.ts'
import { restaurantChanges } from './restaurant-changes.ts'
import { restaurantOnceHeldOut } from './restaurant-once-held-out.ts'
import { restaurantQuestions } from './restaurant-questions.ts'

/** Sentences to learn from: whoever teaches the tools may look at these, and at no others. */
export const practice: Readonly<Record<string, readonly Utterance[]>> = {
  productivity,
  mortgage,
  healthcare,
  restaurant: [
    ...restaurant,
    ...restaurantOnceHeldOut,
    ...restaurantBookings,
    ...restaurantChanges,
    ...restaurantQuestions,
  ],
  across,
}
