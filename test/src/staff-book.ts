import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { House, ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import type { APIRequestContext, Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

type Staff = 'agent' | 'supervisor'

/** The page of reservations in a browser of its own, for somebody of the staff. */
export async function openBook(
  browser: Browser,
  {
    url,
    staff,
    path = '',
    look = {},
  }: { url: string; staff: Staff; path?: string; look?: BrowserContextOptions },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    baseURL: url,
    extraHTTPHeaders: { origin: url },
    ...look,
  })
  const credentials = { email: `${staff}@convonet.invalid`, password: 'convonet-demo' }
  expect((await context.request.post('/api/session', { data: credentials })).status()).toBe(200)
  const page = await context.newPage()
  await page.goto(`/admin/reservations${path}`)
  await page.getByText('Live', { exact: true }).waitFor()
  return page
}

/** Answers a day that is open in the evening; today is open around the clock and empty, since tests run at any hour. */
export async function openRestaurant(request: APIRequestContext): Promise<string> {
  const house: House = await (await request.get('/api/restaurant')).json()
  const rules: RestaurantRules = await (await request.get('/api/restaurant/rules')).json()
  const allDay = [{ opens: '00:00', closes: '00:00' }]
  const evening = [{ opens: '17:00', closes: '22:00' }]
  const hours = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((weekday) => [
      weekday,
      weekday === weekdayOf(house.today) ? allDay : evening,
    ]),
  )
  const data = { ...rules, hours, lastSeatingMinutes: 0, leadMinutes: 0 }
  expect((await request.put('/api/restaurant/rules', { data })).status()).toBe(200)
  await clear(request, house.today)
  return dayAfter(house.today, 5)
}

/** Whoever the demo has booked would be in the way of walk-ins at some hours. */
async function clear(request: APIRequestContext, day: string): Promise<void> {
  const found = await request.get(`/api/restaurant/book?from=${day}&to=${day}`)
  const { reservations }: ReservationBook = await found.json()
  for (const { id } of reservations.filter(({ status }) => status === 'confirmed')) {
    const data = { status: 'cancelled', acknowledged: true }
    expect((await request.put(`/api/restaurant/reservations/${id}/status`, { data })).status()).toBe(200)
  }
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const weekdayOf = (day: string): string => String(new Date(day).getUTCDay() || 7)

let guests = 0

/** Books a party, or puts it on the waitlist. */
export async function book(
  request: APIRequestContext,
  wish: { guest_name: string; party_size: number; starts_at: string; preorder?: object[] },
): Promise<StaffReservation> {
  guests += 1
  const guest_phone = `+1415557${String(guests).padStart(4, '0')}`
  const reply = await request.post('/api/reservations', { data: { guest_phone, ...wish } })
  expect(reply.status()).toBe(200)
  return await reply.json()
}

export const block = (page: Page, name: string): Locator =>
  page.locator('[data-block]').filter({ hasText: name }).first()

export const row = (page: Page, table: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(table, { exact: true }) })

/** Drags a party into the row of a table, and by quarters of an hour to the side. */
export async function drag(page: Page, name: string, table: string, quarters = 0): Promise<void> {
  const from = await boxOf(block(page, name))
  const track = await boxOf(row(page, table).locator('[data-track]'))
  const scale = await page.locator('[data-quarters]').getAttribute('data-quarters')
  const [x, y] = [from.x + 20, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y, { steps: 3 })
  const aside = (quarters * track.width) / Number(scale)
  await page.mouse.move(x + aside, track.y + track.height / 2, { steps: 8 })
  await page.mouse.up()
}

async function boxOf(place: Locator) {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (!box) throw new Error('It is not on the page')
  return box
}
