import { PAIRED, SCALES, SMALL, TENS } from './number-words.ts'

/** A number as people say or write it, "eighty-five hundred" or "1.2 million"; null where the words are not one number. */
export function numberFrom(text: string): number | null {
  const tokens = tokensOf(text)
  if (tokens.length === 0 || tokens.includes(null)) return null
  const sum = tokens.reduce<Sum | null>((sum, token) => sum && token && add(sum, token), BEGIN)
  return sum?.last ? round(sum.total + sum.current) : null
}

interface Token {
  kind: 'digits' | 'small' | 'tens' | 'hundred' | 'scale' | 'part' | 'point' | 'filler'
  value: number
  text: string
}

interface Sum {
  /** What stands before "thousand" and the like, and what came after it so far. */
  total: number
  current: number
  last: Token['kind'] | null
  /** Digits after "point", to be multiplied by this. */
  place: number | null
}

const BEGIN: Sum = { total: 0, current: 0, last: null, place: null }

function add(sum: Sum, token: Token): Sum | null {
  if (token.kind === 'filler') return sum
  if (token.kind === 'scale' || token.kind === 'hundred') return scaled(sum, token)
  if (sum.place !== null) return afterPoint(sum, token)
  if (token.kind === 'point') return { ...sum, last: 'point', place: 0.1 }
  if (token.kind === 'part') return { ...sum, current: sum.current + token.value, last: 'part' }
  const current = joined(sum, token)
  return current === null ? null : { ...sum, current, last: token.kind }
}

function scaled(sum: Sum, { kind, value }: Token): Sum | null {
  if (sum.last === 'scale' && sum.current === 0) return { ...sum, total: sum.total * value }
  const current = sum.last === null || sum.current === 0 ? 1 : sum.current
  if (kind === 'hundred') return { ...sum, current: current * value, last: 'hundred', place: null }
  return { total: sum.total + current * value, current: 0, last: 'scale', place: null }
}

/** "Point two five": each word is a further place. */
function afterPoint(sum: Sum, { kind, value, text }: Token): Sum | null {
  if (sum.place === null || kind === 'point' || kind === 'part') return null
  const digits = kind === 'digits' ? text : String(value)
  const place = sum.place / 10 ** digits.length
  return { ...sum, current: sum.current + Number(digits) * place * 10, last: kind, place }
}

/** "Seven twenty" is 720, "nineteen eighty-five" 1985, "seven oh five" 705, "two hundred and six" 206. */
function joined({ current, last }: Sum, { kind, value, text }: Token): number | null {
  if (last === null || last === 'scale' || last === 'hundred') return current + value
  if (last === 'tens' && kind === 'small' && value > 0 && value < 10) return current + value
  if (last === 'part' || !Number.isInteger(current)) return null
  return current * 10 ** (kind === 'digits' ? text.length : String(value).length) + value
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

/** Null for a word that has no place in a number. */
function tokensOf(text: string): (Token | null)[] {
  const words = PAIRED.reduce(
    (said, [pattern, written]) => said.replace(pattern, written),
    text.toLowerCase(),
  )
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .split(/[\s,]+/)
    .filter(Boolean)
  return words.flatMap(tokenOf)
}

function tokenOf(word: string): (Token | null)[] {
  const [, digits, scale] = /^(\d+(?:\.\d+)?|\.\d+)(k|m|mm|b)?$/.exec(word) ?? []
  if (digits) {
    const token: Token = { kind: 'digits', value: Number(digits), text: digits }
    return scale ? [token, { kind: 'scale', value: SCALES[scale] ?? 1, text: scale }] : [token]
  }
  return [namedToken(word)]
}

function namedToken(word: string): Token | null {
  const kinds: [Token['kind'], Record<string, number>][] = [
    ['small', SMALL],
    ['tens', TENS],
    ['hundred', { hundred: 100, hundreds: 100 }],
    ['scale', SCALES],
    [
      'part',
      {
        '+.5': 0.5,
        '+.25': 0.25,
        '+.75': 0.75,
        '+.125': 0.125,
        '+.375': 0.375,
        '+.625': 0.625,
        '+.875': 0.875,
      },
    ],
    ['point', { point: 0 }],
    ['filler', { and: 0, a: 0, an: 0, of: 0 }],
  ]
  const found = kinds.find(([, words]) => Object.hasOwn(words, word))
  return found ? { kind: found[0], value: found[1][word] ?? 0, text: word } : null
}
