import { customType } from 'drizzle-orm/pg-core'

/** An amount of money: `numeric` in the table, whole cents in the code. */
export const cents = customType<{ data: number; driverData: string; config: { precision: number } }>({
  dataType: (config) => `numeric(${config?.precision ?? 12}, 2)`,
  toDriver: toHundredths,
  fromDriver: fromHundredths,
})

/** A share: percent with two decimals as `numeric` in the table, whole basis points in the code (36 % is 3600). */
export const basisPoints = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric(5, 2)',
  toDriver: toHundredths,
  fromDriver: fromHundredths,
})

/** `1234` as `12.34`. Throws RangeError for anything but a safe integer. */
export function toHundredths(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of hundredths`)
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `12.34` as `1234`, without passing through a fraction. Throws RangeError for more than two decimals. */
export function fromHundredths(text: string): number {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text)
  if (!parts) throw new RangeError(`${text} is not a number with two decimals`)
  const [, sign, whole, decimals = ''] = parts
  const value = Number(`${whole}${decimals.padEnd(2, '0')}`)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large`)
  return sign && value !== 0 ? -value : value
}
