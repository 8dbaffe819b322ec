import { zonedAt } from './restaurant-time.ts'

export interface Here {
  /** Unix milliseconds. */
  now: number
  /** The restaurant's. */
  timeZone: string
}

/** "tonight at 7 PM", "tomorrow at noon", "on Friday at 7:30 PM", "on Friday, December 4 at 7 PM". */
export const spokenStart = (moment: number, here: Here): string =>
  `${spokenDay(moment, here)} ${spokenTime(moment, here)}`

/** "at 7:30 PM" */
const spokenTime = (moment: number, here: Here): string => `at ${spokenClock(moment, here)}`

/** "7:30 PM", "noon" */
export function spokenClock(moment: number, { timeZone }: Here): string {
  const { hour, minute } = zonedAt(moment, timeZone)
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "today", "tonight", "tomorrow", "on Friday", "on Friday, December 4" */
export function spokenDay(moment: number, here: Here): string {
  const zoned = zonedAt(moment, here.timeZone)
  const day = zoned.toPlainDate()
  const ahead = zonedAt(here.now, here.timeZone).toPlainDate().until(day, { largestUnit: 'days' }).days
  if (ahead === 0) return zoned.hour >= 17 ? 'tonight' : 'today'
  if (ahead === 1) return 'tomorrow'
  const weekday = `on ${WEEKDAYS[day.dayOfWeek - 1]}`
  return ahead > 1 && ahead < 7 ? weekday : `${weekday}, ${MONTHS[day.month - 1]} ${day.day}`
}

export const weekdayOf = (isoDay: number): string => WEEKDAYS[isoDay - 1] ?? ''

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "four", "16" */
export const spokenNumber = (count: number): string => NUMBERS[count] ?? String(count)

/** "63 dollars and 24 cents" */
export function spokenMoney(cents: number): string {
  const [dollars, rest] = [Math.floor(cents / 100), cents % 100]
  const whole = `${dollars} ${dollars === 1 ? 'dollar' : 'dollars'}`
  return rest === 0 ? whole : `${whole} and ${rest} ${rest === 1 ? 'cent' : 'cents'}`
}

/** "a", "a and b", "a, b and c" */
export function spokenList(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`
}
