import { digitsFrom } from './digits.ts'
import { numberFrom } from './numbers.ts'

export interface CodeShape {
  /** Has to fit the whole code. */
  pattern: string
  /** Put before the code where it is missing. */
  prefix: string
}

/** The spelling alphabet of radio, as ICAO Annex 10 has it, and common spellings of its words. */
const ALPHABET =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu'.split(
    ' ',
  )
const SOUNDS: Record<string, string> = { dash: '-', hyphen: '-', minus: '-', zee: 'Z', zed: 'Z' }
const AROUND =
  /^(?:(?:it'?s|it is|that'?s|the|my|is|number|code|id|identifier|reference|yes|sure|okay)\b[,:]?\s*)+/i

/** An identifier, spelled or written: "C L M dash twenty twenty six dash zero zero one". Null where it does not fit. */
export function codeFrom(text: string, { pattern, prefix }: CodeShape): string | null {
  const said = text.replace(/[.!?]+$/, '').trim()
  const readings = [said, said.replace(AROUND, '')].flatMap(spellings)
  const candidates = readings.flatMap((code) => [code, `${prefix}${code}`])
  for (const code of candidates) {
    const fitting = fitted(code.toUpperCase(), pattern)
    if (fitting) return fitting
  }
  return null
}

/** The words run together: letter by letter, and with numbers as numbers. */
function spellings(said: string): string[] {
  const plain = said
    .replace(/\b(\p{L}) (?:as in|for|like) \p{L}+/giu, '$1')
    .replace(/[,.#]/g, ' ')
    .replace(/\bx-ray\b/gi, 'xray')
    .replace(/(?<=\w)-(?=\w)|\s-\s/g, ' dash ')
  const words = plain.split(/\s+/).filter(Boolean)
  const lettered = words.map((word) => SOUNDS[word.toLowerCase()] ?? letterOf(word) ?? word)
  return [
    runTogether(lettered, digitsFrom),
    runTogether(lettered, (run) => numberFrom(run)?.toString() ?? null),
  ]
}

const letterOf = (word: string) =>
  ALPHABET.includes(word.toLowerCase()) ? word.charAt(0).toUpperCase() : undefined

/** Words in a row that `read` can read become digits; everything else stays. */
function runTogether(words: readonly string[], read: (run: string) => string | null): string {
  let code = ''
  for (let index = 0; index < words.length; ) {
    let end = words.length
    while (end > index && read(words.slice(index, end).join(' ')) === null) end--
    code += end > index ? read(words.slice(index, end).join(' ')) : words[index]
    index = Math.max(end, index + 1)
  }
  return code
}

/** The code if it fits, its dashes put where the pattern has them. */
function fitted(code: string, pattern: string): string | null {
  if (new RegExp(`^(?:${pattern})$`).test(code)) return code
  const parts = pattern.split(/-(?![^[]*\])/)
  if (parts.length < 2 || pattern.includes('|')) return null
  const bare = new RegExp(`^${parts.map((part) => `(${part.replace(/\((?!\?)/g, '(?:')})`).join('')}$`)
  return bare.exec(code.replaceAll('-', ''))?.slice(1).join('-') ?? null
}
