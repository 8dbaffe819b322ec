import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconnectDelayMs } from './reconnect-delay.ts'

describe('reconnectDelayMs', () => {
  it.each([
    [1, 0],
    [2, 250],
    [3, 500],
    [4, 1000],
    [5, 2000],
    [6, 2000],

    [40, 2000],
  ])('after %i failures waits at most %i ms', (failures, longest) => {
    expect(reconnectDelayMs(failures, () => 0)).toBe(longest)
  })

  it('is never more than a fifth shorter for the jitter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, dice) => {
          const longest = reconnectDelayMs(failures, () => 0)
          const delay = reconnectDelayMs(failures, () => dice)
          expect(delay).toBeLessThanOrEqual(longest)
          expect(delay).toBeGreaterThanOrEqual(longest * 0.8 - 1e-9)
        },
      ),
    )
  })
})
