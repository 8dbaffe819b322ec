/** Cents as dollars in words of a language. */
export function moneyIn(language: string): (cents: number) => string {
  const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' })
  return (cents) => dollars.format(cents / 100)
}
