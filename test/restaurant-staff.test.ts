import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { block, book, dayAfter, drag, openBook, openRestaurant, row, weekdayOf } from './src/staff-book.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
let browser: Browser
let day: string
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
  if (!chromiumIsHere) return
  browser = await openBrowser()
  const page = await openAs('supervisor')
  day = await openRestaurant(page.request)
  await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await world?.[Symbol.asyncDispose]()
})

const openAs = (staff: 'agent' | 'supervisor', path = '', look = {}) =>
  openBook(browser, { url: world.domain.url, staff, path, look })

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

const alert = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor()

describe('two of the staff at the book', () => {
  inChromium('see at once what the other does', async () => {
    const [riley, morgan] = [await openAs('agent', `?day=${day}`), await openAs('supervisor', `?day=${day}`)]
    await book(riley.request, { guest_name: 'Jordan Kim', party_size: 4, starts_at: `${day}T18:00:00` })
    await row(morgan, 'Hall 1')
      .getByRole('button', { name: /^6:00 PM to 8:00 PM, Jordan Kim/ })
      .waitFor()

    await drag(morgan, 'Jordan Kim', 'Garden 1', 2)
    await morgan.getByRole('status').getByText('Jordan Kim is at Garden 1, 6:30 PM.').waitFor()
    await row(riley, 'Garden 1')
      .getByRole('button', { name: /^6:30 PM to 8:30 PM, Jordan Kim/ })
      .waitFor()

    await morgan.getByRole('button', { name: 'Undo' }).click()
    await row(riley, 'Hall 1')
      .getByRole('button', { name: /^6:00 PM/ })
      .waitFor()
    await Promise.all([riley.context().close(), morgan.context().close()])
  })

  inChromium('cannot put a party where another is, and are told who', async () => {
    const page = await openAs('agent', `?day=${day}`)
    await book(page.request, { guest_name: 'Sam Lee', party_size: 4, starts_at: `${day}T18:00:00` })
    await row(page, 'Hall 2').getByText('Sam Lee').waitFor()
    await drag(page, 'Sam Lee', 'Hall 1', 1)
    await alert(page, 'Moving Sam Lee did not work: Jordan Kim is there then.')
    await row(page, 'Hall 2')
      .getByRole('button', { name: /^6:00 PM to 8:00 PM, Sam Lee/ })
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  inChromium('move a party with the keyboard alone, or leave it where it was', async () => {
    const page = await openAs('agent', `?day=${day}`)
    await block(page, 'Sam Lee').focus()
    for (const key of ['Space', 'ArrowRight', 'ArrowUp', 'Escape']) await page.keyboard.press(key)
    for (const key of ['Space', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    await page.getByText('Sam Lee at 6:15 PM, Hall 3.').waitFor()
    await page.keyboard.press('Space')
    await row(page, 'Hall 3')
      .getByRole('button', { name: /^6:15 PM to 8:15 PM, Sam Lee/ })
      .waitFor()
    await page.getByRole('status').getByText('Sam Lee is at Hall 3, 6:15 PM.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/, Sam Lee,/)
    await page.context().close()
  })
})

describe('a party at the door', () => {
  inChromium('is seated in two taps, and its table is free when it has left', async () => {
    const page = await openAs('agent')
    await page.getByRole('button', { name: 'Walk-in', exact: true }).click()
    await page.getByRole('button', { name: '7 guests', exact: true }).click()
    await page.getByRole('button', { name: /^Garden 3/ }).click()
    await page.getByRole('status').getByText('Seated at Garden 3.').waitFor()
    await row(page, 'Garden 3')
      .getByRole('button', { name: /Walk-in, 7 guests, Seated/ })
      .waitFor()

    await page.getByText('List', { exact: true }).click()
    await page.getByRole('button', { name: 'Has left Walk-in' }).click()
    await page.getByText('Walk-in has left; the table is free.').waitFor()
    await page.getByRole('button', { name: 'Walk-in', exact: true }).first().click()
    await page.getByRole('button', { name: '7 guests', exact: true }).click()
    await page.getByRole('button', { name: /^Garden 3/ }).waitFor()
    await page.context().close()
  })

  inChromium('can be taken off its table again, and not come at all', async () => {
    const page = await openAs('agent')
    await page.getByRole('button', { name: 'Walk-in', exact: true }).click()
    await page.getByRole('button', { name: '2 guests', exact: true }).click()
    await page.getByLabel('Name').fill('Quinn')
    await page.getByRole('button', { name: /^Window 1/ }).click()
    await block(page, 'Quinn').click()
    await page.getByRole('button', { name: 'Not seated after all' }).click()
    await page.getByRole('button', { name: 'Did not come' }).click()
    await page.getByText('Quinn did not come; the table is free.').waitFor()
    await page.getByRole('button', { name: 'Came after all: seat' }).click()
    await page.getByText('Quinn is seated.').waitFor()
    await page.context().close()
  })
})

describe('the waitlist', () => {
  inChromium('offers what came free, and the guest’s answer is told to the staff', async () => {
    const next = dayAfter(day, 1)
    const page = await openAs('agent', `?day=${next}`)
    const wish = { party_size: 16, starts_at: `${next}T19:00:00` }
    const food = [{ menu_item_id: 'hanwoo_bbq', quantity: 9 }]
    await book(page.request, { ...wish, guest_name: 'Mina Choi', preorder: food })
    await book(page.request, { ...wish, guest_name: 'Priya Nair' })
    const waiting = page.getByRole('complementary', { name: /Waitlist/ })
    await waiting.getByText('Priya Nair').waitFor()
    await waiting.getByRole('button', { name: 'Offer a table' }).click()
    await alert(page, 'The offer to Priya Nair did not work: no table is free then.')
    await waiting.getByRole('button', { name: 'Give Priya Nair priority' }).click()
    await page.getByText('Priya Nair goes first on the waitlist.').waitFor()

    await block(page, 'Mina Choi').click()
    await page.getByText('9 × Charcoal hanwoo BBQ set').waitFor()
    await page.getByRole('button', { name: 'Cancel the booking' }).click()
    const asking = page.getByRole('dialog', { name: 'Cancel the booking of Mina Choi?' })
    await asking.getByRole('button', { name: 'Cancel the booking' }).click()
    await asking.getByText('Food for $744.93 is ordered ahead.', { exact: false }).waitFor()
    await asking.getByRole('button', { name: 'Cancel it all the same' }).click()
    await page.getByText('Mina Choi is cancelled.').waitFor()
    await page.keyboard.press('Escape')

    await waiting.getByText('Garden 1 + Garden 2 + Garden 3').waitFor()
    await waiting.getByRole('button', { name: 'Guest is told' }).click()
    await page.getByText('Priya Nair knows of the offer.').waitFor()
    await waiting.getByRole('button', { name: 'Accepts' }).click()
    await row(page, 'Garden 2')
      .getByRole('button', { name: /Priya Nair \(VIP\), 16 guests, Booked/ })
      .waitFor()
    await waiting.getByText('Nobody waits.').waitFor()
    await page.context().close()
  })
})

describe('the settings', () => {
  inChromium('tell which bookings new hours leave outside, and take them all the same', async () => {
    const page = await openAs('supervisor')
    const weekday = WEEKDAYS[Number(weekdayOf(day)) - 1]
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel(`${weekday}, opens`).fill('19:00')
    await page.getByText('2 bookings to come are outside these hours.', { exact: false }).waitFor()
    expect(await page.getByRole('dialog').getByText('Sam Lee').count()).toBe(1)
    await page.getByLabel(`${weekday}, closes`).fill('')
    await page.getByText('1 entry needs a change.').waitFor()
    await page.getByLabel(`${weekday}, closes`).fill('21:00')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. 2 bookings are outside the hours.').waitFor()
    const { hours } = await (await page.request.get('/api/restaurant')).json()
    expect(hours[weekdayOf(day)]).toEqual([{ opens: '19:00', closes: '21:00' }])
    await page.context().close()
  })

  inChromium('are for supervisors: an agent may look', async () => {
    const page = await openAs('agent')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('You can look at the settings.', { exact: false }).waitFor()
    expect(await page.getByLabel('Monday, opens').isEditable()).toBe(false)
    const rules = await (await page.request.get('/api/restaurant/rules')).json()
    expect((await page.request.put('/api/restaurant/rules', { data: rules })).status()).toBe(403)
    await page.context().close()
  })

  inChromium('take a new table, which is there for everybody', async () => {
    const [agent, page] = [await openAs('agent', `?day=${day}`), await openAs('supervisor', `?day=${day}`)]
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('tab', { name: 'Tables' }).click()
    await page.getByLabel('Name').fill('Terrace 1')
    await page.getByRole('combobox', { name: 'Area' }).fill('Terrace')
    await page.getByRole('button', { name: 'Add the table' }).click()
    await page.getByText('Terrace 1 is there now.').waitFor()
    await row(agent, 'Terrace 1').waitFor()
    await Promise.all([agent.context().close(), page.context().close()])
  })
})

describe('the calendar', () => {
  inChromium('goes from day to day by keys, and is where it was when the page is opened again', async () => {
    const page = await openAs('agent', '?view=month&day=2027-01-31')
    await page.getByRole('button', { name: /^Sunday, January 31/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'February 2027' }).waitFor()
    await page.waitForURL('**/admin/reservations?view=month&day=2027-02-01')
    await page.goto('/')
    await page.getByRole('link', { name: 'Reservations' }).click()
    await page.getByRole('heading', { name: 'February 2027' }).waitFor()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.getByRole('heading', { name: 'January 2027' }).waitFor()
    await page.getByRole('button', { name: '한국어' }).click()
    await page.getByRole('heading', { name: '2027년 1월' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko')
    await page.context().close()
  })

  inChromium('is for the staff', async () => {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
    await page.goto(`${world.domain.url}/admin/reservations?view=week`)
    await page.getByRole('heading', { name: 'This page is for the staff' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: /Alex Demo, Caller/ }).click()
    await page.getByRole('heading', { name: 'Your account is not a staff account' }).waitFor()
    await page.context().close()
  })
})

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
