import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ByteQueue } from './byte-queue.ts'

it('gives back what was pushed, in order, however it is taken', () => {
  const step = fc.oneof(
    fc.record({ push: fc.uint8Array({ maxLength: 3000 }) }),
    fc.record({ take: fc.nat(4000) }),
    fc.record({ drop: fc.nat(4000) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const queue = new ByteQueue()
      let expected: number[] = []
      for (const step of steps) {
        if ('push' in step) {
          queue.push(step.push)
          expected = [...expected, ...step.push]
        } else if ('take' in step) {
          expect([...queue.take(step.take)]).toEqual(expected.slice(0, step.take))
          expected = expected.slice(step.take)
        } else {
          expect(queue.drop(step.drop)).toBe(Math.min(step.drop, expected.length))
          expected = expected.slice(step.drop)
        }
        expect(queue.length).toBe(expected.length)
        expect(queue.at(0)).toBe(expected[0])
        expect(queue.at(expected.length)).toBeUndefined()
      }
    }),
  )
})
