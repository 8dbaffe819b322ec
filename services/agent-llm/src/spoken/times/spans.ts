import { numberFrom } from '../values/numbers.ts'

const TIME =
  '(?:\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)'
const HALF = '(?:\\s*(?:am|pm|in the morning|in the afternoon|in the evening|at night))'
const FROM_TO = new RegExp(
  `\\b(?:from|between)\\s+(?<from>${TIME})(?<early>${HALF})?\\s+(?:to|until|till|and)\\s+(?<to>${TIME})(?<late>${HALF})?(?![\\w:])`,
  'i',
)

/** "From 7 to 9 pm" as a beginning and an end: "at 7 pm until 9 pm". */
export function writeSpan(text: string): string {
  const match = FROM_TO.exec(text)
  if (!match?.groups) return text
  const { from, to, early, late } = match.groups
  const span = `at ${from}${early ?? late ?? ''} until ${to}${late ?? early ?? ''}`
  return text.replace(match[0], span)
}

const HOURS =
  /\bfor (?:(?<hours>an?|\w+|\d+(?:\.\d+)?) hours?(?<half> and a half)?(?: and (?<minutes>\w+) minutes)?|half an hour|a half hour)\b/i

/** "For two hours" in minutes: "for 120 minutes". */
export function writeMinutes(text: string): string {
  const match = HOURS.exec(text)
  if (!match?.groups) return text
  const { hours, half, minutes = '0' } = match.groups
  const whole = hours === undefined ? 0.5 : hoursOf(hours)
  const extra = numberFrom(minutes)
  if (whole === null || extra === null) return text
  return text.replace(match[0], `for ${whole * 60 + (half ? 30 : 0) + extra} minutes`)
}

const hoursOf = (said: string): number | null => (/^an?$/i.test(said) ? 1 : numberFrom(said))
