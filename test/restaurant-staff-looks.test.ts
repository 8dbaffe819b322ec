import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { block, book, openBook, openRestaurant } from './src/staff-book.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
let browser: Browser
let day: string
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
  if (!chromiumIsHere) return
  browser = await openBrowser()
  const page = await openAs()
  day = await openRestaurant(page.request)
  const wish = { guest_name: 'Sam Lee', party_size: 16, starts_at: `${day}T18:00:00` }
  await book(page.request, { ...wish, preorder: [{ menu_item_id: 'bulgogi', quantity: 2 }] })
  await book(page.request, { ...wish, guest_name: 'Priya Nair' })
  await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await world?.[Symbol.asyncDispose]()
})

const openAs = (path = '', look = {}) =>
  openBook(browser, { url: world.domain.url, staff: 'supervisor', path, look })

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

describe.each(looks)('axe finds nothing at the book, $name', ({ name: _, ...look }) => {
  inChromium('in any view, nor in what opens over it', async () => {
    const page = await openAs(`?day=${day}`, look)
    const fits = async () => expect(await overflow(page)).toBe(0)
    const isFine = async () => {
      await fits()
      expect(await violations(page)).toEqual([])
    }
    await page.getByText('Sam Lee').first().waitFor()
    await isFine()
    for (const view of ['Week', 'Month', 'Day']) {
      await page.getByText(view, { exact: true }).first().click()
      await page.getByText('Live', { exact: true }).waitFor()
      await isFine()
    }
    await page.getByText('Timeline', { exact: true }).click()
    await page.getByRole('button', { name: 'Walk-in', exact: true }).click()
    await page.getByRole('button', { name: '2 guests', exact: true }).click()
    await page
      .getByRole('button', { name: /^Window/ })
      .first()
      .waitFor()
    await isFine()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New booking' }).click()
    await page.getByRole('button', { name: 'Book', exact: true }).click()
    await page.getByText('The name is missing.').waitFor()
    await isFine()
    await page.keyboard.press('Escape')
    await block(page, 'Sam Lee').click()
    await page.getByText('What happened').waitFor()
    await isFine()
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('dialog', { name: 'Move Sam Lee' }).waitFor()
    await isFine()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Move Sam Lee' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).click()
    await isFine()
    for (const tab of ['Waitlist and reminders', 'Tables', 'Bookings']) {
      await page.getByRole('tab', { name: tab }).click()
      await fits()
    }
    await isFine()
    await page.context().close()
  })
})
