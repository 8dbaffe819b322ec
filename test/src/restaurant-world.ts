import type { ReservationRead } from '@convonet/contracts/reservations'
import type { House } from '@convonet/contracts/restaurant-book'
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { press } from './restaurant-page.ts'
import { oneProcess } from './worlds.ts'

const DAYS = 30

export interface RestaurantWorld extends AsyncDisposable {
  /** Requests of an agent who has signed in. */
  staff: APIRequestContext
  /** A page of a browser that has not been here; in Los Angeles, reading English, unless `look` says otherwise. */
  open(path: string, look?: BrowserContextOptions): Promise<Page>
  /** A reservation on the status page. */
  show(page: Page, proof: { code: string; phone: string }): Promise<void>
  /** An open day of the restaurant that nobody else asked for. */
  ownDay(): string
  /** A reservation that the staff has made. */
  booked(booking: object): Promise<ReservationRead>
  /** Takes every table from a quarter to seven to a quarter past eight. Answers the codes; the last are of parties of two. */
  fillEvening(day: string): Promise<string[]>
  /** What the restaurant knows of a phone number. */
  stored(phone: string): Promise<ReservationRead[]>
}

export async function openRestaurantWorld(browser: Browser): Promise<RestaurantWorld> {
  const world = await oneProcess({ LOCAL_STT_MODEL: 'tiny', HANOK_GUEST_WRITES: '0' })
  const { url } = world.domain
  const staff = await signedIn(browser, url)
  const days = await openDays(staff)

  async function booked(booking: object): Promise<ReservationRead> {
    const reply = await staff.post('/api/reservations', { data: { guest_name: 'Nari Kim', ...booking } })
    expect(reply.status()).toBe(200)
    return await reply.json()
  }

  return {
    staff,
    booked,
    async open(path, look) {
      const standard = {
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'America/Los_Angeles',
      } as const
      const page = await (await browser.newContext({ ...standard, ...look })).newPage()
      await page.goto(`${url}${path}`)
      return page
    },
    async show(page, { code, phone }) {
      await page.goto(`${url}/reservation/status?code=${code}`)
      await page.getByLabel('Phone number').fill(phone)
      await press(page, 'Show my reservation')
    },
    ownDay() {
      const day = days.shift()
      if (!day) throw new Error('There are no open days left')
      return day
    },
    async fillEvening(day) {
      const codes: string[] = []
      for (const { time, party_size } of EVENING) {
        const guest_phone = `+1415556${String(codes.length).padStart(4, '0')}`
        const starts_at = `${day}T${time}:00`
        const full = await booked({ guest_phone, party_size, starts_at, waitlist_if_full: false })
        codes.push(full.confirmation_code)
      }
      return codes
    },
    async stored(phone) {
      const all: ReservationRead[] = await (await staff.get('/api/reservations?limit=1000')).json()
      return all.filter(({ guest_phone }) => guest_phone === phone)
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

async function signedIn(browser: Browser, url: string): Promise<APIRequestContext> {
  const context = await browser.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  const credentials = { email: 'agent@convonet.invalid', password: 'convonet-demo' }
  const reply = await context.request.post('/api/session', { data: credentials })
  expect(reply.status()).toBe(200)
  return context.request
}

/** After those for which the restaurant has guests from the start. */
async function openDays(requests: APIRequestContext): Promise<string[]> {
  const house: House = await (await requests.get('/api/restaurant')).json()
  const ahead = Array.from({ length: DAYS }, (_, index) => dayAfter(house.today, index + 8))
  return ahead.filter((day) => house.hours[String(new Date(day).getUTCDay() || 7)] !== undefined)
}

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** The seats of the twelve tables, with no more than 24 guests within a quarter of an hour. */
const EVENING = [
  { time: '18:00', sizes: [10, 8] },
  { time: '18:15', sizes: [8, 6, 6] },
  { time: '18:30', sizes: [4, 4, 4, 4] },
  { time: '18:45', sizes: [2, 2, 2] },
].flatMap(({ time, sizes }) => sizes.map((party_size) => ({ time, party_size })))
