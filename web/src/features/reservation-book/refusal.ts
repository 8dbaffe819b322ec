import { PremiumCancelDetail } from '@convonet/contracts/reservation-answers'
import { AppError } from '@convonet/kit/wire/app-error'

const REFUSALS = [
  'table-taken',
  'table-too-small',
  'not-changeable',
  'not-possible',
  'full',
  'waitlist-full',
  'past',
  'too-soon',
  'too-far',
  'closed-day',
  'outside-hours',
  'party-too-large',
  'hold-expired',
  'invalid',
  'forbidden',
  'not-found',
  'signed-out',
  'unreachable',
] as const
export type RefusalKind = (typeof REFUSALS)[number]

/** Why something could not be done, for the person who tried. */
export interface Refusal {
  kind: RefusalKind
  /** Guests who are there already. */
  names: string[]
  /** Starts on the restaurant's clock at which it can be done. */
  alternatives: string[]
}

/** What an error means here; whatever has no name of its own counts as not reached. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof AppError)) return { kind: 'unreachable', names: [], alternatives: [] }
  const { reason, by, alternatives } = error.facts
  return {
    kind: REFUSALS.find((known) => known === reason) ?? BY_CODE[error.code] ?? 'unreachable',
    names: [...new Set(listOf(by).flatMap(nameOf))],
    alternatives: listOf(alternatives).filter((start) => typeof start === 'string'),
  }
}

/** The one question before food ordered ahead is given up, or null where the error is another. */
export function premiumOf(error: unknown): PremiumCancelDetail | null {
  if (!(error instanceof AppError)) return null
  return PremiumCancelDetail.safeParse(error.facts.detail).data ?? null
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function nameOf(who: unknown): string[] {
  if (typeof who !== 'object' || who === null || !('guest_name' in who)) return []
  return typeof who.guest_name === 'string' ? [who.guest_name] : []
}

const BY_CODE: Partial<Record<string, RefusalKind>> = {
  invalid: 'invalid',
  unauthenticated: 'signed-out',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  conflict: 'not-possible',
}
