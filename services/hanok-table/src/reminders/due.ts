import type { RestaurantRules } from '@convonet/contracts/reservations'
import { z } from 'zod'
import { noticeAt } from '../waitlist/notice-at.ts'

const HOUR_MS = 3_600_000

/** One reminder of one start of a reservation: moved, it has others. */
export const DueReminder = z.object({
  reservationId: z.int(),
  /** Before the visit. */
  hours: z.number(),
  /** Unix milliseconds. */
  startsAt: z.number(),
})
export type DueReminder = z.infer<typeof DueReminder>

type Reminded = Omit<DueReminder, 'reservationId'>

const dueAt = ({ hours, startsAt }: Reminded): number => startsAt - hours * HOUR_MS

/** When it is told: nobody is rung up at night for what can be told in the morning. */
export const tellAt = (due: Reminded, timeZone: string): number =>
  noticeAt(dueAt(due), { before: due.startsAt - HOUR_MS, timeZone })

/** A sweep comes twice a minute, so whoever changed a booking later than this after a reminder was due knows of it. */
const KNOWN_AFTER_MS = 60_000

/** Whether it is to be told now, to a guest whose booking was made and last changed then. */
export function isDue(
  due: Reminded & { madeAt: number; changedAt: number },
  { now, timeZone }: { now: number; timeZone: string },
): boolean {
  const at = tellAt(due, timeZone)
  const isFresh = due.madeAt > dueAt(due) + KNOWN_AFTER_MS || due.changedAt > at + KNOWN_AFTER_MS
  return at <= now && !isLate(due, { now, timeZone }) && !isFresh
}

export const isLate = (due: Reminded, { now, timeZone }: { now: number; timeZone: string }): boolean =>
  now >= due.startsAt || now >= tellAt(due, timeZone) + patienceMs(due.hours)

/** How late a reminder may be, because nothing ran when it was due: later it is as good as none, or comes with the next one. */
const patienceMs = (hours: number): number => Math.min(hours / 2, MOST_PATIENCE_HOURS) * HOUR_MS

const MOST_PATIENCE_HOURS = 6

/** Whom the house reminds: guests who booked themselves, not parties at the door, nor other programs (as in v2). */
export const isReminded = (sourceChannel: string): boolean => !NOT_REMINDED.includes(sourceChannel)

export const NOT_REMINDED: readonly string[] = ['api', 'walk_in']

/** Each length once, whatever the staff has written. */
export const hoursIn = ({ reminderBy, reminderHours }: RestaurantRules): number[] =>
  reminderBy === 'none' ? [] : [...new Set(reminderHours.map((hours) => Math.round(hours * 100) / 100))]
