import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutLoop } from './moonshine-loop.ts'

const FIVE = [29_871, 29_945]

it('ends a loop after one round', () => {
  const phrase = [11, 12, 13, 14, 15, 16]
  expect(withoutLoop([1, 2, ...phrase, ...phrase, ...phrase])).toEqual([1, 2, ...phrase])
})

it.each([
  ['five five five five', [...FIVE, ...FIVE, ...FIVE, ...FIVE]],
  ['a sentence said twice', [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]],
  ['nothing', []],
])('lets a caller say %s', (_, tokens) => {
  expect(withoutLoop(tokens)).toBeNull()
})

it('only ever takes away from the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 40 }), (tokens) => {
      const left = withoutLoop(tokens) ?? tokens
      expect(tokens.slice(0, left.length)).toEqual(left)
      expect(left.length).toBeGreaterThanOrEqual(Math.min(1, tokens.length))
    }),
  )
})
