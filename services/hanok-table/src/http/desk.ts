import type { RequestContext } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import type { Deciding } from '../deciding.ts'
import { loadRules } from '../restaurant.ts'
import type { Offering } from '../waitlist/offer-tables.ts'
import { type Asker, askerOf, whomOf } from './asker.ts'
import type { Face } from './face.ts'
import { createGuestProof, type GuestProof } from './guest-proof.ts'
import { createRulebook, type Rulebook } from './rulebook.ts'
import { type Answer, answeredBefore, type Locking, onceKeyOf, writeOnce } from './write-once.ts'

/** Runs the part of a write that is one transaction, and must use only `tx`. */
export type Once<T> = (work: (tx: Database) => Promise<Answer<T>>, locking?: Locking) => Promise<Answer<T>>

/** Where requests are dealt with: who asks, what holds, and each write once. */
export interface Desk {
  face: Face
  guestProof: GuestProof
  /** For looking; `writing` is for what is decided. */
  deciding(): Promise<Deciding>
  rulebook: Rulebook
  writing(asker: Asker): Promise<Offering>
  /** A write that came before with the same `Idempotency-Key` is answered as it was; nothing of `work` is done then. */
  write<T>(context: RequestContext, work: (asker: Asker, once: Once<T>) => Promise<Answer<T>>): Promise<T>
}

export function createDesk(face: Face): Desk {
  const { sql, clock, outbox, vipCents } = face
  const rulebook = createRulebook(sql.db, clock)
  return {
    face,
    guestProof: createGuestProof(face),
    rulebook,
    deciding: async () => ({ rules: await rulebook.read(), now: clock.now() }),
    writing: async (asker) => ({
      rules: await loadRules(sql.db),
      now: clock.now(),
      byWhom: whomOf(asker),
      outbox,
      vipCents,
    }),

    async write<T>(
      context: RequestContext,
      work: (asker: Asker, once: Once<T>) => Promise<Answer<T>>,
    ): Promise<T> {
      const asker = await askerOf(context, face)
      const key = onceKeyOf(context.request, asker)
      const before = key && (await answeredBefore<T>(face, key))
      const { body, headers } =
        before ?? (await work(asker, (inTx, locking) => writeOnce(face, key, inTx, locking)))
      if (headers) context.reply.headers(headers)
      return body
    },
  }
}
