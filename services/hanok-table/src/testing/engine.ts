import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { amend, type Changes } from '../amend.ts'
import type { Booking } from '../booking.ts'
import { type Cancelling, cancel } from '../cancel.ts'
import type { Writing } from '../deciding.ts'
import { holdTables, releaseHold, renewHold } from '../holds.ts'
import { setStatus } from '../lifecycle.ts'
import { place } from '../place.ts'
import { grantPriority } from '../priority.ts'
import { reserve } from '../reserve.ts'
import type { Reservation } from '../schema.ts'
import { seatWalkIn, type WalkIn } from '../seat-walk-in.ts'
import { transact } from '../transact.ts'
import { openHouse } from './open-house.ts'

/** A Wednesday in New York. */
export const NOW = Date.parse('2026-11-25T10:00:00-05:00')
const FRIDAY = Date.parse('2026-11-27T00:00:00-05:00')
/** On the Friday after it: 19.25 is a quarter past seven. */
export const at = (hours: number): number => FRIDAY + hours * 3_600_000

/** The house, its clock and every verb in a transaction of its own, as a service calls it. */
export function engineOn(subject: () => Sql) {
  const house: House = { rules: {} as RestaurantRules, now: NOW, vipCents: 50_000, freed: [] }
  const outbox = { freed: async (_: Database, days: readonly string[]) => void house.freed.push(...days) }
  const writing = (): Writing => {
    const { rules, now, vipCents } = house
    return { rules, now, vipCents, byWhom: 'guest', outbox }
  }
  return {
    house,
    writing,
    async open(seats: readonly (number | Omit<Table, 'id'>)[], rules: Partial<RestaurantRules> = {}) {
      house.rules = await openHouse(subject(), { seats, rules: { guestsPerQuarterHour: null, ...rules } })
      Object.assign(house, { now: NOW, freed: [] })
    },
    ...bookingVerbs(subject, writing),
    ...staffVerbs(subject, writing),
    ...whatIsStored(subject),
  }
}

interface House {
  rules: RestaurantRules
  now: number
  vipCents: number
  /** Days on which tables came free, as the outbox was told. */
  freed: string[]
}

function bookingVerbs(subject: () => Sql, writing: () => Writing) {
  const write = <T>(work: (tx: Database) => Promise<T>) => transact(subject().db, work)
  const book = (given: Partial<Booking> = {}, more: { callId?: string; dedupSeconds?: number } = {}) =>
    write((tx) => reserve(tx, { ...A_BOOKING, ...given }, { ...writing(), ...more }))
  const bookedAs =
    (kind: 'reserved' | 'waitlisted', always: Partial<Booking>) =>
    async (given: Partial<Booking> = {}): Promise<Reservation> => {
      const answer = await book({ ...always, ...given })
      if (answer.kind !== kind) throw new Error(`Not ${kind}: ${answer.kind}`)
      return answer.reservation
    }
  return {
    book,
    /** A booking that has to succeed. */
    booked: bookedAs('reserved', {}),
    /** One that has to wait. */
    waiting: bookedAs('waitlisted', { waitlistIfFull: true }),
    change: (id: number, changes: Changes) => write((tx) => amend(tx, { id, changes }, writing())),
    end: (id: number, given: Partial<Cancelling> = {}) =>
      write((tx) =>
        cancel(tx, id, { ...writing(), premiumCents: 0, acknowledged: false, reason: 'guest', ...given }),
      ),
    hold: (callId: string, startsAt: number, partySize = 4) =>
      write((tx) =>
        holdTables(tx, { callId, wanted: { partySize, startsAt, wishes: NO_WISHES } }, writing()),
      ),
    renew: (callId: string) => write((tx) => renewHold(tx, callId, writing())),
    release: (callId: string) => write((tx) => releaseHold(tx, callId, writing())),
  }
}

function staffVerbs(subject: () => Sql, writing: () => Writing) {
  const write = <T>(work: (tx: Database) => Promise<T>) => transact(subject().db, work)
  return {
    set: (id: number, status: Reservation['status']) =>
      write((tx) => setStatus(tx, { id, status }, writing())),
    put: (
      id: number,
      tableIds: readonly number[],
      when: { startsAt?: number; durationMinutes?: number } = {},
    ) => write((tx) => place(tx, { id, tableIds, ...when }, writing())),
    walkIn: (given: Partial<WalkIn> = {}) =>
      write((tx) =>
        seatWalkIn(tx, { partySize: 2, guestName: 'Walk-in', guestPhone: '', ...given }, writing()),
      ),
    grant: (id: number, vip: boolean) => write((tx) => grantPriority(tx, { id, vip }, writing())),
  }
}

function whatIsStored(subject: () => Sql) {
  const rows = async <T>(query: string, values: unknown[] = []) =>
    (await subject().pool.query(query, values)).rows as T[]
  const ids = async (query: string, values: unknown[] = []) =>
    (await rows<{ id: number }>(query, values)).map(({ id }) => id)
  return {
    rows,
    tableIds: () => ids('select id from hanok_tables order by id'),
    tablesOf: (id: number) =>
      ids('select table_id as id from reservation_tables where live and reservation_id = $1 order by 1', [
        id,
      ]),
    /** As it is stored, by v2's names. */
    async stored(id: number): Promise<Record<string, unknown>> {
      const [row] = await rows<Record<string, unknown>>('select * from reservations where id = $1', [id])
      if (!row) throw new Error('Not stored')
      return row
    },
  }
}
export type Engine = ReturnType<typeof engineOn>

const A_BOOKING: Booking = {
  partySize: 4,
  startsAt: at(19),
  guestName: 'Kim',
  guestPhone: '+14155550199',
  specialRequests: null,
  preorder: [],
  sourceChannel: 'online',
  preferredLocale: 'en',
  userId: null,
  waitlistIfFull: false,
}

const NO_WISHES = { guestName: null, guestPhone: null, specialRequests: null, preorder: [] }

/** How many answers there were of each kind. */
export function kinds(answers: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of answers) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
