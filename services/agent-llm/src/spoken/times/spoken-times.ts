import { Temporal } from 'temporal-polyfill'
import { writeOrdinals } from './ordinals.ts'

const UNITS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const TEENS: Record<string, number> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  'twenty five': 25,
  'twenty-five': 25,
  'thirty five': 35,
  'thirty-five': 35,
  'forty five': 45,
  'forty-five': 45,
  'fifty five': 55,
  'fifty-five': 55,
  ten: 10,
  'oh five': 5,
}
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const HOUR = `(${UNITS.join('|')}|1[0-2]|[1-9])`
const MINUTE = `(${Object.keys(TEENS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')}|[0-5]\\d)`
const DAY = `today|tomorrow|tonight|${WEEKDAYS.join('|')}`
const HALF_DAY = "(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|o'?clock)"
const AFTER_A_TIME = `(?=$|[,.!?;]|\\s+(?:${HALF_DAY}|on|${DAY}|this|next|sharp|to|and|then)\\b)`

const hourOf = (word: string) => {
  const index = UNITS.indexOf(word.toLowerCase())
  return index < 0 ? Number(word) : index + 1
}
const TENS: Record<string, number> = {
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
}
const tensOf = (word: string) => TENS[word.toLowerCase()] ?? 0
const minuteOf = (word: string) => TEENS[word.toLowerCase()] ?? Number(word)
const clockTime = (hour: number, minute: number) => `${hour}:${String(minute).padStart(2, '0')}`

type Rewrite = readonly [pattern: RegExp, write: (...groups: string[]) => string]

/** Times as people say them, written as a date parser reads them: "half past four" is "4:30". Other words stay. */
const CLOCK: readonly Rewrite[] = [
  [regex(`half past ${HOUR}\\b`), (_, hour = '') => clockTime(hourOf(hour), 30)],
  [regex(`(?:a )?quarter (?:past|after) ${HOUR}\\b`), (_, hour = '') => clockTime(hourOf(hour), 15)],
  [regex(`(?:a )?quarter (?:to|of|till) ${HOUR}\\b`), (_, hour = '') => clockTime(before(hourOf(hour)), 45)],
  [
    regex(`${MINUTE}(?: minutes)? past ${HOUR}\\b`),
    (_, minute = '', hour = '') => clockTime(hourOf(hour), minuteOf(minute)),
  ],
  [
    regex(`(?<=\\bat )${MINUTE}(?: minutes)? to ${HOUR}\\b`),
    (_, minute = '', hour = '') => clockTime(before(hourOf(hour)), 60 - minuteOf(minute)),
  ],
  [
    regex(`${HOUR}[ :]${MINUTE}(?=\\s*${HALF_DAY})`),
    (_, hour = '', minute = '') => clockTime(hourOf(hour), minuteOf(minute)),
  ],
  [
    regex(
      `(?<=\\b(?:at|by|around|about|until|till|before|after|from|to|${DAY}) )${HOUR} ${MINUTE}${AFTER_A_TIME}`,
    ),
    (_, hour = '', minute = '') => clockTime(hourOf(hour), minuteOf(minute)),
  ],
  [
    regex(
      `(?<=\\b(?:move|change|push|shift|reschedule|switch|bump|put)\\b.{1,60}\\bto )${HOUR}${AFTER_A_TIME}`,
    ),
    (_, hour = '') => `${hourOf(hour)}:00`,
  ],
  [
    /\b(\d{1,2}:\d\d) (?:in the (morning|afternoon|evening)|at (night))\b/gi,
    (_, time = '', part = '') => `${time} ${/morning/i.test(part) ? 'am' : 'pm'}`,
  ],
  [
    regex(`(\\d{1,2}:\\d\\d) ((?:this|${DAY})) (morning|afternoon|evening|night)\\b`),
    (_, time = '', day = '', part = '') =>
      `${/this/i.test(day) ? 'today' : day} at ${time} ${/morning/i.test(part) ? 'am' : 'pm'}`,
  ],
  [regex(`${HOUR}(?: o'?clock)? in the morning`), (_, hour = '') => `${hourOf(hour)} am`],
  [
    regex(`${HOUR}(?: o'?clock)? (?:in the (?:afternoon|evening)|at night)`),
    (_, hour = '') => `${hourOf(hour)} pm`,
  ],
  [regex(`${HOUR}(?=\\s*${HALF_DAY})`), (_, hour = '') => String(hourOf(hour))],
  [
    regex(`(?<=\\b(?:at|by|around|about|until|till|before|after) )${HOUR}${AFTER_A_TIME}`),
    (_, hour = '') => String(hourOf(hour)),
  ],
  [/\b(?:an|one) hour and a half\b/gi, () => '90 minutes'],
  [/\bhalf an hour\b|\ba half hour\b/gi, () => '30 minutes'],
  [
    /\b(?:a |three )?quarters? of an hour\b/gi,
    (match) => (/three/i.test(match) ? '45 minutes' : '15 minutes'),
  ],
  [
    /\b(thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?(?= (?:minutes?|hours?|days?|weeks?)\b)/gi,
    (_, tens = '', ones = '') => String(tensOf(tens) + (ones ? hourOf(ones) : 0)),
  ],
  [/\b(\w+) and a half hours\b/gi, (_, hours = '') => `${hourOf(hours) * 60 + 30} minutes`],
]

/** Days that a date parser does not know, as it writes them. `today` is the caller's. */
export function writeTimes(text: string, today: Temporal.PlainDate): string {
  const clock = CLOCK.reduce((said, [pattern, write]) => said.replace(pattern, write), writeOrdinals(text))
  return days(today).reduce((said, [pattern, write]) => said.replace(pattern, write), clock)
}

function days(today: Temporal.PlainDate): Rewrite[] {
  const iso = (date: Temporal.PlainDate) => date.toString()
  const on = (count: number) => iso(today.add({ days: count }))
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const monthStart = today.with({ day: 1 }).add({ months: 1 })
  const next = (month: number, day: number) => {
    const date = today.with({ month, day })
    return iso(Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date)
  }
  const weeks = (word: string) => (/^an?$/i.test(word) ? 1 : hourOf(word))

  return [
    [/\bfirst thing tomorrow(?: morning)?\b/gi, () => 'tomorrow morning'],
    [/\blater today\b/gi, () => 'today'],
    [/\b(?:the )?day after tomorrow\b/gi, () => on(2)],
    [
      regex(`(an?|${HOUR.slice(1, -1)}) weeks? from (today|now|tomorrow|${WEEKDAYS.join('|')})\\b`),
      (_, count = '', from = '') => on(daysUntil(from, today) + 7 * weeks(count)),
    ],
    [regex(`(${WEEKDAYS.join('|')}) week\\b`), (_, from = '') => on(daysUntil(from, today) + 7)],
    [
      /\b(?:by )?(?:the )?end of (?:the |this )?(?:business )?day\b|\beod\b|\bclose of business\b/gi,
      () => 'today',
    ],
    [/\b(?:the )?(?:end|later) of next week\b/gi, () => iso(monday.add({ days: 11 }))],
    [/\b(?:the )?end of (?:the|this) week\b/gi, () => iso(monday.add({ days: today.dayOfWeek > 5 ? 6 : 4 }))],
    [/\b(?:(?:the )?(?:start|beginning) of |early )?next week\b/gi, () => iso(monday.add({ days: 7 }))],
    [/\b(?:the )?end of next month\b/gi, () => iso(monthStart.add({ months: 1 }).subtract({ days: 1 }))],
    [/\b(?:the )?end of (?:the|this) month\b/gi, () => iso(monthStart.subtract({ days: 1 }))],
    [/\b(?:(?:the )?(?:start|beginning) of |early )?next month\b/gi, () => iso(monthStart)],
    [
      regex(`(${WEEKDAYS.join('|')}),? the (\\d{1,2})(?:st|nd|rd|th)(?! (?:of|\\w+ber)\\b)`),
      (match, weekday = '', day = '') => namedDay(weekday, Number(day), today) ?? match,
    ],
    [/\bthanksgiving(?: day)?(?=$|[\s,.!?])/gi, () => thanksgiving(today)],
    [/\bchristmas eve\b/gi, () => next(12, 24)],
    [/\bchristmas(?: day)?(?=$|[,.!?])/gi, () => next(12, 25)],
    [/\bnew year'?s eve\b/gi, () => next(12, 31)],
    [/\bnew year'?s(?: day)?(?=$|[,.!?])/gi, () => next(1, 1)],
    [/\bhalloween(?=$|[,.!?])/gi, () => next(10, 31)],
    [/\bvalentine'?s(?: day)?(?=$|[,.!?])/gi, () => next(2, 14)],
    [
      /(?<=\b(?:on|by|until|till|for|to|before|due) )the (\d{1,2})(?:st|nd|rd|th)(?! (?:of|one|task|item|thing|time|\w+ber)\b)/gi,
      (match, day = '') => dayOfMonth(Number(day), today) ?? match,
    ],
  ]
}

function dayOfMonth(day: number, today: Temporal.PlainDate): string | null {
  const months = [0, 1, 2].map((count) => today.with({ day: 1 }).add({ months: count }))
  const dates = months
    .filter((month) => day >= 1 && day <= month.daysInMonth)
    .map((month) => month.with({ day }))
  return dates.find((date) => Temporal.PlainDate.compare(date, today) >= 0)?.toString() ?? null
}

/** "Saturday the fifth": the next fifth that is a Saturday, else the next fifth. */
function namedDay(weekday: string, day: number, today: Temporal.PlainDate): string | null {
  const months = Array.from({ length: 12 }, (_, count) => today.with({ day: 1 }).add({ months: count }))
  const dates = months.flatMap((month) => (day >= 1 && day <= month.daysInMonth ? [month.with({ day })] : []))
  const ahead = dates.filter((date) => Temporal.PlainDate.compare(date, today) >= 0)
  const named = ahead.find((date) => date.dayOfWeek === WEEKDAYS.indexOf(weekday.toLowerCase()) + 1)
  return (named ?? ahead[0])?.toString() ?? null
}

/** The fourth Thursday of November. */
function thanksgiving(today: Temporal.PlainDate): string {
  const inYear = (year: number) => {
    const first = Temporal.PlainDate.from({ year, month: 11, day: 1 })
    return first.add({ days: ((11 - first.dayOfWeek) % 7) + 21 })
  }
  const date = inYear(today.year)
  return (Temporal.PlainDate.compare(date, today) < 0 ? inYear(today.year + 1) : date).toString()
}

function daysUntil(day: string, today: Temporal.PlainDate): number {
  const weekday = WEEKDAYS.indexOf(day.toLowerCase()) + 1
  if (weekday === 0) return /tomorrow/i.test(day) ? 1 : 0
  return (weekday - today.dayOfWeek + 7) % 7 || 7
}

const before = (hour: number) => (hour === 1 ? 12 : hour - 1)

function regex(source: string): RegExp {
  return new RegExp(`\\b${source}`, 'gi')
}
