import { SMALL, TENS } from './number-words.ts'

const TIMES: Record<string, number> = { double: 2, triple: 3 }
const ROUND: Record<string, string> = { hundred: '00', thousand: '000' }

/** Words that are read digit by digit or in groups, "four one five, double oh, twelve": their digits. Null where there is any other. */
export function digitsFrom(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[()./,-]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  let digits = ''
  for (let index = 0; index < words.length; index++) {
    const times = TIMES[words[index] ?? '']
    if (times) index++
    const [read, next] = tensAndOnes(words, index) ?? [digitsOf(words[index] ?? ''), index]
    if (read === null) return null
    digits += read.repeat(times ?? 1)
    index = next
  }
  return digits
}

/** "Twenty three" is 23. */
function tensAndOnes(words: readonly string[], index: number): [digits: string, last: number] | null {
  const tens = TENS[words[index] ?? '']
  if (tens === undefined) return null
  const ones = SMALL[words[index + 1] ?? ''] ?? 0
  return ones > 0 && ones < 10 ? [String(tens + ones), index + 1] : [String(tens), index]
}

function digitsOf(word: string): string | null {
  if (/^\+?\d+$/.test(word)) return word
  if (word === 'plus') return '+'
  const small = SMALL[word]
  return small === undefined ? (ROUND[word] ?? null) : String(small)
}
