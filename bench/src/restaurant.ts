import { startPostgres } from '@convonet/kit/testing/postgres'
import pg from 'pg'
import { type Child, startChild } from './child.ts'
import type { Figure, Measurement } from './measurement.ts'
import type { BookingFloorFace } from './restaurant/booking-floor.ts'
import type { Answers, GuestsFace } from './restaurant/guests.ts'
import { houseUnderTest } from './restaurant/house-under-test.ts'
import { dayAhead, parties } from './restaurant/parties.ts'
import { interleaved } from './rounds.ts'
import { median, spread } from './statistics.ts'

/** At once, where not said otherwise. */
const GUESTS = 32
const DAYS = 60
const CROWD = 500

/** How many bookings a second, and how long a guest waits for one. */
export const restaurant: Measurement = async ({ short }) => {
  await using database = await startPostgres()
  const databases = {
    ours: await emptyDatabase(database.url, 'ours'),
    floor: await emptyDatabase(database.url, 'floor'),
  }
  await using house = await houseUnderTest(databases.ours)
  await using floor = await startChild<BookingFloorFace>(
    here('./restaurant/booking-floor.ts'),
    databases.floor,
  )
  await using guests = await startChild<GuestsFace>(here('./restaurant/guests.ts'))
  const scene = {
    guests,
    short,
    ours: { url: house.url, forget: () => truncate(databases.ours, OURS) },
    floor: { url: await floor.ask('url', null), forget: () => truncate(databases.floor, FLOOR) },
  }
  return {
    title: 'The restaurant',
    counted: COUNTED,
    figures: [...(await spreadOut(scene)), ...(await oneEvening(scene)), ...(await crowd(scene))],
  }
}

const COUNTED = `The service in a process of its own on PostgreSQL (\`fsync\` off), 24 tables with joins, ${DAYS} days; the floor is Fastify and \`pg\` in a process
of its own on the same server: two inserts in a transaction under an exclusion constraint, and one select for a day, without hours, joins,
pacing, waitlist, history or time zones. ${GUESTS} guests at once, each from an address of its own, send the same requests to both in rounds that take turns;
medians of the rounds. A create is counted when it booked. The evening is one that 64 guests at once want from six to nine: most are told that it is full,
ours with the nearest free times. The crowd is ${CROWD} connections that all send a create in one instant.`

interface Server {
  url: string
  /** Forgets all bookings. */
  forget(): Promise<void>
}

interface Scene {
  guests: Child<GuestsFace>
  short: boolean
  ours: Server
  floor: Server
}

/** Guests who want any day: each round books into an empty book, then looks at one that is as full as the floor's. */
async function spreadOut({ guests, short, ours, floor }: Scene): Promise<Figure[]> {
  const [rounds, creates, looks] = short ? [1, 40, 40] : [3, 1500, 2000]
  const days = Array.from({ length: looks }, (_, index) => dayAhead(2 + (index % (DAYS - 2))))
  const path = (start: string) =>
    days.map((day, index) => `${start}?date=${day}&party_size=${1 + (index % 6)}`)
  let round = 0
  const run =
    ({ url, forget }: Server, isOurs: boolean) =>
    async () => {
      const seed = Math.floor(round++ / 2) + 1
      await forget()
      const book = (seed: number, count: number) =>
        guests.ask('book', { url, atOnce: GUESTS, parties: parties({ parties: count, seed, days: DAYS }) })
      const look = (paths: string[]) => guests.ask('look', { url, atOnce: GUESTS, paths })
      await book(1000 + seed, creates / 5)
      const booked = await book(seed, creates)
      await look(path(STARTS).slice(0, looks / 5))
      const starts = await look(path(STARTS))
      return { booked, starts, seating: isOurs ? await look(path(SEATING)) : starts }
    }
  const rounded = await interleaved(rounds, { ours: run(ours, true), floor: run(floor, false) })
  const per = (of: 'booked' | 'starts' | 'seating') => ({
    ours: rounded.ours.map((each) => each[of]),
    floor: rounded.floor.map((each) => each[of]),
  })
  return [
    ...figures('creates', per('booked'), true),
    ...figures('availability, `/api/restaurant/starts`', per('starts'), true),
    ...figures("availability, v2's `/seating/availability`", per('seating'), false),
  ]
}

const STARTS = '/api/restaurant/starts'
const SEATING = '/api/reservations/seating/availability'

function figures(
  what: string,
  { ours, floor }: Record<'ours' | 'floor', Answers[]>,
  goal: boolean,
): Figure[] {
  const rate = (rounds: Answers[]) =>
    median(rounds.map(({ statuses, tookMs }) => ((statuses['200'] ?? 0) * 1000) / tookMs))
  const bare = rate(floor)
  const share = (of: 'p50' | 'p99'): Figure => ({
    what: `${what}, ${of}`,
    unit: 'ms',
    ours: ofRounds(ours, of),
    floor: ofRounds(floor, of),
  })
  return [
    {
      what: `${what} a second`,
      unit: '/s',
      ours: rate(ours),
      ...(goal && { goal: { atLeast: Math.round(bare / 2) } }),
      floor: bare,
    },
    share('p50'),
    share('p99'),
  ]
}

const ofRounds = (rounds: Answers[], of: 'p50' | 'p99') =>
  median(rounds.map(({ eachMs }) => spread(eachMs)[of]))

async function oneEvening({ guests, short, ours, floor }: Scene): Promise<Figure[]> {
  let round = 0
  const run =
    ({ url, forget }: Server) =>
    async () => {
      const seed = 50 + Math.floor(round++ / 2)
      await forget()
      const wanted = parties({ parties: short ? 64 : 640, seed, days: 1, evening: true })
      return await guests.ask('book', { url, atOnce: 64, parties: wanted })
    }
  const rounds = await interleaved(short ? 1 : 3, { ours: run(ours), floor: run(floor) })
  const share = (of: 'p50' | 'p99'): Figure => ({
    what: `one evening, 64 guests at once, ${of}`,
    unit: 'ms',
    ours: ofRounds(rounds.ours, of),
    floor: ofRounds(rounds.floor, of),
  })
  return [share('p50'), share('p99')]
}

async function crowd({ guests, ours, floor }: Scene): Promise<Figure[]> {
  const run = async ({ url, forget }: Server) => {
    await forget()
    return await guests.ask('book', {
      url,
      atOnce: CROWD,
      parties: parties({ parties: CROWD, seed: 99, days: DAYS }),
    })
  }
  const [there, bare] = [await run(ours), await run(floor)]
  const answered = ({ statuses }: Answers) => (statuses['200'] ?? 0) + (statuses['409'] ?? 0)
  return [
    {
      what: `${CROWD} creates at once, answered`,
      unit: 'answers',
      ours: answered(there),
      goal: { atLeast: CROWD },
      floor: answered(bare),
    },
    { what: `${CROWD} creates at once, the last answer`, unit: 'ms', ours: there.tookMs, floor: bare.tookMs },
  ]
}

const OURS = 'reservations, reservation_tables, hanok_holds, hanok_changes, hanok_writes_once'
const FLOOR = 'bookings, booked_tables'

async function emptyDatabase(url: string, name: string): Promise<string> {
  await query(url, `create database ${name}`)
  return url.replace(/[^/]+$/, name)
}

const truncate = (url: string, tables: string) => query(url, `truncate ${tables} cascade`)

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}

const here = (module: string) => new URL(module, import.meta.url)
