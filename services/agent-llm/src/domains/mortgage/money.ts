import { fromHundredths, toHundredths } from '@convonet/kit/store/columns'

/** A hundred million dollars: no home costs more, and every product of two amounts stays exact. */
export const MOST_CENTS = 10_000_000_000

/** Dollars as a tool was given them, in whole cents, half a cent up; null where they are no amount from nothing to `mostCents`. */
export function centsFrom(dollars: number, mostCents: number = MOST_CENTS): number | null {
  const cents = hundredthsOf(dollars)
  return cents !== null && cents >= 0 && cents <= mostCents ? cents : null
}

/** Percent as a tool was given it, in whole basis points; null where it is no rate a lender asks. */
export function rateFrom(percent: number): number | null {
  const points = hundredthsOf(percent)
  return points !== null && points >= 0 && points <= 10_000 ? points : null
}

/** By the decimal digits of the number, so that no fraction is involved; half away from nothing. */
function hundredthsOf(value: number): number | null {
  const parts = /^(-?\d+)(?:\.(\d{1,2})(\d?)\d*)?$/.exec(String(value))
  if (!parts || Math.abs(value) > MOST_CENTS) return null
  const [, whole, decimals = '', next = '0'] = parts
  const cut = fromHundredths(decimals ? `${whole}.${decimals}` : `${whole}`)
  const up = next >= '5' ? 1 : 0
  return value < 0 ? cut - up : cut + up
}

/** Cents as dollars, or basis points as percent, for JSON: the number nearest to the two decimals. */
export const asNumber = (hundredths: number): number => Number(toHundredths(hundredths))

/** `part` of `whole` in basis points, half up; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : divided(BigInt(part) * 10_000n, BigInt(whole))

/** So many basis points of an amount, half a cent up. */
export const portion = (amountCents: number, points: number): number =>
  divided(BigInt(amountCents) * BigInt(points), 10_000n)

/** Whole quotient of what is not negative, half up. */
export const divided = (part: bigint, by: bigint): number => Number((2n * part + by) / (2n * by))

/** "8,500 dollars", "1,250 dollars and 50 cents". */
export function spokenMoney(amountCents: number): string {
  const dollars = Math.floor(amountCents / 100)
  const rest = amountCents % 100
  const whole = `${dollars.toLocaleString('en-US')} ${dollars === 1 ? 'dollar' : 'dollars'}`
  const part = `${rest} ${rest === 1 ? 'cent' : 'cents'}`
  if (rest === 0) return whole
  return dollars === 0 ? part : `${whole} and ${part}`
}

/** "1,240 dollars", where cents would only distract. */
export const aboutMoney = (amountCents: number): string =>
  spokenMoney(amountCents < 100 ? amountCents : divided(BigInt(amountCents), 100n) * 100)

/** "36 percent", "6.5 percent". */
export const spokenPercent = (points: number): string => `${asNumber(points)} percent`
