import type { ToolContext } from '@convonet/kit/tools/tool-server'
import { Temporal } from 'temporal-polyfill'
import type { Here } from './spoken-dates.ts'

/** When and where the caller speaks. */
export const hereOf = ({ turn }: ToolContext): Here => ({ now: turn.startedAt, timeZone: turn.timeZone })

export const zonedAt = (moment: Date, { timeZone }: Here): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)

export const toDate = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds)

/** A day's last minute stands for a day without a time. */
export const isWholeDay = (moment: Date, here: Here): boolean => {
  const { hour, minute } = zonedAt(moment, here)
  return hour === 23 && minute === 59
}
