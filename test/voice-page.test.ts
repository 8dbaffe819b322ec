import { afterAll, beforeAll, expect } from 'vitest'
import { inChromium, openBrowser } from './src/browser.ts'
import { heardLevels } from './src/loudness.ts'
import { microphoneFile, said, silence } from './src/speech.ts'
import { closing, enterPin, openVoicePage } from './src/voice-page.ts'
import { oneProcess, type World } from './src/worlds.ts'

/** RMS of what a page plays while nobody speaks. */
const NOISE_FLOOR = 0.001

let world: World
beforeAll(async () => {
  world = await oneProcess()
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
})

inChromium(
  'hears a sentence through the microphone, shows it, answers aloud and stores the task',
  async () => {
    const microphone = await microphoneFile(silence(9000), said('add-buy-milk'), silence(20_000))
    await using browser = closing(await openBrowser(microphone))
    const page = await openVoicePage(browser, world.domain.url)
    await enterPin(page, '2468')

    const conversation = page.getByRole('log')
    await conversation.getByText(/milk/i).first().waitFor({ timeout: 40_000 })
    await page
      .getByText(/I('ve| have)? added/i)
      .first()
      .waitFor({ timeout: 20_000 })
    const answeredAt = Date.now()
    const levels = await heardLevels(page)
    expect(Math.max(...levels.map(({ level }) => level))).toBeGreaterThan(10 * NOISE_FLOOR)
    expect(levels.some(({ at, level }) => at > answeredAt - 5000 && level > 10 * NOISE_FLOOR)).toBe(true)

    const tasks = await world.rows<{ title: string }>('select title from todos_anthropic')
    expect(tasks.map(({ title }) => title.toLowerCase())).toEqual([expect.stringContaining('milk')])
  },
)

inChromium('answers a spoken question of another domain aloud, with its figures on the page', async () => {
  const question = said('whats-left-of-my-deductible')
  const microphone = await microphoneFile(silence(9000), question, silence(60_000))
  await using browser = closing(await openBrowser(microphone))
  const page = await openVoicePage(browser, world.domain.url)
  await enterPin(page, '2468')

  const conversation = page.getByRole('log')
  const answer = conversation.getByText(/so \$750 is left/)
  await answer.waitFor({ timeout: 60_000 })
  const answeredAt = Date.now()
  expect(await conversation.textContent()).toMatch(
    /left of my deductible\?[\s\S]*Limit\s*\$1,500\s*Met\s*\$750/,
  )
  const levels = await heardLevels(page)
  expect(levels.some(({ at, level }) => at > answeredAt - 5000 && level > 10 * NOISE_FLOOR)).toBe(true)
})

inChromium('goes silent when the caller speaks into the answer', async () => {
  const microphone = await microphoneFile(silence(14_000), said('whats-on-my-list'), silence(20_000))
  await using browser = closing(await openBrowser(microphone))
  const page = await openVoicePage(browser, world.domain.url)
  const openedAt = Date.now()
  await enterPin(page, '2468')
  await page.waitForTimeout(openedAt + 9500 - Date.now())
  await page.getByLabel('Type a message').fill('What can you do?')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Cut off/i)
    .first()
    .waitFor({ timeout: 30_000 })
  await page.getByText(/list/i).last().waitFor()
})

inChromium('comes back by itself when the server was restarted, and the talk goes on', async () => {
  await using browser = closing(await openBrowser())
  const page = await openVoicePage(browser, world.domain.url)
  await enterPin(page, '2468')
  const box = page.getByLabel('Type a message')
  await box.fill('Add call the plumber to my list')
  await box.press('Enter')
  await page
    .getByText(/added.*plumber/i)
    .first()
    .waitFor()

  await world.domain.kill()
  await page.getByText('Reconnecting').first().waitFor()
  await world.domain.startAgain()
  await page.getByText('Listening', { exact: true }).first().waitFor({ timeout: 20_000 })
  await box.fill('Mark it as done')
  await box.press('Enter')
  await page
    .getByText(/plumber.*(done|complete)|(done|complete).*plumber/i)
    .first()
    .waitFor()
})

inChromium('locks after five wrong PINs and says for how long', async () => {
  await using browser = closing(await openBrowser())
  const page = await openVoicePage(browser, world.domain.url)
  for (let attempt = 0; attempt < 5; attempt++) {
    await enterPin(page, '9090')
    await page.getByText(attempt < 4 ? 'That PIN is not right.' : /Too many wrong PINs/).waitFor()
    if (attempt < 4) await page.getByLabel('PIN', { exact: true }).fill('')
  }
  await page
    .getByText(/1[45]:\d\d|15 min/)
    .first()
    .waitFor()
})
