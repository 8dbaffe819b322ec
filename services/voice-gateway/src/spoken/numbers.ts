import { numberWords, ordinalWords } from './number-words.ts'

/** Ranges, fractions and signs between figures; the figures stay for `numbers`. */
export function ranges(text: string): string {
  return text
    .replace(/(?<=\d)\s?–\s?(?=[\d$£€])/g, ' to ')
    .replace(
      /(?<![\w.,-])(\d+(?:[.,]\d+)*(?:\s?%|[a-z]{1,3})?)-(?=\d+(?:[.,]\d+)*(?:\s?%|[a-z]{1,3})?(?![\w-]))/g,
      '$1 to ',
    )
    .replace(/\b24\/7\b/g, '24 7')
    .replace(/(?:(\d+) )?(?<![\d/.,])(\d{1,2})[/⁄](\d{1,2})(?![\d/])/g, (_, whole, above, below) =>
      sayFraction(whole, above, below),
    )
    .replace(/(?<=\d)\s?[x×]\s?(?=\d)/g, ' by ')
    .replace(/(?<=\d)\s?\*\s?(?=\d)/g, ' times ')
    .replace(/(?<=\d)x\b/g, ' times')
    .replace(/(?<=\d):(?=\d)/g, ' to ')
    .replace(/(?<![\w)])[-−](?=\.?\d)/g, 'minus ')
    .replace(/~\s?(?=\d)/g, 'about ')
}

/** "21st" as "twenty first". */
export function ordinals(text: string): string {
  return text.replace(/(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b/gi, (_, number) =>
    ordinalWords(number),
  )
}

/** Every figure that is left, as words. */
export function numbers(text: string): string {
  return text
    .replace(/(?<![\d.])\.(?=\d)/g, ' point ')
    .replace(/\d+(?:\.\d+){2,}/g, (version) => version.split('.').map(numberWords).join(' point '))
    .replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g, (number) => ` ${numberWords(number)} `)
}

const PARTS: Record<string, [one: string, many: string]> = {
  2: ['half', 'halves'],
  4: ['quarter', 'quarters'],
}

function sayFraction(whole: string | undefined, above: string, below: string): string {
  const [one, many] = PARTS[below] ?? [ordinalWords(below), `${ordinalWords(below)}s`]
  const fraction = `${whole && above === '1' ? 'a' : numberWords(above)} ${above === '1' ? one : many}`
  return whole ? `${whole} and ${fraction}` : fraction
}
