import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agreement, proposal } from './moonshine-draft.ts'

it('proposes the whole draft before anything is said', () => {
  expect(proposal([], [7, 8, 9])).toEqual([7, 8, 9])
})

it.each([
  ['follows the draft', [7, 8], [7, 8, 9, 10], [9, 10]],
  ['finds its place again after another word', [7, 5, 9, 10], [7, 8, 9, 10, 11], [11]],
  ['finds its place after a word the draft has not', [7, 5, 8, 9], [7, 8, 9, 10], [10]],
  ['finds its place after a word that only the draft has', [7, 9, 10], [7, 8, 9, 10, 11], [11]],
  ['proposes nothing where the draft says something else', [7, 8, 1, 2], [7, 8, 9, 10], []],
  ['proposes nothing after the end of the draft', [7, 8], [7, 8], []],
  ['takes the nearer of two places', [1, 2, 3, 1, 2], [1, 2, 3, 1, 2, 4], [4]],
])('%s', (_, tokens, draft, expected) => {
  expect(proposal(tokens, draft)).toEqual(expected)
})

const token = fc.nat({ max: 5 })

it('always proposes a piece of the draft', () => {
  fc.assert(
    fc.property(fc.array(token), fc.array(token), (tokens, draft) => {
      const proposed = proposal(tokens, draft).join()
      expect(draft.join()).toContain(proposed)
    }),
  )
})

it('agrees with as much of a proposal as is predicted without a gap', () => {
  expect(agreement([1, 2, 3], [1, 2, 4, 5])).toBe(2)
  expect(agreement([1, 2, 3], [1, 2, 3, 9])).toBe(3)
  expect(agreement([], [4])).toBe(0)
})
