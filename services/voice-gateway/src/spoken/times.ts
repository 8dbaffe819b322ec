import { numberWords } from './number-words.ts'
import { type Found, rewrite } from './rewrite.ts'

/** "21:05" as "nine oh five P M", "9:30" as "nine thirty", "3pm" as "three P M". */
export function times(text: string): string {
  const plain = text.replace(ZONE, '').replace(RANGE, '$1 to ')
  return rewrite(rewrite(plain, CLOCK, sayTime), HOUR, sayTime)
}

/** "a.m." at the end of a sentence ends it too. */
const HALF = '\\s?(?<half>[ap])\\.?m\\b(?:(?=\\.(?:\\s+[A-Z]|\\s*$))|\\.?)'
/** What ISO 8601 puts after a time. */
const ZONE = /(?<=\d:\d{2}(?:\.\d+)?)(?:Z|[+-]\d{2}:\d{2})\b/g
const RANGE =
  /\b(\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}(?:\s?[ap]\.?m\.?)?(?=\s?[-–]\s?\d{1,2}(?::\d{2})?\s?[ap]\.?m))\s?[-–]\s?(?=\d{1,2}(?::\d{2}|\s?[ap]\.?m))/gi
const CLOCK = new RegExp(
  `(?<![\\d:.,])(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?(?![\\d:])(?:${HALF})?`,
  'gi',
)
const HOUR = new RegExp(`(?<![\\d:.,$£€])(?<hour>0?[1-9]|1[0-2])${HALF}`, 'gi')

function sayTime({ hour, minute, second, half }: Found): string | undefined {
  const hours = Number(hour)
  const minutes = Number(minute ?? 0)
  if (hours > 24) return undefined
  const seconds = Number(second ?? 0) > 0 ? ` and ${numberWords(String(Number(second)))} seconds` : ''
  if (hours % 24 === 0 && minutes === 0 && !half) return `midnight${seconds}`
  return `${numberWords(String(hours % 12 || 12))}${sayMinute(minutes, half, hours)}${seconds}${sayHalf(hours, half)}`
}

function sayMinute(minute: number, half: string | undefined, hour: number): string {
  if (minute === 0) return half || hour > 12 ? '' : " o'clock"
  return ` ${minute < 10 ? 'oh ' : ''}${numberWords(String(minute))}`
}

function sayHalf(hour: number, half?: string): string {
  if (hour > 12) return hour === 24 ? ' A M' : ' P M'
  if (hour === 0) return ' A M'
  return half ? ` ${half.toUpperCase()} M` : ''
}
