import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import type { Writing } from '../deciding.ts'
import type { Outbox } from '../ports.ts'
import { loadRules } from '../restaurant.ts'
import { transact } from '../transact.ts'
import { answerOffer } from '../waitlist/answer-offer.ts'
import { tellOffer } from '../waitlist/tell-offer.ts'
import type { Telephone } from './telephone.ts'

export interface PhoneAnswersDeps {
  sql: Pick<Sql, 'db'>
  clock: Clock
  outbox: Outbox
  /** Food ordered ahead for this much makes a VIP; 0 for never. */
  vipCents: number
}

/** What guests hear and press in a call, written into the book. */
export function createPhoneAnswers({
  sql: { db },
  clock,
  outbox,
  vipCents,
}: PhoneAnswersDeps): Pick<Telephone, 'answerOffer' | 'offerHeard'> {
  const writing = async (): Promise<Writing> => {
    const rules = await loadRules(db)
    return { rules, now: clock.now(), byWhom: 'guest', outbox, vipCents }
  }
  return {
    async answerOffer(id, answer) {
      const given = await writing()
      const { kind } = await transact(db, (tx) => answerOffer(tx, { id, answer }, given))
      if (kind === 'accepted' || kind === 'accepted-before') return 'accepted'
      return kind === 'declined' ? 'declined' : 'gone'
    },
    async offerHeard(id) {
      const given = await writing()
      await transact(db, (tx) => tellOffer(tx, id, given))
    },
  }
}
