import { digitWords } from './number-words.ts'

/** Web and mail addresses: "john at example dot com". The path of a page is left out: nobody could note it down. */
export function addresses(text: string): string {
  return text
    .replace(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, (address) => sayAddress(address))
    .replace(
      /\b(?:https?:\/\/|www\.)(?:www\.)?([\w-]+(?:\.[\w-]+)*)(?:[:/?#][^\s<>"]*[^\s<>".,!?;:)])?\/?/gi,
      (_, host) => sayAddress(host),
    )
    .replace(BARE_HOST, (_, host) => sayAddress(host))
}

const ENDINGS = 'com|org|net|edu|gov|io|ai|dev|app|info|co|uk|us|eu|de|fr|kr|ca|au|nz|ie'

const BARE_HOST = new RegExp(`\\b((?:[a-z\\d-]+\\.)+(?:${ENDINGS}))\\b(?:/[^\\s<>"]*[^\\s<>".,!?;:)])?`, 'gi')

/** Read as words; other endings are spelt. */
const READ_AS_WORDS = new Set(['com', 'org', 'net', 'edu', 'gov', 'dev', 'app', 'info', 'co'])

const SIGNS: Record<string, string> = { '.': 'dot', '@': 'at', '-': 'dash', _: 'underscore', '+': 'plus' }

function sayAddress(address: string): string {
  const parts = address.match(/[a-z]+|\d+|[^a-z\d]/gi) ?? []
  return parts.map((part, index) => sayPart(part, index === parts.length - 1)).join(' ')
}

function sayPart(part: string, last: boolean): string {
  if (/\d/.test(part)) return digitWords(part)
  const sign = SIGNS[part]
  if (sign) return sign
  return last && part.length <= 3 && !READ_AS_WORDS.has(part.toLowerCase())
    ? [...part.toUpperCase()].join(' ')
    : part
}
