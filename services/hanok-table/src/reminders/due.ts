import type { RestaurantRules } from '@convonet/contracts/reservations'
import { z } from 'zod'

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

export const dueAt = ({ hours, startsAt }: Omit<DueReminder, 'reservationId'>): number =>
  startsAt - hours * HOUR_MS

/** How late a reminder may be, because nothing ran when it was due: later it is as good as none, or comes with the next one. */
export const patienceMs = (hours: number): number => Math.min(hours / 2, MOST_PATIENCE_HOURS) * HOUR_MS

const MOST_PATIENCE_HOURS = 6

/** Whom the house reminds: guests who booked themselves, not parties at the door, nor other programs (as in v2). */
export const isReminded = (sourceChannel: string): boolean => !NOT_REMINDED.includes(sourceChannel)

export const NOT_REMINDED: readonly string[] = ['api', 'walk_in']

/** Each length once, whatever the staff has written. */
export const hoursIn = ({ reminderBy, reminderHours }: RestaurantRules): number[] =>
  reminderBy === 'none' ? [] : [...new Set(reminderHours.map((hours) => Math.round(hours * 100) / 100))]
