import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAcknowledger } from './acknowledger.ts'

function scene() {
  const sent: number[] = []
  return { sent, acknowledger: createAcknowledger((sequence) => sent.push(sequence)) }
}

describe('an acknowledger', () => {
  it('acknowledges at once what nothing holds', () => {
    const { sent, acknowledger } = scene()
    acknowledger.reach(3)
    acknowledger.reach(7)
    expect(sent).toEqual([3, 7])
  })

  it('stops before words that are not safe, and catches up when they are', () => {
    const { sent, acknowledger } = scene()
    const safe = acknowledger.hold(5)
    acknowledger.reach(9)
    expect(sent).toEqual([4])
    safe()
    expect(sent).toEqual([4, 9])
  })

  it('waits for the earliest of several', () => {
    const { sent, acknowledger } = scene()
    const [first, second] = [acknowledger.hold(3), acknowledger.hold(6)]
    acknowledger.reach(9)
    second()
    expect(sent).toEqual([2])
    first()
    expect(sent).toEqual([2, 9])
  })

  it('is told twice that the same words are safe without harm', () => {
    const { sent, acknowledger } = scene()
    const safe = acknowledger.hold(3)
    safe()
    acknowledger.hold(3)
    safe()
    acknowledger.reach(9)
    expect(sent).toEqual([2])
  })

  it('never acknowledges what is held, nor anything twice, and in the end everything', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('reach' as const), by: fc.nat(9) }),
      fc.record({ kind: fc.constant('hold' as const), by: fc.nat(9) }),
      fc.record({ kind: fc.constant('safe' as const), by: fc.nat(9) }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const holds: { first: number; safe: () => void }[] = []
        let reached = -1
        const sent: number[] = []
        const acknowledger = createAcknowledger((sequence) => {
          expect(sequence).toBeGreaterThan(sent.at(-1) ?? -1)
          expect(sequence).toBeLessThanOrEqual(reached)
          for (const { first } of holds) expect(sequence).toBeLessThan(first)
          sent.push(sequence)
        })
        const act = {
          reach(by: number) {
            reached += by
            acknowledger.reach(reached)
          },
          hold(by: number) {
            const first = Math.max(reached, sent.at(-1) ?? -1) + 1 + by
            holds.push({ first, safe: acknowledger.hold(first) })
          },
          safe(by: number) {
            const [hold] = holds.splice(by % (holds.length || 1), 1)
            hold?.safe()
          },
        }
        for (const { kind, by } of steps) act[kind](by)
        for (const { safe } of holds.splice(0)) safe()
        expect(sent.at(-1) ?? -1).toBe(reached)
      }),
    )
  })
})
