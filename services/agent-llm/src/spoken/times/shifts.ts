import { numberFrom } from '../values/numbers.ts'

export interface Shift {
  /** The text without the stretch of time; "later", "back" and the like stay. */
  rest: string
  /** Negative for earlier. */
  minutes: number
}

const STRETCH =
  '(?:(?<half>half an hour|a half hour|half hour)|(?<quarter>(?:a )?quarter of an hour)|(?<count>an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty(?:[ -]five)?|sixty|ninety|\\d{1,3})(?<more> and a half)? (?<unit>hours?|minutes?|mins?)(?<after> and a half)?)'
const DIRECTION = '(?<way>later|earlier|sooner|back|forward|forwards|backwards?|ahead|up|out)'

const SHIFTS: readonly RegExp[] = [
  new RegExp(`\\b(?:by |for )?(?:about |around |like )?${STRETCH} ${DIRECTION}\\b`, 'i'),
  new RegExp(`\\b${DIRECTION} (?:by )?(?:about |around )?${STRETCH}\\b(?! (?:from now|ago))`, 'i'),
  new RegExp(`\\b(?<way>push|delay|postpone|bump|shift|move)\\b.* by ${STRETCH}\\b(?! from now)`, 'i'),
  new RegExp(`\\b(?<way>push|delay|postpone)\\b.* ${STRETCH}\\b(?! from now)`, 'i'),
]

const EARLIER = /earlier|sooner|forward|ahead|up/i

/** How much earlier or later than it is something shall be: "push it back by half an hour". Null where that is not said. */
export function takeShift(text: string): Shift | null {
  for (const pattern of SHIFTS) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const length = minutesOf(groups)
    if (length === null) continue
    const minutes = EARLIER.test(groups.way ?? '') ? -length : length
    return { rest: withoutStretch(text), minutes }
  }
  return null
}

function minutesOf({
  half,
  quarter,
  count = '',
  more,
  after,
  unit = '',
}: Record<string, string | undefined>) {
  if (half) return 30
  if (quarter) return 15
  const number = /^an?$/i.test(count) ? 1 : numberFrom(count)
  if (number === null) return null
  const whole = number + (more || after ? 0.5 : 0)
  return /^h/i.test(unit) ? whole * 60 : whole
}

const withoutStretch = (text: string) =>
  text
    .replace(new RegExp(`\\b(?:by |for )?(?:about |around |like )?${STRETCH}\\b`, 'i'), '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;])/g, '$1')
    .trim()
