/** Cents as "$750" or "$1,250.50". */
export function dollars(cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100)
}

/** Basis points as "20 percent". */
export const percent = (basisPoints: number): string => `${basisPoints / 100} percent`

/** "January 15"; with its year where that is not today's. Both as `2026-01-15`. */
export function spokenDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? format(day, {}) : fullDay(day)
}

/** "January 15, 2026". */
export const fullDay = (day: string): string => format(day, { year: 'numeric' })

const format = (day: string, more: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC', ...more }).format(
    Date.parse(day),
  )
