import { describe, expect, it } from 'vitest'
import { choicesOf, stageOf } from './reservation-stage.ts'

const starts_at = '2026-11-28T03:00:00Z'
const BEFORE = Date.parse(starts_at) - 1
const at = <S extends string, T extends string>(status: S, seating_status: T) => ({
  status,
  seating_status,
  starts_at,
})

describe('how a reservation stands', () => {
  it.each([
    [at('confirmed', 'allocated'), 'confirmed'],
    [at('pending', 'waitlist'), 'waitlist'],
    [at('pending', 'offered'), 'offered'],
    [at('pending', 'not_applicable'), 'pending'],
    [at('cancelled', 'not_applicable'), 'cancelled'],
    [at('cancelled', 'waitlist'), 'cancelled'],
    [at('seated', 'allocated'), 'seated'],
  ] as const)('%j: %s', (reservation, expected) => {
    expect(stageOf(reservation)).toBe(expected)
  })
})

describe('what a guest may do', () => {
  const both = { canChange: true, canCancel: true }
  const nothing = { canChange: false, canCancel: false }

  it.each([
    [at('confirmed', 'allocated'), BEFORE, both],
    [at('pending', 'waitlist'), BEFORE, both],
    [at('pending', 'offered'), BEFORE, nothing],
    [at('confirmed', 'allocated'), BEFORE + 1, nothing],
    [at('seated', 'allocated'), BEFORE, nothing],
    [at('cancelled', 'not_applicable'), BEFORE, nothing],
    [at('completed', 'allocated'), BEFORE, nothing],
  ] as const)('%j at %d: %j', (reservation, now, expected) => {
    expect(choicesOf(reservation, now)).toEqual(expected)
  })
})
