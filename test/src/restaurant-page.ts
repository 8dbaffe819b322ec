import type { Page } from 'playwright-core'

export const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()

/** The code that the page shows. */
export const codeOn = async (page: Page) => (await page.getByText(/^HNK-\w{8}$/).textContent()) ?? ''

export async function writeGuest(
  page: Page,
  { name, phone }: { name: string; phone: string },
): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Phone number').fill(phone)
}

/** Turns the calendar to a day, `2026-11-27`, and picks it. */
export async function pickDay(page: Page, day: string, language: 'en' | 'ko' = 'en'): Promise<void> {
  const options = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  const name = new Intl.DateTimeFormat(language, options).format(new Date(day))
  const button = page.getByRole('button', { name, exact: true })
  const next = page.getByRole('button', { name: language === 'en' ? 'Next month' : '다음 달' })
  await next.waitFor()
  while ((await button.count()) === 0) await next.click()
  await button.click()
}
