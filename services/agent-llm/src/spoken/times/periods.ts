import { Temporal } from 'temporal-polyfill'
import { type Taken, takeMoment, type When, wallClock } from './moments.ts'

/** From the first instant on, and before the second; ISO instants, open where missing. */
export interface Period {
  from?: string
  until?: string
}

/** Takes a stretch of time out of a question: "what is due this week" leaves "what is due". */
export function takePeriod(text: string, when: When): Taken<Period> {
  const today = wallClock(when).toPlainDate()
  for (const [pattern, range] of NAMED) {
    const match = pattern.exec(text)
    if (match) return { rest: cut(text, match), taken: range(today, when, match[1]) }
  }
  const named = namedMonth(text, when)
  if (named) return named
  const { rest, taken } = takeMoment(text, when)
  if (!taken) return { rest, taken: null }
  const day = Temporal.PlainDate.from(taken.day)
  const closed = /\b(?:by|before|until|till)\b/i.test(text)
  return { rest, taken: closed ? { until: days(day, 1, when).until } : days(day, 1, when) }
}

type Range = (today: Temporal.PlainDate, when: When, count: string | undefined) => Period

const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 })

const NAMED: readonly (readonly [RegExp, Range])[] = [
  [
    /\b(?:overdue|past due|late(?! (?:night|for))|behind schedule)\b/i,
    (_, { now }) => ({ until: instant(Math.floor(now)) }),
  ],
  [/\b(?:the )?(?:rest of )?(?:this|the) week\b(?!end)/i, (today, when) => days(monday(today), 7, when)],
  [/\bnext week\b(?!end)/i, (today, when) => days(monday(today).add({ days: 7 }), 7, when)],
  [
    /\b(?:this|the|next|on the|over the) weekend\b/i,
    (today, when) => {
      const saturday = monday(today).add({ days: 5 })
      return today.dayOfWeek === 7 ? days(today, 1, when) : days(saturday, 2, when)
    },
  ],
  [
    /\b(?:last|past|previous) week\b(?!end)/i,
    (today, when) => days(monday(today).subtract({ days: 7 }), 7, when),
  ],
  [/\b(?:last|past|previous) month\b/i, (today, when) => month(today.subtract({ months: 1 }), when)],
  [/\b(?:last|past|previous) year\b/i, (today, when) => year(today.subtract({ years: 1 }), when)],
  [/\b(?:this|the current) year\b/i, (today, when) => year(today, when)],
  [
    /\b(?:the )?(?:last|past) (few|couple of|\d{1,3}) days\b/i,
    (today, when, count) => {
      const back = Number(count) || 3
      return days(today.subtract({ days: back }), back + 1, when)
    },
  ],
  [/\b(?:the )?(?:rest of )?(?:this|the) month\b/i, (today, when) => month(today, when)],
  [/\bnext month\b/i, (today, when) => month(today.with({ day: 1 }).add({ months: 1 }), when)],
  [
    /\b(?:the )?(?:next|coming) (few|couple of|\d{1,3}) days\b/i,
    (today, when, count) => days(today, 1 + (Number(count) || 3), when),
  ],
]

const month = (within: Temporal.PlainDate, when: When) =>
  days(within.with({ day: 1 }), within.daysInMonth, when)

const year = (within: Temporal.PlainDate, when: When) =>
  days(within.with({ month: 1, day: 1 }), within.daysInYear, when)

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const NAMED_MONTH = new RegExp(
  `\\b(?:in|from|of|for|during|since|last|this|next) (?:month of )?(${MONTHS.join('|')})(?: (?:of )?(\\d{4}))?\\b(?! \\d)`,
  'i',
)
/** What is still to come is asked for in other words than what has been. */
const AHEAD =
  /\b(?:due|coming|upcoming|next|calendar|scheduled?|plans?|planned|meetings?|appointments?|to do|tasks?|free|busy|reminders?)\b/i

/** A month by its name: the last one, or the next one where the words look ahead. */
function namedMonth(text: string, when: When): Taken<Period> | null {
  const match = NAMED_MONTH.exec(text)
  if (!match?.[1]) return null
  const today = wallClock(when).toPlainDate()
  const number = MONTHS.indexOf(match[1].toLowerCase()) + 1
  const here = today.with({ day: 1, month: number })
  const nearest = AHEAD.test(text) ? (number < today.month ? 1 : 0) : number > today.month ? -1 : 0
  const years = match[2] ? Number(match[2]) - today.year : nearest
  return { rest: cut(text, match), taken: month(here.add({ years }), when) }
}

function days(first: Temporal.PlainDate, count: number, { timeZone }: When): Required<Period> {
  const start = (date: Temporal.PlainDate) =>
    date.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' })
  return { from: start(first), until: start(first.add({ days: count })) }
}

const instant = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' })

function cut(text: string, { index, 0: matched }: RegExpExecArray): string {
  const before = text.slice(0, index).replace(/\b(?:for|in|on|over|during|by|within)\s*$/i, '')
  return `${before} ${text.slice(index + matched.length)}`.replace(/\s+/g, ' ').trim()
}
