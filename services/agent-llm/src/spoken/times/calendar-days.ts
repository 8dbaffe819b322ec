import * as chrono from 'chrono-node'
import { Temporal } from 'temporal-polyfill'
import { NUMBER_RUN } from '../values/number-words.ts'
import { numberFrom } from '../values/numbers.ts'
import { type Taken, type When, wallClock } from './moments.ts'
import { writeTimes } from './spoken-times.ts'

/** Takes a day that is past out of the words: "born June fifteenth nineteen eighty-five" leaves "born" and `1985-06-15`. */
export function takePastDay(text: string, when: When): Taken<string> {
  const today = wallClock(when).toPlainDate()
  const written = writeTimes(writeYears(text), today)
  const instant = new Date(`${today.toString()}T12:00:00Z`)
  const [found] = chrono.casual
    .parse(written, { instant, timezone: 0 }, { forwardDate: false })
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday'))
  if (!found) return { rest: text, taken: null }
  const rest = `${written.slice(0, found.index).replace(/\b(?:on|in|at|from|since|of)\s*$/i, '')}${written.slice(found.index + found.text.length)}`
  return {
    rest: rest.replace(/\s+/g, ' ').replace(/^[\s,.]+|[\s,.]+$/g, ''),
    taken: pastDay(found.start, today),
  }
}

function pastDay(start: chrono.ParsedComponents, today: Temporal.PlainDate): string {
  const day = Temporal.PlainDate.from({
    year: start.get('year') ?? today.year,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
  })
  if (Temporal.PlainDate.compare(day, today) <= 0) return day.toString()
  return day.subtract({ years: start.isCertain('year') ? 100 : 1 }).toString()
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)?[\\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\\w+teenth|twentieth|thirtieth)'
const SPOKEN_YEAR = `(?:nineteen|twenty|two thousand)(?:[\\s-]+(?:and\\s+)?(?:oh[\\s-])?[a-z]+){0,2}`
/** "June fifteenth, nineteen eighty-five", "the second of May two thousand four", and "June fifteen eighty-five". */
const AFTER_A_DAY = new RegExp(
  `((?:${MONTHS})\\.?\\s+(?:the\\s+)?${ORDINAL},?|${ORDINAL}\\s+(?:of\\s+)?(?:${MONTHS})\\.?,?)\\s+(?:of\\s+|in\\s+)?(${SPOKEN_YEAR}|${NUMBER_RUN})`,
  'i',
)
const CARDINAL = new RegExp(
  `\\b(${MONTHS})\\.?\\s+((?:twenty|thirty)[\\s-](?:one|two|three|four|five|six|seven|eight|nine)|[a-z]+),?\\s+(${SPOKEN_YEAR}|\\d{4}|[a-z]+ty(?:[\\s-][a-z]+)?)\\b`,
  'i',
)
const NUMBERS_ONLY = /\b(\d{1,2})[\s.-]+(\d{1,2})[\s.-]+(\d{4}|\d{2})\b/
const SMALLEST_YEAR = 1900

/** Years as people say them, in digits: "nineteen eighty-five" is 1985, and "eighty-five" after a day as well. */
function writeYears(text: string): string {
  return text
    .replace(NUMBERS_ONLY, '$1/$2/$3')
    .replace(CARDINAL, (all, month: string, day: string, year: string) => {
      const number = numberFrom(day)
      return number !== null && number >= 1 && number <= 31
        ? `${month} ${number}, ${yearFrom(year) ?? year}`
        : all
    })
    .replace(AFTER_A_DAY, (all, day: string, year: string) => {
      const known = yearFrom(year)
      return known === null ? all : `${day.replace(/,$/, '')}, ${known}`
    })
}

function yearFrom(said: string): number | null {
  const year = numberFrom(said)
  if (year === null || !Number.isInteger(year)) return null
  if (year >= SMALLEST_YEAR && year < 2100) return year
  return year >= 20 && year < 100 ? SMALLEST_YEAR + year : null
}
