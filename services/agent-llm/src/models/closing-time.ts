import type { AppError } from '@convonet/kit/wire/app-error'
import { OPEN_MS } from './circuit-breaker.ts'

const LONGEST_MS = 5 * 60_000
/** What only an operator can set right is asked for again this late. */
const MISCONFIGURED_MS = 10 * 60_000

/** For how long a vendor is left alone after this failure; undefined where a single one says little. */
export function closingTime({ code, facts }: AppError): number | undefined {
  if (code === 'not-found' || code === 'forbidden') return MISCONFIGURED_MS
  const { retryAfterMs } = facts
  if (typeof retryAfterMs === 'number') return Math.min(retryAfterMs, LONGEST_MS)
  return code === 'busy' ? OPEN_MS : undefined
}
