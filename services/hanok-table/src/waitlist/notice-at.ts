import { zonedAt } from '../restaurant-time.ts'

/** From nine in the evening to nine in the morning nobody is rung up, unless the offer would be over by then. */
export function noticeAt(now: number, { before, timeZone }: { before: number; timeZone: string }): number {
  const here = zonedAt(now, timeZone)
  if (here.hour >= MORNING && here.hour < EVENING) return now
  const day = here.toPlainDate().add({ days: here.hour >= EVENING ? 1 : 0 })
  const morning = day.toZonedDateTime({ timeZone, plainTime: { hour: MORNING } }).epochMilliseconds
  return morning < before ? morning : now
}

const MORNING = 9
const EVENING = 21
