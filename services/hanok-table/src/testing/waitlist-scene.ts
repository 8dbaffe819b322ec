import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import type { Booking } from '../booking.ts'
import { cancel } from '../cancel.ts'
import type { Notice, Notifier, Told } from '../ports.ts'
import { reserve } from '../reserve.ts'
import { type Reservation, reservations } from '../schema.ts'
import { transact } from '../transact.ts'
import type { Offering } from '../waitlist/offer-tables.ts'
import { createOutbox } from '../waitlist/outbox.ts'
import { promote } from '../waitlist/promote.ts'
import { createWaitlist, type Waitlist } from '../waitlist/waitlist.ts'
import { openHouse } from './open-house.ts'

/** A Wednesday morning. */
const NOW = Date.parse('2026-11-25T10:00:00-05:00')
const FRIDAY = Date.parse('2026-11-27T00:00:00-05:00')
export const FRIDAY_DAY = '2026-11-27'
/** Friday, by hours since midnight. */
export const at = (hours: number): number => FRIDAY + hours * 3_600_000

export type Opening = Parameters<typeof openHouse>[1]

/** A house with a full book, and what its waitlist does. */
export async function openWaitlistScene(sql: Sql, jobs: Jobs, { seats, rules: given = {} }: Opening) {
  const rules = await openHouse(sql, { seats, rules: { guestsPerQuarterHour: null, ...given } })
  await sql.pool.query(`delete from jobs.job where name like 'hanok-table/%'`)
  const clock = manualClock(NOW)
  const outbox = createOutbox(jobs)
  const offering = (now = clock.now()): Offering => ({ rules, now, byWhom: 'house', outbox, vipCents: 0 })
  const doing = <T>(work: (tx: Database, writing: Offering) => Promise<T>, now?: number): Promise<T> =>
    transact(sql.db, (tx) => work(tx, offering(now)))

  return {
    rules,
    clock,
    doing,
    /** Its id. */
    async book(booking: Partial<Booking>): Promise<number> {
      const answer = await doing((tx, writing) => reserve(tx, { ...STANDARD, ...booking }, writing))
      if (answer.kind !== 'reserved' && answer.kind !== 'waitlisted') throw new Error(`It is ${answer.kind}`)
      clock.advance(1000)
      return answer.reservation.id
    },
    cancel: (id: number) =>
      doing((tx, writing) =>
        cancel(tx, id, { ...writing, premiumCents: 0, acknowledged: true, reason: 'guest' }),
      ),
    promote: (day = FRIDAY_DAY) => doing((tx, writing) => promote(tx, day, writing)),
    async find(id: number): Promise<Reservation> {
      const [found] = await sql.db.select().from(reservations).where(eq(reservations.id, id))
      if (!found) throw new Error('It is not there')
      return found
    },
    /** The tables it has by name, and from when to when, in hours of Friday. */
    async tablesOf(id: number): Promise<string[]> {
      const { rows } = await sql.pool.query(
        `select t.name, extract(epoch from lower(during)) as "from", extract(epoch from upper(during)) as until
         from reservation_tables held join hanok_tables t on t.id = held.table_id
         where held.live and held.reservation_id = $1 order by t.id`,
        [id],
      )
      const hours = (seconds: string) => (Number(seconds) * 1000 - FRIDAY) / 3_600_000
      return rows.map((row) => `${row.name} ${hours(row.from)}-${hours(row.until)}`)
    },
    /** Those of a queue that are not done. */
    async jobsOf(queue: string): Promise<number> {
      const { rows } = await sql.pool.query(
        `select count(*)::int as waiting from jobs.job where name = $1 and state < 'completed'`,
        [`hanok-table/${queue}`],
      )
      return rows[0].waiting
    },
    /** The waitlist at work, as in one replica. */
    start: (notifier: Notifier = fakeNotifier().notifier): Waitlist =>
      createWaitlist({ sql, jobs, clock, log, notifier, publicUrl: 'https://hanok.example', vipCents: 0 }),
  }
}
export type WaitlistScene = Awaited<ReturnType<typeof openWaitlistScene>>

const log = createLog('test', 'silent')

const STANDARD: Booking = {
  partySize: 4,
  startsAt: at(19),
  guestName: 'Jordan Kim',
  guestPhone: '+14155550199',
  specialRequests: null,
  preorder: [],
  sourceChannel: 'online',
  preferredLocale: 'en',
  userId: null,
  waitlistIfFull: true,
}

/** Answers as it is told, then that all was sent. */
export function fakeNotifier(...answers: (Told | Error)[]): { told: Notice[]; notifier: Notifier } {
  const told: Notice[] = []
  return {
    told,
    notifier: {
      async tell(notice) {
        told.push(notice)
        const answer = answers.shift() ?? { kind: 'sent', reference: 'test' }
        if (answer instanceof Error) throw answer
        return answer
      },
    },
  }
}
