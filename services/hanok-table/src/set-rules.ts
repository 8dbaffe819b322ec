import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { houseChanged } from './house-changed.ts'
import { lockHouse } from './lock-days.ts'
import { isInService } from './opening-hours.ts'
import { type Reservation, reservations, restaurant } from './schema.ts'

export interface RulesSet {
  rules: RestaurantRules
  /** Parties to come whom the rules would not take any more; they stay. */
  outside: Reservation[]
}

export async function setRules(tx: Database, rules: RestaurantRules, writing: Writing): Promise<RulesSet> {
  await lockHouse(tx)
  await tx.update(restaurant).set({ rules, updatedAt: sql`now()` })
  await houseChanged(tx, 'rules', { ...writing, rules })
  const toCome = await tx
    .select()
    .from(reservations)
    .where(
      and(
        inArray(reservations.status, ['pending', 'confirmed']),
        gt(reservations.startsAt, new Date(writing.now)),
      ),
    )
    .orderBy(asc(reservations.startsAt), asc(reservations.id))
  return { rules, outside: toCome.filter((party) => !isTaken(party, rules)) }
}

const isTaken = ({ startsAt, partySize }: Reservation, rules: RestaurantRules): boolean =>
  partySize <= rules.largestParty && isInService(startsAt.getTime(), rules)
