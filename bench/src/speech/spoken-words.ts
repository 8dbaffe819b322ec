const ONES = [
  ...[
    'zero',
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
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A text as the words that are said, to compare transcripts by: lower case, no punctuation, digits read out. */
export function spokenWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\b(\d{1,2}):(\d\d)\b/g, (_, hour, minute) => ` ${timeOfDay(Number(hour), String(minute))} `)
    .replace(/\$(\d+)/g, '$1 dollars')
    .replace(/%/g, ' percent')
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, (_, digits) => ` ${ordinal(Number(digits))} `)
    .replace(/\d+(?:-\d+)+/g, digitByDigit)
    .replace(/\d+/g, (digits) => ` ${isCode(digits) ? digitByDigit(digits) : cardinal(Number(digits))} `)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
}

const isCode = (digits: string) => digits.length > 4 || (digits.length > 1 && digits.startsWith('0'))

const digitByDigit = (digits: string) =>
  ` ${Array.from(digits.replace(/\D/g, ''), (digit) => ONES[Number(digit)]).join(' ')} `

function timeOfDay(hour: number, minute: string): string {
  if (minute === '00') return cardinal(hour)
  return `${cardinal(hour)} ${minute.startsWith('0') ? 'oh ' : ''}${cardinal(Number(minute))}`
}

function cardinal(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  if (number < 100) return together(TENS[Math.floor(number / 10)] ?? '', number % 10)
  if (number < 1000) return together(`${cardinal(Math.floor(number / 100))} hundred`, number % 100)
  return together(`${cardinal(Math.floor(number / 1000))} thousand`, number % 1000)
}

const together = (larger: string, rest: number) => (rest === 0 ? larger : `${larger} ${cardinal(rest)}`)

function ordinal(number: number): string {
  const words = cardinal(number).split(' ')
  const last = words.pop() ?? ''
  return [...words, ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`].join(' ')
}
