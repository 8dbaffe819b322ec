import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Clock } from '@convonet/kit/process/clock'
import type { Database } from '@convonet/kit/store/sql'
import { loadRules } from '../restaurant.ts'

/** The rules for whoever only looks: what another replica's staff has changed counts here within a second. */
export interface Rulebook {
  read(): Promise<RestaurantRules>
  /** They are being changed here. */
  forget(): void
}

const REMEMBERED_MS = 1000

export function createRulebook(db: Database, clock: Clock): Rulebook {
  let known: { rules: Promise<RestaurantRules>; until: number } | null = null
  return {
    read() {
      if (known && clock.now() < known.until) return known.rules
      const rules = loadRules(db)
      rules.catch(() => {
        if (known?.rules === rules) known = null
      })
      known = { rules, until: clock.now() + REMEMBERED_MS }
      return rules
    },
    forget() {
      known = null
    },
  }
}
