import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { fiveProcesses, oneProcess, serversAreHere, type World } from './src/worlds.ts'

const SUPERVISOR = { email: 'supervisor@convonet.invalid', password: 'convonet-demo' }

describe('in one process', () => {
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

  async function open(path: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${world.domain.url}${path}`)
    return page
  }
  async function enter(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }

  inChromium('a supervisor signs in, is named on every page, and signs out', async () => {
    const page = await open('/voice_assistant')
    await page.getByRole('link', { name: 'Staff sign-in' }).click()
    await enter(page, SUPERVISOR.email, SUPERVISOR.password)
    await page.waitForURL('**/voice_assistant')
    await page.getByRole('button', { name: 'Signed in as Morgan Demo' }).click()
    await page.getByText('Supervisor', { exact: true }).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ name: 'convonet_session', httpOnly: true, sameSite: 'Lax' })

    await page.reload()
    await page.getByRole('button', { name: 'Signed in as Morgan Demo' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: 'Staff sign-in' }).waitFor()
    expect(await page.context().cookies()).toEqual([])
    const session = await fetch(`${world.domain.url}/api/session`, {
      headers: { cookie: `convonet_session=${cookie?.value}` },
    })
    expect(await session.json()).toMatchObject({ person: null })
    await page.context().close()
  })

  inChromium(
    'somebody tries the demo with the keyboard alone, and no link leads them away from here',
    async () => {
      const page = await open('/sign-in?next=https://evil.example/')
      await page.getByRole('button', { name: /Riley Demo, Agent/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Signed in as Riley Demo' }).waitFor()
      await page.waitForURL(`${world.domain.url}/`)
      await page.context().close()
    },
  )

  inChromium('a guesser is locked out after five wrong passwords, even with the right one', async () => {
    const page = await open('/sign-in')
    for (let attempt = 1; attempt < 5; attempt++) {
      await enter(page, 'admin@convonet.invalid', `wrong ${attempt}`)
      await page.getByText('The e-mail address or the password is not right.').waitFor()
      expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
      await page.reload()
    }
    await enter(page, 'admin@convonet.invalid', 'wrong 5')
    await page.getByText('Too many failed attempts. Try again in 15 min.').waitFor()
    await page.getByRole('button', { name: /Jordan Demo/ }).click()
    await page.getByText('Too many failed attempts. Try again in 15 min.').waitFor()
    await page.context().close()
  })
})

describe.skipIf(!serversAreHere)('in five processes', () => {
  it('nobody is there until an operator adds them, and every process then knows them', async () => {
    await using world = await fiveProcesses({ LOCAL_STT_MODEL: 'tiny' })
    const { url } = world.domain
    const signIn = (credentials: object) =>
      fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(credentials),
      })
    expect((await signIn(SUPERVISOR)).status).toBe(401)
    expect(await (await fetch(`${url}/api/session`)).json()).toEqual({ person: null, demo: [] })

    const said = await world.domain.command('people', 'add-admin', 'ada@example.test', 'Ada Lovelace')
    const password = /once: (\S+)/.exec(said)?.[1]
    const answer = await signIn({ email: 'ada@example.test', password })
    expect(await answer.json()).toMatchObject({ person: { name: 'Ada Lovelace', role: 'admin' } })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const session = () => fetch(`${url}/api/session`, { headers: { cookie } }).then((reply) => reply.json())
    expect(await session()).toMatchObject({ person: { name: 'Ada Lovelace' } })

    await world.domain.command('people', 'deactivate', 'ada@example.test')
    await expect.poll(session, { timeout: 5000 }).toMatchObject({ person: null })
  })
})
