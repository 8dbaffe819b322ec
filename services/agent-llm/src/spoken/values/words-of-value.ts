import type { Slot } from '@convonet/contracts/tool-language'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { Temporal } from 'temporal-polyfill'
import type { When } from '../times/moments.ts'

/** An argument as people say it: an amount with its unit, a moment in the caller's zone, a number in groups. */
export function wordsOfValue(slot: Slot, value: unknown, when: When): unknown {
  if (value === null || value === undefined) return value
  switch (slot.kind) {
    case 'money':
      return typeof value === 'number' ? dollars(value) : value
    case 'percent':
      return `${String(value)} percent`
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'phone':
      return phone(String(value))
    case 'choice':
      return slot.words[String(value)]?.[0] ?? value
    case 'date':
      return day(String(value), when)
    case 'moment':
      return moment(String(value), when)
    case 'item':
      return `the ${slot.noun}`
    default:
      return value
  }
}

function dollars(value: number): string {
  const cents = Math.round(value * 100)
  const whole = Math.trunc(cents / 100)
  const amount = `${whole.toLocaleString('en-US')} ${whole === 1 ? 'dollar' : 'dollars'}`
  return cents % 100 === 0 ? amount : `${amount} and ${Math.abs(cents % 100)} cents`
}

const phone = (value: string) =>
  parsePhoneNumberFromString(value, 'US')
    ?.formatNational()
    .replace(/[()-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() ?? value

function day(value: string, when: When): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return value
  return spokenDay(Temporal.PlainDate.from(value), when)
}

/** A day without a time is its last minute. */
const LAST_MINUTE = '23:59'

function moment(value: string, when: When): string {
  if (Number.isNaN(Date.parse(value)) || !value.includes('T')) return value
  const at = Temporal.Instant.fromEpochMilliseconds(Date.parse(value)).toZonedDateTimeISO(when.timeZone)
  const on = spokenDay(at.toPlainDate(), when)
  if (at.toPlainTime().toString({ smallestUnit: 'minute' }) === LAST_MINUTE) return on
  const time = at.toLocaleString('en-US', {
    hour: 'numeric',
    minute: at.minute === 0 ? undefined : '2-digit',
  })
  return `${on} at ${time.replace(/\u202f/g, ' ')}`
}

function spokenDay(date: Temporal.PlainDate, { now, timeZone }: When): string {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  const ahead = today.until(date).days
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  const year = date.year === today.year || (ahead > 0 && ahead < 180) ? undefined : 'numeric'
  const weekday = ahead > 0 && ahead < 180 ? 'long' : undefined
  return date.toLocaleString('en-US', { weekday, month: 'long', day: 'numeric', year })
}
