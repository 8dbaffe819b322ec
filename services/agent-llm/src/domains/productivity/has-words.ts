import { type AnyColumn, ilike, type SQL } from 'drizzle-orm'

const LITTLE_WORDS = /^(?:a|an|the|my|our|to|of|for|with|about)$/i

/** That a column contains each of these words, but for the little ones. */
export function hasWords(column: AnyColumn, search: string | undefined): SQL[] {
  const words = search?.split(/\s+/).filter((word) => word !== '' && !LITTLE_WORDS.test(word)) ?? []
  return words.map((word) => ilike(column, `%${word.replace(/[%_\\]/g, '\\$&')}%`))
}
