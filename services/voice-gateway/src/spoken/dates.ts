import { ordinalWords, yearWords } from './number-words.ts'
import { type Found, rewrite } from './rewrite.ts'

/** Dates in figures and in words. `monthFirst` decides 4/5/2026, which alone says neither. */
export function dates(text: string, monthFirst: boolean): string {
  const rules: [RegExp, (found: Found) => string | undefined][] = [
    [ISO, (found) => append(sayDate(found), found.time ? ' at ' : '')],
    [IN_FIGURES, ({ a, b, year }) => sayDate({ ...inOrder(a, b, monthFirst), year })],
    [WITHOUT_YEAR, ({ a, b }) => sayDate(inOrder(a, b, monthFirst))],
    [DAY_NAME, ({ name = '' }) => DAYS[name.slice(0, 3)]],
    [DAY_RANGE, ({ from, to }) => `${from} to ${to}`],
    [MONTH_DAY, sayMonthDay],
    [DAY_MONTH, sayDayMonth],
    [MONTH_YEAR, ({ month, year }) => `${monthName(month)} ${sayYear(year)}`],
    [MONTH_NAME, ({ month }) => monthName(month)],
    [DECADE, ({ year }) => plural(sayYear(year))],
    [YEARS, ({ from, to }) => `${sayYear(from)} to ${sayYear(to)}`],
    [YEAR_ALONE, ({ year }) => sayYear(year)],
  ]
  return rules.reduce((said, [pattern, say]) => rewrite(said, pattern, say), text)
}

const ISO = /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?=(?<time>\d{2}:\d{2}))|\b)/g
const IN_FIGURES = /\b(?<a>\d{1,2})(?<separator>[/.-])(?<b>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})\b/g
/** Two figures alone may be a score or a fraction: a word before them makes them a date. */
const WITHOUT_YEAR =
  /(?<=\b(?:on|by|until|before|after|since|due|from) )(?<a>\d{1,2})\/(?<b>\d{1,2})\b(?!\/)/gi

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?(?<last>\\d{1,2})(?:st|nd|rd|th)?)?'
const YEAR = '(?<year>1[5-9]\\d\\d|20\\d\\d)\\b(?!:)'
const MONTH_DAY = new RegExp(`\\b${MONTH}\\.? ${DAY}\\b(?!:)(?:,? ${YEAR})?`, 'g')
const DAY_MONTH = new RegExp(`(?:\\bthe )?\\b${DAY}(?: of)? ${MONTH}\\b(?:,? ${YEAR})?`, 'g')
const MONTH_YEAR = new RegExp(`\\b${MONTH}\\.?,? ${YEAR}`, 'g')
/** With a full stop; not those that are words besides. */
const MONTH_NAME = /\b(?<month>Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\./g

const DAYS: Record<string, string> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const SHORT_DAY = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)'
/** "Sat" and "Sun" are words: they need a date or another day beside them. */
const DAY_NAME = new RegExp(
  `\\b(?<name>${[
    '(?:Mon|Tues?|Thu(?:rs?)?|Fri)\\.',
    `${SHORT_DAY}\\b\\.?(?=,? (?:\\d|the \\d|[A-Z][a-z]{2,8}\\.? \\d)|\\s?[-–]\\s?${SHORT_DAY}\\b)`,
    `(?<=\\b(?:${SHORT_DAY}|[A-Z][a-z]+day)\\s?[-–]\\s?)${SHORT_DAY}\\b\\.?`,
  ].join('|')})`,
  'g',
)

const DAY_RANGE = /\b(?<from>[A-Z][a-z]+day)\s?[-–]\s?(?<to>[A-Z][a-z]+day)\b/g

const DECADE = /\b(?<year>(?:1[5-9]|20)\d0)s\b/g
const YEARS = /\b(?<from>1[5-9]\d\d|20\d\d)\s?[-–]\s?(?<to>1[5-9]\d\d|20\d\d)\b(?![-–\d])/g
const YEAR_ALONE = /(?<![\d.,$£€¥₩₹#+-])\b(?<year>(?:19|20)\d\d)\b(?![,.]?\d|[-–%:])/g

function inOrder(a: string | undefined, b: string | undefined, monthFirst: boolean): Found {
  const swapped = Number(b) > 12 || (monthFirst && Number(a) <= 12)
  return swapped ? { month: a, day: b } : { month: b, day: a }
}

function sayDate({ year, month, day }: Found): string | undefined {
  const name = MONTHS[Number(month) - 1]
  if (!name || Number(day) < 1 || Number(day) > 31) return undefined
  return append(`${name} ${ordinalWords(String(Number(day)))}`, sayYear(year), ', ')
}

function sayMonthDay({ month, day = '', last, year }: Found): string | undefined {
  const said = `${monthName(month)} ${ordinalWords(day)}${last ? ` to ${ordinalWords(last)}` : ''}`
  return append(said, sayYear(year), ', ')
}

function sayDayMonth({ day = '', last, month, year }: Found): string | undefined {
  const said = `the ${ordinalWords(day)}${last ? ` to the ${ordinalWords(last)}` : ''} of ${monthName(month)}`
  return append(said, sayYear(year), ', ')
}

function sayYear(year = ''): string {
  if (year === '') return ''
  if (year.length > 2) return yearWords(Number(year))
  return yearWords(Number(year) + (Number(year) < 70 ? 2000 : 1900))
}

function monthName(short = ''): string {
  return MONTHS.find((month) => month.startsWith(short.slice(0, 3))) ?? short
}

function plural(words: string): string {
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
}

function append(said: string | undefined, more: string, between = ''): string | undefined {
  return said && more ? said + between + more : said
}
