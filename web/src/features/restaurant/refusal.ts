import { NotBookable, PremiumCancelDetail } from '@convonet/contracts/reservation-answers'
import { AppError } from '@convonet/kit/wire/app-error'

/** Why something was not done, in terms a guest can act on. */
export type Refusal =
  | { kind: 'not-bookable'; reason: NotBookable['reason']; alternatives: string[] }
  | { kind: 'premium'; totalCents: number }
  | { kind: 'no-match' }
  | { kind: 'wait'; minutes: number }
  | { kind: 'field'; field: 'phone' | 'name' | 'invalid' }
  | { kind: 'unreachable' }
  | { kind: 'failed' }

export function refusalOf(error: unknown): Refusal {
  if (error instanceof DOMException) return { kind: 'unreachable' }
  if (!(error instanceof AppError)) return { kind: 'failed' }
  const { code, facts } = error
  switch (code) {
    case 'conflict':
      return ofConflict(facts)
    case 'not-found':
    case 'unauthenticated':
    case 'forbidden':
      return { kind: 'no-match' }
    case 'busy':
      return { kind: 'wait', minutes: minutesOf(facts.retryAfterMs) }
    case 'invalid':
      return { kind: 'field', field: fieldOf(facts.issues) }
    case 'upstream-failed':
    case 'timeout':
      return { kind: 'unreachable' }
    case 'internal':
      return { kind: 'failed' }
  }
}

/** Whether the server has spoken: sent once more it would be something new. */
export function isAnswer(error: unknown): boolean {
  const { kind } = refusalOf(error)
  return kind !== 'unreachable' && kind !== 'failed' && kind !== 'wait'
}

function ofConflict(facts: Record<string, unknown>): Refusal {
  const premium = PremiumCancelDetail.safeParse(facts.detail)
  if (premium.success) return { kind: 'premium', totalCents: premium.data.food_total_cents }
  const refused = NotBookable.safeParse(facts)
  return refused.success ? { kind: 'not-bookable', ...refused.data } : { kind: 'failed' }
}

function minutesOf(retryAfterMs: unknown): number {
  return typeof retryAfterMs === 'number' ? Math.max(1, Math.ceil(retryAfterMs / 60_000)) : 1
}

function fieldOf(issues: unknown): 'phone' | 'name' | 'invalid' {
  const written = JSON.stringify(issues) ?? ''
  if (written.includes('/guest_phone')) return 'phone'
  return written.includes('/guest_name') ? 'name' : 'invalid'
}
