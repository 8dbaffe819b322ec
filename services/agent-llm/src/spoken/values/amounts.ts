import { NUMBER_AT_ONCE, NUMBER_RUN } from './number-words.ts'
import { numberFrom } from './numbers.ts'

export interface Amount {
  value: number
  /** The words for it, as they were said. */
  said: string
}

const CURRENCY = '(?:\\s*(?:dollars?|bucks?|usd|euros?))'
const CENTS = `(?:,?\\s+(?:and\\s+)?(${NUMBER_RUN})\\s+cents?)`
const EACH = '(?:\\s+(?:an?|per|each|every)\\s+(?:month|year|week)|\\s+(?:monthly|annually|yearly))'

/** Sources of expressions that fit the words of an amount and nothing else. */
export const NUMBER = NUMBER_AT_ONCE
export const MONEY = `${NUMBER_RUN}${CURRENCY}?(?:,?\\s+(?:and\\s+)?${NUMBER_RUN}\\s+cents?)?${EACH}?`
export const PERCENT = `${NUMBER_RUN}(?:\\s*(?:%|percent|per\\s+cent|percentage\\s+points?|points?))?`

/** The numbers in a text, in the order in which they were said. */
export const numbersIn = (text: string): Amount[] => amountsIn(text, NUMBER, numberFrom)

/** "$1,250", "eighty-five hundred a month", "twelve dollars and fifty cents": dollars, to the cent. */
export const moneyIn = (text: string): Amount[] => amountsIn(text, MONEY, dollars)

/** "Six and a half percent" is 6.5. */
export const percentsIn = (text: string): Amount[] =>
  amountsIn(text, PERCENT, (said) =>
    numberFrom(said.replace(/\s*(?:%|per\s?cent.*|percent.*|points?)$/i, '')),
  )

function amountsIn(text: string, source: string, read: (said: string) => number | null): Amount[] {
  return Array.from(text.matchAll(new RegExp(`(?<![\\w'.-])${source}`, 'gi')), ([said]) => ({
    value: read(said),
    said,
  })).filter((amount): amount is Amount => amount.value !== null)
}

function dollars(said: string): number | null {
  const bare = said.replace(new RegExp(`${EACH}$`, 'i'), '').replace(/[$€£]\s?/g, '')
  const [, whole = bare, cents] = new RegExp(`^(.*?)${CENTS}$`, 'i').exec(bare) ?? []
  const value = numberFrom(whole.replace(new RegExp(`${CURRENCY}$`, 'i'), ''))
  const part = cents === undefined ? 0 : numberFrom(cents)
  return value === null || part === null ? null : Math.round(value * 100 + part) / 100
}
