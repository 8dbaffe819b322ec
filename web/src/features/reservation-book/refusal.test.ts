import { AppError } from '@convonet/kit/wire/app-error'
import { describe, expect, it } from 'vitest'
import { premiumOf, refusalOf } from './refusal.ts'

const conflict = (facts: Record<string, unknown>) => new AppError('conflict', 'No', { facts })

describe('why something was refused', () => {
  it('is the reason that the server names, with who is there', () => {
    const error = conflict({
      reason: 'table-taken',
      by: [{ id: 3, guest_name: 'Sam Lee', confirmation_code: 'HNK-AAAA2222' }],
    })
    expect(refusalOf(error)).toEqual({ kind: 'table-taken', names: ['Sam Lee'], alternatives: [] })
  })

  it.each([
    [conflict({ reason: 'outside-hours', alternatives: ['2026-11-27T19:00:00-08:00'] }), 'outside-hours'],
    [conflict({ reason: 'a-new-one' }), 'not-possible'],
    [conflict({}), 'not-possible'],
    [new AppError('forbidden', 'No'), 'forbidden'],
    [new AppError('unauthenticated', 'No'), 'signed-out'],
    [new AppError('invalid', 'No'), 'invalid'],
    [new AppError('not-found', 'No'), 'not-found'],
    [new AppError('upstream-failed', 'No'), 'unreachable'],
    [new TypeError('fetch failed'), 'unreachable'],
  ])('%s is %s', (error, kind) => {
    expect(refusalOf(error).kind).toBe(kind)
  })

  it('bears facts of any shape', () => {
    expect(refusalOf(conflict({ reason: 7, by: 'Sam', alternatives: [1, 'x'] }))).toEqual({
      kind: 'not-possible',
      names: [],
      alternatives: ['x'],
    })
  })
})

describe('the question before food ordered ahead is given up', () => {
  const detail = {
    code: 'premium_cancel_requires_retention_step',
    message: 'Ask first',
    food_total_cents: 20_000,
    premium_threshold_cents: 15_000,
  }
  it('is known by its code', () => {
    expect(premiumOf(conflict({ detail }))).toEqual(detail)
    expect(premiumOf(conflict({ detail: { ...detail, code: 'other' } }))).toBeNull()
    expect(premiumOf(new Error('boom'))).toBeNull()
  })
})
