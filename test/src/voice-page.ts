import type { Browser, Page } from 'playwright-core'
import { listenToPage } from './loudness.ts'

/** Closes the browser at the end of the block. */
export const closing = <T extends { close(): Promise<void> }>(resource: T): T & AsyncDisposable =>
  Object.assign(resource, { [Symbol.asyncDispose]: () => resource.close() })

export async function openVoicePage(browser: Browser, url: string, path = '/vad'): Promise<Page> {
  const context = await browser.newContext({ permissions: ['microphone'] })
  const page = await context.newPage()
  await listenToPage(page)
  await page.goto(`${url}${path}`)
  return page
}

export async function enterPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
