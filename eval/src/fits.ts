import type { Wanted } from './held-out/utterance.ts'

const TIME_ZONE = 'America/New_York'

/** Answers the ids and other names of the row that is known under this label. */
export type NamesOf = (label: string) => readonly string[]

/** Whether a value is what was wanted. Text is compared without case, articles, possessives and punctuation. */
export function fits(actual: unknown, wanted: Wanted | null, namesOf: NamesOf = () => []): boolean {
  if (wanted === null) return actual === null || actual === undefined
  if (wanted instanceof RegExp) return wanted.test(textOf(actual))
  if (typeof wanted === 'object') return fitsDescribed(actual, wanted, namesOf)
  if (actual === null || actual === undefined) return false
  if (typeof wanted === 'number') return Number(actual) === wanted
  if (typeof wanted === 'boolean') return actual === wanted
  const given = wanted.includes('@') ? written(textOf(actual)) : textOf(actual)
  return plain(given) === plain(wanted) || (isCode(wanted) && letters(given) === letters(wanted))
}

function fitsDescribed(actual: unknown, wanted: Extract<Wanted, object>, namesOf: NamesOf): boolean {
  if (wanted instanceof RegExp) return wanted.test(textOf(actual))
  if ('anyOf' in wanted) return wanted.anyOf.some((one) => fits(actual, one, namesOf))
  if ('at' in wanted) return wallClock(actual) === wanted.at
  if ('day' in wanted) return wallClock(actual).slice(0, 10) === wanted.day
  const names = [wanted.row, ...namesOf(wanted.row)].map((name) => name.toLowerCase())
  return names.includes(textOf(actual).toLowerCase())
}

/** `2026-11-27 19:30` in New York; what has no zone is taken as it stands. */
export function wallClock(moment: unknown): string {
  const text = textOf(moment)
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return text.replace('T', ' ').slice(0, 16)
  return new Date(text).toLocaleString('sv-SE', { timeZone: TIME_ZONE }).slice(0, 16)
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')

/** `HNK-4R8T`, which may be written without its hyphens. */
const isCode = (text: string) => /^[A-Z]+-[A-Z0-9-]+$/.test(text)

const letters = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** An e-mail address as it is written: tools take spoken ones too. */
const written = (address: string) => address.replaceAll(' dot ', '.').replace(' at ', '@')

const SMALL = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'to'])

const plain = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '' && !SMALL.has(word))
    .join(' ')
