import { isWholeDay, toDate, zonedAt } from './here.ts'
import type { Here } from './spoken-dates.ts'

const MORNING = 9
const EVENING = 18

/** When to remind somebody who named a day and no time: in the morning, or in the evening where that is over. */
export function ringAt(moment: Date, here: Here): Date {
  if (!isWholeDay(moment, here)) return moment
  const day = zonedAt(moment, here).startOfDay()
  const times = [MORNING, EVENING].map((hour) => toDate(day.with({ hour })))
  return times.find((time) => time.getTime() > here.now) ?? moment
}
