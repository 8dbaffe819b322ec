import { divided } from './money.ts'

/** The level monthly payment that pays a loan off, half a cent up. `annualPoints` are basis points a year. */
export function monthlyPayment(loanCents: number, annualPoints: number, months: number): number {
  if (annualPoints === 0) return divided(BigInt(loanCents), BigInt(months))
  const year = 120_000n
  const rate = BigInt(annualPoints)
  const grown = (year + rate) ** BigInt(months)
  return divided(BigInt(loanCents) * rate * grown, year * (grown - year ** BigInt(months)))
}
