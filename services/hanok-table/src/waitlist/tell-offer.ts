import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from '../deciding.ts'
import { saveChange } from '../save-change.ts'
import type { Reservation } from '../schema.ts'
import { keptUntil } from './offer-tables.ts'
import { type NoOffer, withOffer } from './with-offer.ts'

export type OfferTold = { kind: 'told' | 'told-before'; reservation: Reservation } | NoOffer

/** The guest knows of the offer: from now on the time to think runs. Who hears of it again has no more of it. */
export const tellOffer = (tx: Database, id: number, writing: Writing): Promise<OfferTold> =>
  withOffer(tx, id, writing, async (offered): Promise<OfferTold> => {
    if (offered.offerToldAt) return { kind: 'told-before', reservation: offered }
    const values = {
      offerToldAt: new Date(writing.now),
      offerExpiresAt: new Date(keptUntil(offered, writing)),
    }
    const reservation = await saveChange(tx, offered, { what: 'offer-told', values, writing })
    return { kind: 'told', reservation }
  })
