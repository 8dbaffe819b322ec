import type { GuestLocale } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { at } from '../testing/engine.ts'
import { DAY_BEFORE, HOUR_MS, reminderScene, TWO_HOURS_BEFORE } from '../testing/reminder-scene.ts'

/** Who is reminded and when, on any database. Bookings are for Friday at seven. */
export function remindersContract(subject: () => Sql): void {
  const house = reminderScene(subject)
  beforeEach(() => house.open())

  describe('a guest', () => {
    it('is reminded a day and two hours before, once each', async () => {
      const { id } = await house.engine.booked()
      expect(await house.passes(DAY_BEFORE - 1)).toEqual([])
      expect(await house.passes(DAY_BEFORE)).toEqual([expect.stringContaining('tomorrow at 7 PM')])
      expect(await house.passes(DAY_BEFORE + 30_000)).toEqual([])
      expect(await house.passes(TWO_HOURS_BEFORE)).toEqual([expect.stringContaining('tonight at 7 PM')])
      expect(await house.passes(at(18))).toEqual([])
      expect(await house.passes(at(19))).toEqual([])
      expect(await house.states()).toEqual([
        { hours: 24, state: 'sent', detail: null },
        { hours: 2, state: 'sent', detail: null },
      ])
      expect(await house.wordOf(id)).toBe('hanok_table_message_sent')
    })

    it.each<[GuestLocale, string]>([
      ['en', 'We look forward to seeing you'],
      ['ko', '예약을 안내해 드립니다'],
    ])('is reminded in their language: %s', async (preferredLocale, words) => {
      await house.engine.booked({ preferredLocale })
      expect(await house.passes(DAY_BEFORE)).toEqual([expect.stringContaining(words)])
    })

    it('who is at the door, or was booked by another program, is not', async () => {
      await house.engine.booked({ sourceChannel: 'api' })
      await house.engine.booked({ sourceChannel: 'walk_in' })
      expect([...(await house.passes(DAY_BEFORE)), ...(await house.passes(TWO_HOURS_BEFORE))]).toEqual([])
    })

    it('who booked after a reminder was due hears the next one only', async () => {
      house.goTo(DAY_BEFORE + 2 * 60_000)
      await house.engine.booked()
      expect(await house.passes(DAY_BEFORE + 3 * 60_000)).toEqual([])
      expect(await house.passes(TWO_HOURS_BEFORE)).toHaveLength(1)
    })

    it('who waits for a table is not reminded of one, until it is theirs', async () => {
      await house.setRules({ reminderHours: [24] })
      const bookings = [await house.engine.booked(), await house.engine.booked(), await house.engine.booked()]
      const waiting = await house.engine.waiting()
      await house.passes(DAY_BEFORE)
      const reminded = await house.engine.rows<{ id: number }>(
        'select reservation_id as id from hanok_reminders',
      )
      expect(reminded.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(bookings.map(({ id }) => id))
      expect(reminded.some(({ id }) => id === waiting.id)).toBe(false)
    })

    it('whose restaurant stops reminding while the reminder is on the way has none', async () => {
      await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      await house.setRules({ reminderBy: 'none' })
      await house.deliver()
      expect(house.told).toEqual([])
      expect(await house.states()).toEqual([{ hours: 24, state: 'skipped', detail: 'not-wanted' }])
    })

    it('whose restaurant wants no reminders, or other ones, has those', async () => {
      await house.engine.booked()
      await house.setRules({ reminderBy: 'none' })
      expect(await house.passes(DAY_BEFORE)).toEqual([])
      await house.setRules({ reminderBy: 'message', reminderHours: [3] })
      expect(await house.passes(at(16))).toEqual([expect.stringContaining('/reservation/status?code=')])
    })
  })

  describe('a booking that changes', () => {
    it('and is cancelled has no reminder', async () => {
      const { id } = await house.engine.booked()
      await house.engine.end(id)
      expect(await house.passes(DAY_BEFORE)).toEqual([])
    })

    it('and is cancelled when its reminder was on the way has none either', async () => {
      const { id } = await house.engine.booked()
      house.goTo(DAY_BEFORE)
      expect(await house.sweep()).toBe(1)
      await house.engine.end(id)
      await house.deliver()
      expect(house.told).toEqual([])
      expect(await house.states()).toEqual([{ hours: 24, state: 'skipped', detail: 'not-confirmed' }])
    })

    it('of its time has its reminders then', async () => {
      const { id } = await house.engine.booked()
      await house.engine.change(id, { startsAt: at(20) })
      expect(await house.passes(DAY_BEFORE)).toEqual([])
      expect(await house.passes(DAY_BEFORE + HOUR_MS)).toEqual([expect.stringContaining('tomorrow at 8 PM')])
    })

    it('of its time when its reminder was on the way is told of the new time only', async () => {
      const { id } = await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      await house.engine.change(id, { startsAt: at(20) })
      await house.deliver()
      expect(house.told).toEqual([])
      expect(await house.passes(DAY_BEFORE + HOUR_MS)).toHaveLength(1)
      expect(await house.states()).toEqual([
        { hours: 24, state: 'skipped', detail: 'moved' },
        { hours: 24, state: 'sent', detail: null },
      ])
    })

    it('to a time that is near is not reminded at once: the guest has just said so', async () => {
      const { id } = await house.engine.booked({ startsAt: at(21) })
      house.goTo(DAY_BEFORE + 30 * 60_000)
      await house.engine.change(id, { startsAt: at(19) })
      expect(await house.passes(DAY_BEFORE + 31 * 60_000)).toEqual([])
    })
  })

  describe('at night', () => {
    it('nobody is rung up for what can be told in the morning', async () => {
      await house.engine.booked({ startsAt: at(21) })
      // A day before is nine in the evening.
      expect(await house.passes(at(21 - 24))).toEqual([])
      expect(await house.passes(at(9) - 1)).toEqual([])
      expect(await house.passes(at(9))).toEqual([expect.stringContaining('tonight at 9 PM')])
      expect(await house.passes(at(19))).toHaveLength(1)
    })

    it('somebody is where the visit would be too near by then', async () => {
      const allDay = [{ opens: '06:00', closes: '22:00' }]
      await house.setRules({ hours: { '5': allDay }, reminderHours: [2] })
      await house.engine.booked({ startsAt: at(9.5) })
      expect(await house.passes(at(7.5))).toEqual([expect.stringContaining('today at 9:30 AM')])
    })

    it('whoever books then is not reminded in the morning of what was due before', async () => {
      await house.engine.open([4], { horizonDays: 30 })
      house.goTo(at(2))
      await house.engine.booked({ startsAt: at(21) })
      expect(await house.passes(at(9))).toEqual([])
    })
  })

  describe('when nothing ran', () => {
    it('tells a reminder that is a little late', async () => {
      await house.engine.booked()
      expect(await house.passes(DAY_BEFORE + 6 * HOUR_MS - 1)).toHaveLength(1)
      expect(await house.passes(TWO_HOURS_BEFORE + HOUR_MS - 1)).toHaveLength(1)
    })

    it('drops one that is late by hours', async () => {
      await house.engine.booked()
      expect(await house.passes(DAY_BEFORE + 6 * HOUR_MS)).toEqual([])
      expect(await house.passes(TWO_HOURS_BEFORE + HOUR_MS)).toEqual([])
    })

    it('drops one whose job waited for hours', async () => {
      await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      house.goTo(DAY_BEFORE + 6 * HOUR_MS + 1)
      await house.deliver()
      expect(house.told).toEqual([])
      expect(await house.states()).toMatchObject([{ state: 'skipped', detail: 'too-late' }])
    })
  })
}
