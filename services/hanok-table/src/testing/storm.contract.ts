import type { Table } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { disorderIn } from './disorder.ts'
import type { LeapingClock } from './leaping-clock.ts'
import type { Replica } from './replica.ts'
import { createStorm } from './storm.ts'
import { DEEDS, type Round, type Step } from './storm-steps.ts'

/** A house whose replicas share a database and a clock. */
export interface House {
  sql: Sql
  clock: LeapingClock
  replicas: readonly Replica[]
  /** As they were furnished. */
  tables: readonly Table[]
}

const ZONE = 'America/New_York'
export interface Weather {
  /** How many storms, each of some rounds. */
  runs: number
  /** At most so many requests in a round. */
  atOnce: number
  /** Of the storms before, to have them again. */
  seed?: number
}

/** What holds over HTTP, whatever many guests and staff do at once. */
export function stormContract(subject: () => House, { runs, atOnce, seed }: Weather): void {
  it(
    'in a storm of requests no table has two parties, none is lost or given back twice, and every answer has a name',
    async () => {
      const seen: Record<number, number> = {}
      await fc.assert(
        fc.asyncProperty(rounds(atOnce, subject().replicas.length > 1), async (storm) => {
          for (const [status, count] of Object.entries(await weather(subject(), storm)))
            seen[Number(status)] = (seen[Number(status)] ?? 0) + count
        }),
        { numRuns: runs, endOnFailure: true, ...(seed !== undefined && { seed }) },
      )
      expect(Math.min(seen[200] ?? 0, seen[409] ?? 0), JSON.stringify(seen)).toBeGreaterThan(runs)
    },
    60_000 + runs * 15_000,
  )
}

async function weather(house: House, storm: readonly Round[]): Promise<Record<number, number>> {
  const { sql, clock, replicas } = house
  const day = openNextDay(clock)
  await emptyBook(house)
  const tables = [...house.tables]
  const { known, wrong, statuses, ask, perform } = createStorm(replicas, {
    day,
    reservations: [],
    holds: [],
    tables,
  })
  for (const { steps, minutes, restart } of storm) {
    await Promise.all([...steps.map(perform), ...(restart ? [replicas[1]?.restart()] : [])])
    expect({ wrong, errors: replicas.flatMap(({ errors }) => errors) }).toEqual({ wrong: [], errors: [] })
    expect(await disorderIn(sql)).toEqual([])
    clock.leap(minutes * 60_000)
  }
  await untilQuiet(sql)
  expect(await disorderIn(sql)).toEqual([])

  for (const { id } of known.reservations) await sendAway(id)
  clock.leap(HOLDS_END_MS)
  await untilQuiet(sql)
  expect(await disorderIn(sql)).toEqual([])
  expect(await tablesTaken(sql, clock.now())).toEqual([])
  return statuses

  /** Whoever sits leaves, and nobody else comes. */
  async function sendAway(id: number): Promise<void> {
    const { rows } = await sql.pool.query<{ status: string }>(
      'select status from reservations where id = $1',
      [id],
    )
    const before = rows[0]?.status ?? ''
    const status = { seated: 'completed', pending: 'cancelled', confirmed: 'cancelled' }[before]
    if (!status) return
    const path = `/api/restaurant/reservations/${id}/status`
    const answer = await ask({ method: 'PUT', path, body: { status, acknowledged: true }, as: 'staff' }, id)
    expect(answer).toMatchObject({ status: 200, body: { status } })
  }
}

const HOLDS_END_MS = 6 * 60_000

/** Ten o'clock on the day after; what was left over from the day before is past. */
function openNextDay(clock: House['clock']): string {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(ZONE)
  const next = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' })
  clock.leap(next.epochMilliseconds - clock.now())
  return next.toPlainDate().toString()
}

/** By anybody but holds that are over. */
async function tablesTaken({ pool }: Sql, now: number): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select t.table_id, t.during, r.status from reservation_tables t left join reservations r on r.id = t.reservation_id
     left join hanok_holds h on h.id = t.hold_id
     where live and upper(during) > $1 and (h.id is null or h.expires_at > $1)`,
    [new Date(now)],
  )
  return rows
}

/** No promotion is under way or waits for its turn. */
export async function untilQuiet({ pool }: Sql): Promise<void> {
  const waiting = async () => {
    const { rows } = await pool.query(
      `select name, state from jobs.job where name like 'hanok-table/promotions' and state < 'completed'`,
    )
    return rows
  }
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
}

/** Nobody has booked, holds or waits, and the tables are as they were. */
export async function emptyBook({ sql: { pool }, tables }: House): Promise<void> {
  for (const table of EMPTIED) await pool.query(`delete from ${table}`)
  for (const { id, seats } of tables)
    await pool.query('update hanok_tables set seats = $2 where id = $1', [id, seats])
}

const EMPTIED = [
  'hanok_changes',
  'hanok_reminders',
  'reservation_tables',
  'hanok_holds',
  'reservations',
  'hanok_writes_once',
  'hanok_guest_attempts',
]

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...DEEDS),
  which: fc.nat(60),
  partySize: fc.integer({ min: 1, max: 11 }),
  quarter: fc.integer({ min: 0, max: 38 }),
  yes: fc.boolean(),
  replica: fc.constantFrom(0 as const, 1 as const),
  twice: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
})

/** Half a minute lets a sweep pass, seven a hold and 35 an offer; 90 bring parties to their tables. */
const rounds = (atOnce: number, restarts: boolean): fc.Arbitrary<Round[]> =>
  fc.array(
    fc.record({
      steps: fc.array(step, { minLength: atOnce / 4, maxLength: atOnce }),
      minutes: fc.constantFrom(0, 0.5, 2, 7, 35, 90),
      restart: restarts ? fc.integer({ min: 0, max: 5 }).map((number) => number === 0) : fc.constant(false),
    }),
    { minLength: 2, maxLength: 5 },
  )
