import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { enterPin } from './src/voice-page.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
  if (chromiumIsHere) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.[Symbol.asyncDispose]()
})

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const

describe.each(looks)('axe finds nothing, $name', ({ colorScheme, viewport }) => {
  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${world.domain.url}${path}`)
    return page
  }

  inChromium.each(['/', '/voice_assistant', '/sign-in'])('on %s', async (path) => {
    const page = await open(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })

  inChromium('in a conversation', async () => {
    const page = await open('/voice_assistant')
    await enterPin(page, '2468')
    await page.getByLabel('Type a message').fill('Add water the plants to my list')
    await page.keyboard.press('Enter')
    await page.getByText(/added/i).first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })
})

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
