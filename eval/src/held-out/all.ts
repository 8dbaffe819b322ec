import { across } from './across.ts'
import { healthcare } from './healthcare.ts'
import { mortgage } from './mortgage.ts'
import { productivity } from './productivity.ts'
import { restaurant } from './restaurant.ts'
import type { Utterance } from './utterance.ts'

export const heldOut: Readonly<Record<string, readonly Utterance[]>> = {
  productivity,
  mortgage,
  healthcare,
  restaurant,
  across,
}
