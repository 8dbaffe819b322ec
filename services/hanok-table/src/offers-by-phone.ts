import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import type { Outbox } from './ports.ts'
import { loadRules } from './restaurant.ts'
import { transact } from './transact.ts'
import { answerOffer } from './waitlist/answer-offer.ts'
import { tellOffer } from './waitlist/tell-offer.ts'
import type { Telephone } from './webhooks/telephone.ts'

/** What guests hear and say of offers on the phone. */
export function offersByPhone(
  { sql: { db }, clock }: { sql: Sql; clock: Clock },
  { outbox, vipCents }: { outbox: Outbox; vipCents: number },
): Pick<Telephone, 'answerOffer' | 'offerHeard'> {
  const writing = async (): Promise<Writing> => ({
    rules: await loadRules(db),
    now: clock.now(),
    byWhom: 'guest',
    outbox,
    vipCents,
  })
  return {
    async answerOffer(id, answer) {
      const now = await writing()
      const { kind } = await transact(db, (tx) => answerOffer(tx, { id, answer }, now))
      if (kind === 'declined') return 'declined'
      return kind === 'accepted' || kind === 'accepted-before' ? 'accepted' : 'gone'
    },
    async offerHeard(id) {
      const now = await writing()
      await transact(db, (tx) => tellOffer(tx, id, now))
    },
  }
}
