import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import { seatOnPaper } from '../seat-on-paper.ts'
import type { Situation } from '../situation.ts'
import { tablesFor } from '../tables.ts'
import type { Waiting } from './queue.ts'

export interface Chosen {
  party: Waiting
  tables: Table[]
}

/** Who is offered which tables: in order each gets those that there are for its whole stay. Whom nothing fits keeps its place and is passed. */
export function chooseOffers(
  queue: readonly Waiting[],
  situation: Situation,
  rules: RestaurantRules,
): Chosen[] {
  const chosen: Chosen[] = []
  let paper = situation
  for (const party of queue) {
    const tables = tablesFor(party, paper, rules)
    if (!tables) continue
    paper = seatOnPaper(paper, party, tables)
    chosen.push({ party, tables })
  }
  return chosen
}
