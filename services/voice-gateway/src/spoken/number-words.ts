const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion']
/** Longer numbers are nobody's quantity: they are read digit by digit. */
const MOST_DIGITS = SCALES.length * 3

/** "1,234.50" as "one thousand two hundred thirty four point five zero"; wants digits, commas and at most one point. */
export function numberWords(number: string): string {
  const [whole = '', decimals] = number.replaceAll(',', '').split('.')
  const words = whole.length > MOST_DIGITS || /^0\d/.test(whole) ? digitWords(whole) : cardinal(Number(whole))
  return decimals ? `${words} point ${digitWords(decimals)}` : words
}

/** "407" as "four zero seven". */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => SMALL[Number(digit)]).join(' ')
}

/** "21" as "twenty first". */
export function ordinalWords(number: string): string {
  const words = numberWords(number).split(' ')
  const last = words.pop() ?? ''
  return [...words, IRREGULAR_ORDINALS[last] ?? last.replace(/y$/, 'ie').concat('th')].join(' ')
}

/** 2026 as "twenty twenty six", 1905 as "nineteen oh five", 2000 as "two thousand". */
export function yearWords(year: number): string {
  const century = Math.floor(year / 100)
  const rest = year % 100
  if (century % 10 === 0 && rest < 10) return cardinal(year)
  if (rest === 0) return `${cardinal(century)} hundred`
  return `${cardinal(century)} ${rest < 10 ? 'oh ' : ''}${cardinal(rest)}`
}

const IRREGULAR_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function cardinal(number: number): string {
  if (number < 1000) return belowThousand(number)
  const groups: string[] = []
  for (let scale = 0, rest = number; rest > 0; scale++, rest = Math.floor(rest / 1000)) {
    if (rest % 1000 > 0) groups.unshift(`${belowThousand(rest % 1000)} ${SCALES[scale]}`.trim())
  }
  return groups.join(' ')
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  if (hundreds === 0) return belowHundred(rest)
  return `${SMALL[hundreds]} hundred${rest > 0 ? ` ${belowHundred(rest)}` : ''}`
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number] ?? ''
  const unit = number % 10
  return `${TENS[Math.floor(number / 10)]}${unit > 0 ? ` ${SMALL[unit]}` : ''}`
}
