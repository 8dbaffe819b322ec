/** Whether a guest may mean the name on a reservation: the same name, a part of it, or its initials. */
export function isSameName(stored: string, said: string): boolean {
  const [theirs, words] = [wordsOf(stored), wordsOf(said)]
  if (theirs.length === 0 || words.length === 0) return false
  if (words.some((word) => theirs.includes(word))) return true
  return initialsOf(theirs) === words.join('') || initialsOf(words) === theirs.join('')
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Of two words at least. */
const initialsOf = (words: readonly string[]): string | null =>
  words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : null
