import { AppError } from '@convonet/kit/wire/app-error'
import { describe, expect, it } from 'vitest'
import { isAnswer, refusalOf } from './refusal.ts'

const conflict = (facts: Record<string, unknown>) => new AppError('conflict', 'No', { facts })
const full = { reason: 'full', alternatives: ['2026-11-27T20:00:00-08:00'] }
const premium = {
  code: 'premium_cancel_requires_retention_step',
  message: 'Offer to move it',
  food_total_cents: 33_108,
  premium_threshold_cents: 30_000,
}

describe('what a guest is told of an error', () => {
  it.each([
    [conflict(full), { kind: 'not-bookable', ...full }],
    [conflict({ detail: premium }), { kind: 'premium', totalCents: 33_108 }],
    [conflict({}), { kind: 'failed' }],
    [conflict({ reason: 'whatever', alternatives: [] }), { kind: 'failed' }],
    [new AppError('not-found', 'None'), { kind: 'no-match' }],
    [new AppError('unauthenticated', 'Who?'), { kind: 'no-match' }],
    [new AppError('busy', 'Wait', { facts: { retryAfterMs: 61_000 } }), { kind: 'wait', minutes: 2 }],
    [new AppError('busy', 'Wait', { facts: { retryAfterMs: 300 } }), { kind: 'wait', minutes: 1 }],
    [new AppError('busy', 'Wait'), { kind: 'wait', minutes: 1 }],
    [
      new AppError('invalid', 'Wrong', { facts: { issues: [{ path: '/guest_phone', message: 'is none' }] } }),
      { kind: 'field', field: 'phone' },
    ],
    [
      new AppError('invalid', 'Wrong', { facts: { issues: [{ path: '/guest_name' }] } }),
      { kind: 'field', field: 'name' },
    ],
    [new AppError('invalid', 'Wrong'), { kind: 'field', field: 'invalid' }],
    [new AppError('upstream-failed', 'Gone'), { kind: 'unreachable' }],
    [new AppError('internal', 'Broke'), { kind: 'failed' }],
    [new DOMException('Waited too long', 'TimeoutError'), { kind: 'unreachable' }],
    [new TypeError('broke'), { kind: 'failed' }],
  ])('%s is %j', (error, expected) => {
    expect(refusalOf(error)).toEqual(expected)
  })

  it.each([
    [conflict(full), true],
    [new AppError('not-found', 'None'), true],
    [new AppError('invalid', 'Wrong'), true],
    [new AppError('upstream-failed', 'Gone'), false],
    [new AppError('internal', 'Broke'), false],
    [new AppError('busy', 'Wait'), false],
  ])('%s has said yes or no: %s', (error, expected) => {
    expect(isAnswer(error)).toBe(expected)
  })
})
