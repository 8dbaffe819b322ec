import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Told } from '../ports.ts'
import { DAY_BEFORE, HOUR_MS, reminderScene, TWO_HOURS_BEFORE } from '../testing/reminder-scene.ts'
import { readReminders } from './read-reminders.ts'
import { sweep } from './sweep.ts'

/** What becomes of a reminder, on any database. Bookings are for Friday at seven. */
export function deliveriesContract(subject: () => Sql): void {
  const house = reminderScene(subject)
  beforeEach(() => house.open())

  describe('a provider', () => {
    it.each<[Told, string, string | null, string]>([
      [{ kind: 'ringing', reference: 'v3:1' }, 'sent', null, 'hanok_table_call_initiated'],
      [{ kind: 'sent', reference: 'm1' }, 'sent', null, 'hanok_table_message_sent'],
      [{ kind: 'no-provider' }, 'skipped', 'no-provider', 'demo_skipped_no_voice_provider_config'],
      [{ kind: 'bad-number' }, 'skipped', 'bad-number', 'demo_skipped_bad_destination'],
      [
        { kind: 'refused', detail: 'http-403 10010' },
        'failed',
        'http-403 10010',
        'hanok_table_error_http_403',
      ],
      [
        { kind: 'refused', detail: 'outcome-unknown' },
        'failed',
        'outcome-unknown',
        'hanok_table_error_exception',
      ],
    ])('that answers %j leaves it %s (%s)', async (answer, state, detail, word) => {
      house.answers.push(answer)
      const { id } = await house.engine.booked()
      await house.passes(DAY_BEFORE)
      expect(await house.states()).toEqual([{ hours: 24, state, detail }])
      expect(await house.wordOf(id)).toBe(word)
      const [change] = await house.engine.rows(
        'select what, days from hanok_changes order by id desc limit 1',
      )
      expect(change).toEqual({ what: 'reminder', days: ['2026-11-27'] })
    })

    it('that is down is asked again', async () => {
      house.answers.push(new AppError('upstream-failed', 'down'), new AppError('upstream-failed', 'down'))
      await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      const [due] = house.queued
      for (const after of [0, 60_000]) {
        house.goTo(DAY_BEFORE + after)
        await expect(house.remind(due)).rejects.toThrow('down')
      }
      house.goTo(DAY_BEFORE + 180_000)
      await house.remind(due)
      expect(house.told).toHaveLength(3)
      expect(await house.states()).toEqual([{ hours: 24, state: 'sent', detail: null }])
    })

    it('that may have rung the guest is asked again while it knows the same call, and not later', async () => {
      const lost = new AppError('timeout', 'no answer')
      house.answers.push(lost, lost)
      await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      const [due] = house.queued
      for (const after of [0, 30_000]) {
        house.goTo(DAY_BEFORE + after)
        await expect(house.remind(due)).rejects.toThrow('no answer')
      }
      house.goTo(DAY_BEFORE + 46_000)
      await house.remind(due)
      expect(house.told).toHaveLength(2)
      expect(await house.states()).toEqual([{ hours: 24, state: 'failed', detail: 'outcome-unknown' }])
    })

    it('that never answers is given up, and the next reminder is tried', async () => {
      house.answers.push(new AppError('upstream-failed', 'down'))
      const { id } = await house.engine.booked()
      house.goTo(DAY_BEFORE)
      await house.sweep()
      await expect(house.deliver()).rejects.toThrow('down')
      house.goTo(DAY_BEFORE + HOUR_MS)
      await house.sweep()
      expect(await house.states()).toEqual([{ hours: 24, state: 'failed', detail: 'no-answer' }])
      expect(await house.wordOf(id)).toBe('hanok_table_error_exception')
      house.told.length = 0
      expect(await house.passes(TWO_HOURS_BEFORE)).toHaveLength(1)
    })
  })

  it('is told once where replicas sweep at once, and where a job is done twice', async () => {
    for (let guest = 0; guest < 3; guest++) await house.engine.booked()
    house.goTo(DAY_BEFORE)
    const counts = await Promise.all(Array.from({ length: 8 }, () => house.sweep()))
    expect(counts.reduce((sum, count) => sum + count)).toBe(3)
    const twice = [...house.queued, ...house.queued]
    for (const due of twice) await house.remind(due)
    expect(new Set(house.told.map(({ reservationId }) => reservationId)).size).toBe(3)
    expect(house.told).toHaveLength(3)
  })

  it('is not recorded where its job could not be sent, and is by the next sweep', async () => {
    await house.engine.booked()
    house.goTo(DAY_BEFORE)
    const failing = {
      send: async () => {
        throw new Error('no job')
      },
    } as unknown as Jobs
    await expect(sweep({ ...house.deps(), jobs: failing })).rejects.toThrow('no job')
    expect(await house.states()).toEqual([])
    expect(await house.sweep()).toBe(1)
  })

  it('is shown to the staff, those to come as well', async () => {
    const booking = await house.engine.booked()
    await house.passes(DAY_BEFORE)
    const { rules } = house.engine.house
    const shown = await readReminders(subject().db, [booking], { rules, now: DAY_BEFORE })
    expect(shown.get(booking.id)).toEqual([
      { hours: 24, due_at: '2026-11-27T00:00:00.000Z', state: 'sent', detail: null },
      { hours: 2, due_at: '2026-11-27T22:00:00.000Z', state: 'planned', detail: null },
    ])
  })
}
