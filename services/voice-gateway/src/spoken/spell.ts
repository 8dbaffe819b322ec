import { digitWords } from './number-words.ts'

/** "HNK-4F7K" as "H N K, four F seven K": letters and digits one by one, a breath where groups meet. */
export function spell(code: string): string {
  return code
    .split(/[^a-z\d]+/i)
    .filter(Boolean)
    .map((group) =>
      [...group].map((sign) => (/\d/.test(sign) ? digitWords(sign) : sign.toUpperCase())).join(' '),
    )
    .join(', ')
}

/** A long number as one says it to be written down: five figures in one breath, more in threes with a four where needed. */
export function dictate(digits: string): string {
  const groups: string[] = []
  for (let at = 0; at < digits.length; at += groups.at(-1)?.length ?? 0) {
    const left = digits.length - at
    groups.push(digits.slice(at, at + (left <= 5 ? left : left === 8 ? 4 : 3)))
  }
  return groups.map(digitWords).join(', ')
}
