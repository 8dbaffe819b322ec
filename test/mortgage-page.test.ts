import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { oneProcess, type World } from './src/worlds.ts'

const MEGABYTE = 1024 * 1024
const CALLERS = { alex: 'Alex Demo, Caller', sam: 'Sam Demo, Caller' }

let world: World
let browser: Browser
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convonet-papers-'))
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
  if (chromiumIsHere) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function open(look: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...look })).newPage()
  await page.goto(`${world.domain.url}/mortgage`)
  return page
}

async function signIn(page: Page, caller: keyof typeof CALLERS): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: CALLERS[caller] }).click()
  await page.waitForURL('**/mortgage')
}

const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function choose(page: Page, group: string, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await place(page, group).getByRole('button', { name: 'Choose a file' }).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(path)
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** A page printed by the browser itself. */
async function pdf(name: string, text: string): Promise<string> {
  const page = await browser.newPage()
  await page.setContent(`<h1>${text}</h1>`)
  const printed = await page.pdf()
  await page.close()
  return await file(name, printed)
}

/** As an agent does. */
async function judge(name: string, verdict: 'verify' | 'reject', body: object): Promise<void> {
  const { url } = world.domain
  const context = await browser.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  const { request } = context
  const credentials = { email: 'agent@convonet.invalid', password: 'convonet-demo' }
  await request.post('/api/session', { data: credentials })
  const api = '/convonet_todo/api/mortgage'
  const { applications } = await (await request.get(`${api}/applications`)).json()
  const { application } = await (
    await request.get(`${api}/applications/${applications[0].application_id}`)
  ).json()
  const document = application.documents.find(
    ({ document_name }: { document_name: string }) => document_name === name,
  )
  const reply = await request.post(`${api}/documents/${document.document_id}/${verdict}`, { data: body })
  expect(reply.status()).toBe(200)
  await context.close()
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe('the mortgage page', () => {
  inChromium('lets an applicant see how things stand and hand in a pay stub, once', async () => {
    const page = await open()
    await signIn(page, 'alex')
    await page.getByRole('heading', { name: 'Ready for your documents' }).waitFor()
    await page.getByText('33% complete').waitFor()
    await page
      .getByText('To upload: a photo ID, proof of income, proof of savings', { exact: false })
      .waitFor()
    await page.getByText('To tell the assistant: your savings', { exact: false }).waitFor()
    expect(await page.getByText('Price of the home').locator('..').textContent()).toContain('$385,000')
    const income = place(page, 'Proof of income')
    await income.getByText('Missing').waitFor()

    const stub = await pdf('october.pdf', 'Pay stub')
    await choose(page, 'Proof of income', stub)
    await income.getByText('october.pdf is uploaded. Thank you.').waitFor()
    expect(await income.getByRole('listitem').textContent()).toMatch(/october\.pdf\s*Pay stub · [\d.]+ kB · /)
    await page.getByRole('heading', { name: 'Waiting for documents' }).waitFor()

    await choose(page, 'Proof of savings', await file('copy.pdf', await readFile(stub)))
    await page.getByText('copy.pdf is here already, as “october.pdf” (Pay stub).').waitFor()
    expect(await page.getByRole('link', { name: 'Download' }).count()).toBe(1)

    const downloading = page.waitForEvent('download')
    await income.getByRole('link', { name: 'Download october.pdf' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('october.pdf')
    expect(await readFile(await download.path())).toEqual(await readFile(stub))
    await page.context().close()
  })

  inChromium('says what is wrong with a file that it does not take', async () => {
    const page = await open()
    await signIn(page, 'alex')
    const problem = (text: string) => place(page, 'Photo ID').getByRole('alert').getByText(text).waitFor()
    await choose(page, 'Photo ID', await file('letter.pdf', 'I am a text, whatever I am called.'))
    await problem('letter.pdf is not a PDF, PNG or JPEG file. Please save it as one of these and try again.')
    await choose(page, 'Photo ID', await file('letter.txt', 'I am a text.'))
    await problem('letter.txt is not a PDF, PNG or JPEG file. Please save it as one of these and try again.')
    await choose(page, 'Photo ID', await file('scan.pdf', Buffer.alloc(16 * MEGABYTE, '%PDF-')))
    await problem('scan.pdf has 16 MB. A file may have up to 15 MB.')
    await choose(page, 'Photo ID', await file('nothing.pdf', ''))
    await problem('nothing.pdf is empty.')
    await place(page, 'Photo ID').getByText('Missing').waitFor()
    await page.context().close()
  })

  inChromium('takes files that are dropped, and shows how far a slow upload is', async () => {
    const page = await open()
    await signIn(page, 'alex')
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const slowly = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: MEGABYTE }
    await network.send('Network.emulateNetworkConditions', slowly)
    const dropped = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer()
      const content = ['%PDF-1.7 ', new Uint8Array(bytes)]
      transfer.items.add(new File(content, 'statement.pdf', { type: 'application/pdf' }))
      return transfer
    }, 5 * MEGABYTE)
    const assets = place(page, 'Proof of savings')
    await assets.getByLabel('Kind of document').selectOption('Investment statement')
    await assets.getByText('or drop it here').dispatchEvent('drop', { dataTransfer: dropped })
    const bar = assets.getByRole('progressbar', { name: 'Upload of statement.pdf' })
    await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
    await assets.getByText('statement.pdf is uploaded. Thank you.').waitFor()
    expect(await assets.getByRole('listitem').textContent()).toContain('Investment statement · 5 MB')
    await page.context().close()
  })

  inChromium('shows what staff said of a document, and why', async () => {
    const page = await open()
    await signIn(page, 'alex')
    await choose(page, 'Proof of the down payment', await pdf('gift.pdf', 'A gift'))
    await page.getByText('gift.pdf is uploaded').waitFor()
    await judge('gift.pdf', 'reject', { reason: 'The signature is missing' })
    await page.reload()
    const gift = place(page, 'Proof of the down payment')
    await gift.getByText('Turned down: The signature is missing').waitFor()
    await page.getByText('proof of the down payment.').waitFor()
    await judge('october.pdf', 'verify', {})
    await page.reload()
    await place(page, 'Proof of income').getByText('Accepted').waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  inChromium('tells somebody without an application how to begin', async () => {
    const page = await open()
    await signIn(page, 'sam')
    await page.getByRole('heading', { name: 'You have no application yet' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Talk to the assistant' }).click()
    await page.waitForURL('**/voice_assistant')
    await page.getByRole('banner').getByRole('link', { name: 'My mortgage' }).click()
    await page.getByRole('heading', { name: 'You have no application yet' }).waitFor()
    await page.context().close()
  })

  inChromium('says that the server does not answer, and tries again when told to', async () => {
    const page = await open()
    await page.route('**/mortgage/mine', (route) => route.abort())
    await signIn(page, 'alex')
    await page.getByRole('alert').getByText('Your application cannot be shown right now.').waitFor()
    await page.unroute('**/mortgage/mine')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()

    await page.route('**/mortgage/mine/documents?*', (route) => route.abort())
    await choose(page, 'Photo ID', await pdf('passport.pdf', 'Passport'))
    await page.getByText('passport.pdf could not be uploaded.').waitFor()
    await page.unroute('**/mortgage/mine/documents?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('passport.pdf is uploaded. Thank you.').waitFor()
    await page.context().close()
  })

  inChromium('asks to sign in again when the session is over', async () => {
    const page = await open()
    await signIn(page, 'alex')
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    await page.context().clearCookies()
    await choose(page, 'Photo ID', await pdf('late.pdf', 'Late'))
    await page.getByRole('heading', { name: 'Sign in to see your application' }).waitFor()
    await page.context().close()
  })
})

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const

describe.each(looks)('axe finds nothing on the mortgage page, $name', ({ name, ...look }) => {
  inChromium('before and after signing in, and with an error', async () => {
    const page = await open(look)
    await page.getByRole('heading', { name: 'Sign in to see your application' }).waitFor()
    expect(await violations(page)).toEqual([])
    await signIn(page, 'alex')
    await choose(page, 'Photo ID', await file('letter.pdf', name))
    await page.getByText('letter.pdf is not').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })
})
