const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MINUTES: Record<string, number> = {
  ...{ 'oh five': 5, ten: 10, fifteen: 15, twenty: 20, 'twenty five': 25, 'twenty-five': 25, thirty: 30 },
  ...{ 'thirty five': 35, 'thirty-five': 35, forty: 40, 'forty five': 45, 'forty-five': 45, fifty: 50 },
  ...{ 'fifty five': 55, 'fifty-five': 55 },
}
const HOUR = `(${HOURS.join('|')}|1[0-2]|[1-9])`
const MINUTE = `(${Object.keys(MINUTES)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`
const DAY =
  '(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|evening|night|afternoon|lunchtime|\\d(?:st|nd|rd|th))'
/** What is counted is no time of day. */
const COUNTED =
  "(?!['’\\w]|[:.]\\d|\\s*(?:[ap]\\.?m\\b|o'?clock|%)|\\s+(?:people|persons?|guests?|of|adults?|kids?|child|children|men|women|ladies|friends|seats?|tables?|chairs|more|minutes?|mins?|hours?|days?|weeks?|months?|percent|dollars|hundred|thousand|or)\\b)"
const BEHIND =
  '(?=\\s*(?:$|[,.!?;])|\\s+(?:for|please|and|with|under|we|if|in|on|would|it|is|or|then|book)\\b)'

type Rewrite = readonly [pattern: RegExp, write: (...groups: string[]) => string]

/** Of a visit, where hours are said without "o'clock" and beside the number of guests: "Friday, seven, for three". */
const REWRITES: readonly Rewrite[] = [
  [/\b(?:at|for|around) the same (?:time|hour)\b/gi, () => ''],
  [regex(`half (?:past )?${HOUR}(?!\\w| hour| an)`), (_, hour = '') => time(hour, '30')],
  [
    regex(
      `(at|by|around|about|say|maybe|roughly|like|from|until|till|before|after) (?:about |around |say |roughly )?${HOUR} ${MINUTE}${COUNTED}`,
    ),
    (_, word = '', hour = '', minute = '') => `${word} ${time(hour, minute)}`,
  ],
  [
    regex(`(at|by|around|say|until|till|before|after) (?:about |around |say |roughly )?${HOUR}${COUNTED}`),
    (_, word = '', hour = '') => `${word} ${time(hour, '0')}`,
  ],
  [
    regex(`(${DAY})[,\\s]+(?:around |about |like |say )?${HOUR} ${MINUTE}${COUNTED}${BEHIND}`),
    (_, day = '', hour = '', minute = '') => `${day} at ${time(hour, minute)}`,
  ],
  [
    regex(`(${DAY})[,\\s]+(?:around |about |like |say )?${HOUR}${COUNTED}${BEHIND}`),
    (_, day = '', hour = '') => `${day} at ${time(hour, '0')}`,
  ],
  [
    new RegExp(`(^|[,;]\\s*)${HOUR} ${MINUTE}${COUNTED}${BEHIND}`, 'gi'),
    (_, before = '', hour = '', minute = '') => `${before}at ${time(hour, minute)}`,
  ],
  [
    regex(`${HOUR}(?: ${MINUTE})? (on|this|next|tomorrow|tonight)(?= )`),
    (match, hour = '', minute = '', day = '') =>
      minute === '' || minute === undefined ? match : `at ${time(hour, minute)} ${day}`,
  ],
]

/** Hours of a visit written as times, "at seven for three" as "at 7:00 for three". Other words stay. */
export const writeVisit = (text: string): string =>
  REWRITES.reduce((said, [pattern, write]) => said.replace(pattern, write), text)

function time(hour: string, minute: string): string {
  const hours = HOURS.indexOf(hour.toLowerCase()) + 1 || Number(hour)
  const minutes = MINUTES[minute.toLowerCase()] ?? Number(minute)
  return `${hours}:${String(minutes).padStart(2, '0')}`
}

function regex(source: string): RegExp {
  return new RegExp(`\\b${source}`, 'gi')
}
