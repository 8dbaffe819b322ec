import type { RestaurantRules } from '@convonet/contracts/reservations'
import { checkStart } from './opening-hours.ts'
import { seatOnPaper } from './seat-on-paper.ts'
import { leastWaste } from './seating.ts'
import type { Situation, WaitingParty } from './situation.ts'
import type { Stay } from './stay.ts'
import { tablesFor } from './tables.ts'

/** Who asks: a newcomer, or a party that waits and has its place. */
export interface Asker {
  vip: boolean
  reservationId?: number
}

/** The situation once everybody who waits ahead of the asker has what there is for them. */
export function afterThoseAhead(situation: Situation, asker: Asker, rules: RestaurantRules): Situation {
  return aheadOf(asker, situation.waiting).reduce(
    (before, party) => withSeated(before, party, rules),
    situation,
  )
}

/** Whether so many tables are waited for at that time that another party would only wait in vain. */
export function isWaitlistFull(
  stay: Stay,
  { waiting, tables }: Situation,
  { rules, reservationId }: { rules: RestaurantRules; reservationId?: number },
): boolean {
  const needed = (partySize: number) =>
    leastWaste(partySize, tables, rules.mostJoinedTables)?.length ?? rules.mostJoinedTables
  const others = waiting.filter(
    ({ id, startsAt, endsAt }) => id !== reservationId && startsAt < stay.endsAt && endsAt > stay.startsAt,
  )
  const all = [...others, stay].reduce((sum, { partySize }) => sum + needed(partySize), 0)
  return all > rules.waitlistTables
}

function aheadOf({ vip, reservationId }: Asker, waiting: readonly WaitingParty[]): readonly WaitingParty[] {
  const place = waiting.findIndex(({ id }) => id === reservationId)
  if (place >= 0) return waiting.slice(0, place)
  return vip ? waiting.filter((party) => party.vip) : waiting
}

function withSeated(situation: Situation, party: WaitingParty, rules: RestaurantRules): Situation {
  const isOpen = checkStart(party.startsAt, rules, situation.now).kind === 'open'
  const tables = isOpen && tablesFor(party, situation, rules)
  return tables ? seatOnPaper(situation, party, tables) : situation
}
