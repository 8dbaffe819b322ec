import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another, read or heard. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** `HNK-` and 8 characters: 6 * 10^11 of them. A digit among them tells a spoken code from a word. */
export function newConfirmationCode(): string {
  const drawn = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return /\d/.test(drawn) ? `HNK-${drawn}` : newConfirmationCode()
}

/** The code as it is stored, from whatever a guest writes or says; v2's have four characters. Null where it cannot be one. */
export function readConfirmationCode(said: string): string | null {
  const code = said
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^HNK/, '')
  return code.length === LENGTH || code.length === 4 ? `HNK-${code}` : null
}

/** For the ear: `H N K, 7 K 2 M, 4 P 9 Q`. */
export const spokenCode = (code: string): string =>
  (code.replace('-', '').match(/^HNK|.{1,4}/g) ?? []).map((part) => [...part].join(' ')).join(', ')
