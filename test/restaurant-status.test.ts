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

describe('the waitlist', () => {
  inChromium('takes a guest who agrees to wait, and gives them the table that comes free', async () => {
    const day = house.ownDay()
    const codes = await house.fillEvening(day)
    const page = await house.open('/reserve-online')
    await pickDay(page, day)
    await press(page, '7:00 PM, full, waitlist')
    const guest = { name: 'Jun Seo', phone: '415 555 0105' }
    await writeGuest(page, guest)
    await press(page, /^Join the waitlist/)
    await page.getByText('Tick this to join the waitlist').waitFor()
    await expectSound(page)
    await page.getByRole('checkbox', { name: /^Put us on the waitlist/ }).check()
    await press(page, /^Join the waitlist/)
    await heading(page, 'You are on the waitlist')
    await page.getByText('You are number 1 of 1 on the waitlist.').waitFor()
    await expectSound(page)

    const code = await codeOn(page)
    await house.show(page, { code, phone: guest.phone })
    await page.getByText('On the waitlist', { exact: true }).waitFor()
    // Two leave at a quarter past eight, having come at a quarter to seven.
    await page.getByText('about 75 min. after the time you wished').waitFor()
    await expectSound(page)

    await house.staff.patch(`/api/reservations/by-code/${codes.at(-1)}/status`, {
      data: { status: 'cancelled' },
    })
    await page.getByText('A table came free', { exact: true }).waitFor()
    await page.getByText(/^Yours for (29|30):\d\d more$/).waitFor()
    await expectSound(page)
    await press(page, 'Take the table')
    await page.getByText('The table is yours.').waitFor()
    await page.getByText('Confirmed', { exact: true }).waitFor()
    const [reservation] = await house.stored('+14155550105')
    expect(reservation).toMatchObject({ status: 'confirmed', seating_status: 'allocated' })
    await page.context().close()
  })

  inChromium('leaves the table to the next guests where one does not want it', async () => {
    const day = house.ownDay()
    const codes = await house.fillEvening(day)
    const guest_phone = '+14155550106'
    const waiting = await house.booked({ guest_phone, party_size: 2, starts_at: `${day}T19:00:00` })
    expect(waiting.seating_status).toBe('waitlist')
    await house.staff.patch(`/api/reservations/by-code/${codes.at(-1)}/status`, {
      data: { status: 'cancelled' },
    })
    const page = await house.open('/')
    await house.show(page, { code: waiting.confirmation_code, phone: guest_phone })
    await press(page, 'Leave it to the next')
    await page.getByRole('link', { name: 'Reserve again' }).waitFor()
    expect((await house.stored(guest_phone))[0]).toMatchObject({ ended_reason: 'offer-declined' })
    await page.context().close()
  })
})

describe('one’s own reservation', () => {
  inChromium('is changed in time, party, wishes and food, or stays as it was', async () => {
    const day = house.ownDay()
    const other = house.ownDay()
    await house.fillEvening(other)
    const guest_phone = '+14155550107'
    const before = await house.booked({
      guest_phone,
      party_size: 2,
      starts_at: `${day}T19:00:00`,
      special_requests: 'By the window',
      preorder: [{ menu_item_id: 'bulgogi', quantity: 1 }],
    })
    const page = await house.open('/')
    await house.show(page, { code: before.confirmation_code, phone: guest_phone })
    await press(page, 'Change')
    await page.getByText('Nothing is changed yet.').waitFor()
    await expectSound(page)
    await page.getByLabel('How many are you?').selectOption('4 guests')
    await press(page, '8:00 PM')
    await page.getByLabel('Wishes').fill('')
    await press(page, 'One Soy-marinated bulgogi less')
    await press(page, 'Save the changes')
    await page.getByText('Saved.').waitFor()
    const changed = { party_size: 4, special_requests: null, preorder_items: [] }
    const [after] = await house.stored(guest_phone)
    expect(after).toMatchObject(changed)
    expect(after?.local_start).toContain(`${day}T20:00:00`)

    await press(page, 'Change')
    await pickDay(page, other)
    await press(page, '7:00 PM, full')
    await press(page, 'Save the changes')
    await page.getByText('That did not work, and your reservation is as it was.').waitFor()
    await expectSound(page)
    expect((await house.stored(guest_phone))[0]?.local_start).toBe(after?.local_start)
    await page.context().close()
  })

  inChromium('with much food ordered ahead is cancelled only after the offer to move it', async () => {
    const guest_phone = '+14155550108'
    const { confirmation_code } = await house.booked({
      guest_phone,
      party_size: 4,
      starts_at: `${house.ownDay()}T18:00:00`,
      preorder: [{ menu_item_id: 'hanwoo_bbq', quantity: 4 }],
    })
    const page = await house.open('/')
    await house.show(page, { code: confirmation_code, phone: guest_phone })
    const dialog = page.getByRole('dialog')
    await press(page, 'Cancel the reservation')
    await expectSound(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await press(page, 'Cancel the reservation')
    await dialog.getByRole('button', { name: 'Cancel the reservation' }).click()
    // 4 * 89.00, less 7 %.
    await dialog.getByText('You ordered food for $331.08 ahead').waitFor()
    // Whoever presses Enter twice does not cancel by it.
    const focused = page.locator(':focus')
    expect(await focused.textContent()).toBe('Choose another time')
    expect((await house.stored(guest_phone))[0]?.status).toBe('confirmed')
    await expectSound(page)
    await dialog.getByRole('button', { name: 'Cancel anyway' }).click()
    await page.getByText('Your reservation is cancelled.').waitFor()
    await page.getByText('Cancelled', { exact: true }).waitFor()
    await expectSound(page)
    expect((await house.stored(guest_phone))[0]).toMatchObject({ status: 'cancelled', ended_reason: 'guest' })
    await page.context().close()
  })

  inChromium('is shown to nobody with another phone number, who is stopped from guessing', async () => {
    const { confirmation_code: code } = await house.booked({
      guest_phone: '+14155550109',
      party_size: 2,
      starts_at: `${house.ownDay()}T12:00:00`,
    })
    const page = await house.open('/')
    await house.show(page, { code, phone: '415 555 0199' })
    await page.getByText('We find no reservation with this code and phone number.').waitFor()
    await expectSound(page)
    expect(await page.getByText('Nari Kim').count()).toBe(0)
    const stopped = page.getByText(/^Too many attempts\. Please try again in 1\d min/)
    const refused = page.getByText('We find no reservation with this code and phone number.')
    for (let guesses = 1; guesses <= 10 && !(await stopped.isVisible()); guesses++) {
      await press(page, 'Show my reservation')
      await page.getByRole('button', { name: 'Show my reservation' }).and(page.locator(':enabled')).waitFor()
      await refused.or(stopped).waitFor()
    }
    await stopped.waitFor()
    await expectSound(page)
    await page.context().close()
  })
})
