/** The value that the share `p` of all values does not exceed; NaN of nothing. */
function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** The mean without the least and the greatest value. */
export function middleMean(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b).slice(1, -1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

export interface Spread {
  p50: number
  p95: number
  p99: number
}

export const spread = (values: readonly number[]): Spread => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
})
