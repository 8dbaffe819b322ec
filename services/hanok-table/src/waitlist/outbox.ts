import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { JobQueue, Jobs } from '@convonet/kit/store/jobs'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Outbox } from '../ports.ts'
import type { Reservation } from '../schema.ts'
import { noticeAt } from './notice-at.ts'

export interface WaitlistOutbox extends Outbox {
  /** Tables are kept for this party: it is to be told of it, though not in the middle of the night. */
  offered(
    tx: Database,
    reservation: Reservation,
    deciding: { rules: RestaurantRules; now: number },
  ): Promise<void>
}

/** Jobs for what follows from a change. They exist when its transaction is committed, and not before. */
export const createOutbox = (jobs: Pick<Jobs, 'send'>): WaitlistOutbox => ({
  async freed(tx, days) {
    for (const day of [...new Set(days)].toSorted()) {
      if (await anybodyWaits(tx, day)) await jobs.send(PROMOTIONS, { day }, { tx, key: day })
    }
  },
  async offered(tx, reservation, { rules, now }) {
    const { id, offerExpiresAt } = reservation
    if (!offerExpiresAt) return
    const at = noticeAt(now, { before: offerExpiresAt.getTime(), timeZone: rules.timeZone })
    const notice = { reservationId: id, expiresAt: offerExpiresAt.toISOString() }
    await jobs.send(OFFER_NOTICES, notice, { tx, ...(at > now && { at: new Date(at) }) })
  },
})

const Promotion = z.object({ day: z.iso.date() })
const OfferNotice = z.object({ reservationId: z.int(), expiresAt: z.iso.datetime() })
export type OfferNotice = z.infer<typeof OfferNotice>

export const PROMOTIONS: JobQueue<z.infer<typeof Promotion>> = {
  name: 'hanok-table/promotions',
  parse: (payload) => Promotion.parse(payload),
}

export const OFFER_NOTICES: JobQueue<OfferNotice> = {
  name: 'hanok-table/offer-notices',
  parse: (payload) => OfferNotice.parse(payload),
}

/** Around this day, in whatever zone. A party that begins to wait does so under the day's lock, and sees itself what is free. */
async function anybodyWaits(tx: Database, day: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from reservations where status = 'pending' and seating_status = 'waitlist'
      and starts_at >= ${day}::date - interval '2 days' and starts_at < ${day}::date + interval '3 days' limit 1`)
  return rows.length > 0
}
