import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumIsHere, inChromium, openBrowser } from './src/browser.ts'
import { expectSound } from './src/expect-sound.ts'
import { codeOn, heading, pickDay, press, writeGuest } from './src/restaurant-page.ts'
import { openRestaurantWorld, type RestaurantWorld } from './src/restaurant-world.ts'

let house: RestaurantWorld
let browser: Browser
beforeAll(async () => {
  if (!chromiumIsHere) return
  browser = await openBrowser()
  house = await openRestaurantWorld(browser)
})
afterAll(async () => {
  await browser?.close()
  await house?.[Symbol.asyncDispose]()
})

describe('the restaurant’s front door', () => {
  inChromium('shows menu, hours and the ways in, in every look and in both languages', async () => {
    const page = await house.open('/restaurant')
    await heading(page, 'Hanok Table')
    await page.getByText('돌솥 비빔밥').waitFor()
    await page.getByText('Charcoal hanwoo BBQ set').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Monday' }).textContent()).toContain('Closed')
    await page.getByText('11:30 AM – 10:00 PM').first().waitFor()
    await expectSound(page)

    await press(page, '한국어')
    await heading(page, '한옥 테이블')
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    expect(await page.evaluate(() => localStorage.getItem('hanok-lang'))).toBe('ko')
    await page.reload()
    await page.getByRole('link', { name: '말로 예약하기' }).waitFor()
    await expectSound(page)

    await page.getByRole('link', { name: 'Convonet 시작 페이지' }).click()
    await heading(page, 'A contact centre you can talk to')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Visit its restaurant' }).click()
    await heading(page, '한옥 테이블')
    await page.context().close()
  })
})

describe('reserving online', () => {
  inChromium('books the restaurant’s seven o’clock from a browser in Seoul', async () => {
    const page = await house.open('/reserve-online', { timezoneId: 'Asia/Seoul' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const day = house.ownDay()
    await pickDay(page, day)
    await press(page, '7:00 PM')
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    await page.getByText('Times are those of the restaurant in Pacific Time').waitFor()
    await expectSound(page)
    await press(page, /^Reserve for/)
    await page.getByText('Please tell us your name.').waitFor()
    expect(await page.getByLabel('Name').evaluate((input) => input === document.activeElement)).toBe(true)
    await expectSound(page)

    await writeGuest(page, { name: 'Mina Choi', phone: '(415) 555-0101' })
    await page.getByLabel('Wishes').fill('A high chair')
    await press(page, 'One Soy-marinated bulgogi more')
    await press(page, 'One Soy-marinated bulgogi more')
    await press(page, 'One Haemul pajeon more')
    // 2 * 24.00 + 18.00 = 66.00, less 7 %, which is 4.62.
    await page.getByText('−$4.62').waitFor()
    await page.getByText('$61.38').waitFor()
    await press(page, /^Reserve for/)
    await heading(page, 'Your table is reserved')
    await expectSound(page)

    const [reservation] = await house.stored('+14155550101')
    expect(reservation).toMatchObject({
      status: 'confirmed',
      source_channel: 'online',
      preferred_locale: 'en',
      special_requests: 'A high chair',
      food_total_cents: 6138,
      confirmation_code: await codeOn(page),
    })
    expect(reservation?.local_start).toMatch(new RegExp(`^${day}T19:00:00-0[78]:00$`))

    const saving = page.waitForEvent('download')
    await press(page, 'Add to calendar')
    const file = await readFile(await (await saving).path(), 'utf8')
    const start = new Date(reservation?.local_start ?? '').toISOString().replace(/[-:]|\.\d+/g, '')
    expect(file).toContain(`DTSTART:${start}\r\n`)

    await page.getByRole('link', { name: 'See or change it' }).click()
    await page.getByText('Confirmed', { exact: true }).waitFor()
    await expectSound(page)
    expect(asked.filter((url) => url.includes('555'))).toEqual([])
    await page.context().close()
  })

  inChromium('is done in Korean by a browser that reads Korean', async () => {
    const page = await house.open('/reserve-online', { locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
    await heading(page, '예약하기')
    await pickDay(page, house.ownDay(), 'ko')
    await press(page, '오후 6:30')
    await page.getByText('시간은 지금 계신 곳이 아니라 식당 현지').waitFor()
    await page.getByLabel('성함').fill('최민아')
    await page.getByLabel('전화번호').fill('+82 10-1234-5678')
    await press(page, '돌솥 비빔밥 하나 더하기')
    await press(page, /예약하기$/)
    await heading(page, '예약되었습니다')
    await page.getByText('최민아 님, 감사합니다').waitFor()
    await expectSound(page)
    const [reservation] = await house.stored('+821012345678')
    expect(reservation).toMatchObject({ preferred_locale: 'ko', guest_name: '최민아' })
    expect(reservation?.local_start).toContain('T18:30:00')
    await page.context().close()
  })

  inChromium('keeps a table, keeps it longer, and says when it is not kept any more', async () => {
    const page = await house.open('/reserve-online')
    await page.clock.install()
    await page.reload()
    const day = house.ownDay()
    await pickDay(page, day)
    await press(page, '6:00 PM')
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    await press(page, '6:15 PM')
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    const kept = async () =>
      (await (await house.staff.get(`/api/restaurant/book?from=${day}&to=${day}`)).json()).holds.length
    await expect.poll(kept).toBe(1)
    await page.clock.fastForward('03:30')
    await page.getByText(/^A table is kept for you for 1:\d\d/).waitFor()
    await page.clock.fastForward('01:00')
    await page.getByText('One minute left. You can keep the table longer.').waitFor()
    await expectSound(page)
    await press(page, 'Keep it longer')
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    await page.clock.fastForward('06:00')
    await page.getByText('The table is not kept any more.').waitFor()
    await press(page, 'Keep it again')
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    await page.context().close()
  })

  inChromium('books once, though the answer was lost and the network away', async () => {
    const page = await house.open('/reserve-online')
    const keys: (string | undefined)[] = []
    await page.route('**/api/reservations', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return await route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await pickDay(page, house.ownDay())
    await press(page, '5:30 PM')
    await page.getByText('A table is kept for you').first().waitFor()
    await writeGuest(page, { name: 'Jin Park', phone: '415 555 0103' })
    await page.context().setOffline(true)
    await page.getByText('You are offline.').waitFor()
    await press(page, /^Reserve for/)
    expect(keys).toEqual([])
    await page.context().setOffline(false)
    await heading(page, 'Your table is reserved')
    expect(keys).toHaveLength(2)
    expect(keys[0]).toMatch(/^\w{32}$/)
    expect(keys[1]).toBe(keys[0])
    expect(await house.stored('+14155550103')).toHaveLength(1)
    await page.context().close()
  })

  inChromium('says what else is free when the time was taken meanwhile', async () => {
    const page = await house.open('/reserve-online')
    const day = house.ownDay()
    await pickDay(page, day)
    await page.getByRole('button', { name: '7:00 PM', exact: true }).waitFor()
    await house.fillEvening(day)
    await press(page, '7:00 PM')
    await page.getByText('That time has just become full for 2 guests.').waitFor()
    const nearest = page.getByRole('region', { name: 'The nearest free times' })
    await expectSound(page)
    await nearest.getByRole('button').first().click()
    await page.getByText(/^A table is kept for you for [45]:\d\d/).waitFor()
    await writeGuest(page, { name: 'Ara Yoon', phone: '415 555 0104' })
    await press(page, /^Reserve for/)
    await heading(page, 'Your table is reserved')
    await page.context().close()
  })
})
