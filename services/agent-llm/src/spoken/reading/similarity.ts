import { baseForm, wordsOf } from './words.ts'

const EMPTY = new Set(
  'a an the my our your his her their this that these those it its to of on in at for with about from and or one ones task tasks item items thing things stuff entry entries reminder reminders todo todos do list please saying called named titled i me we you is was be been some any has have had just already finally now yesterday all up'.split(
    ' ',
  ),
)

/** The words that carry meaning, in base form; all of them where none does. */
export function contentOf(text: string): string[] {
  const words = wordsOf(text)
  const content = words.filter((word) => !EMPTY.has(word))
  return (content.length > 0 ? content : words).map(baseForm)
}

/** 0..1: how likely two words in base form are the same word, misheard or misspelt. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) >= 3 && soundOf(a) === soundOf(b)) return 0.9
  if (HOMOPHONES.some((group) => group.includes(a) && group.includes(b))) return 0.95
  if (Math.min(a.length, b.length) < 4) return 0
  const closeness = 1 - editDistance(a, b) / Math.max(a.length, b.length)
  return closeness >= 0.75 ? closeness : 0
}

const HOMOPHONES = [
  ['buy', 'by', 'bye'],
  ['mail', 'male'],
  ['meet', 'meat'],
  ['write', 'right'],
  ['pay', 'pie'],
  ['mom', 'mum', 'mother'],
  ['dad', 'father'],
  ['doctor', 'dr'],
  ['two', '2', 'to', 'too'],
  ['flour', 'flower'],
  ['bread', 'bred'],
  ['email', 'mail'],
  ['call', 'phone', 'ring'],
  ['grocery', 'groceries'],
]

/** A rough spelling of how an English word begins and which consonants follow. */
function soundOf(word: string): string {
  const sounds = word
    .replace(/^kn|^gn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/gh/g, '')
    .replace(/ck|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/[dt]h/g, 't')
    .replace(/(.)\1+/g, '$1')
  return `${sounds.charAt(0).replace(/[aeiouy]/, 'a')}${sounds.slice(1).replace(/[aeiouyhw]/g, '')}`
}

/** Edits (also of two letters swapped) that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : replaced
      row.push(Math.min(at(i, j - 1) + 1, at(i - 1, j) + 1, replaced, swapped))
    }
  }
  return at(a.length, b.length)
}
