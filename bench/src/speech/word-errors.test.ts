import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordErrors } from './word-errors.ts'

it.each([
  ['press one now', 'press one now', 0],
  ['press one now', 'press now', 1],
  ['press now', 'press one now', 1],
  ['press one now', 'dress won now', 2],
  ['press one now', '', 3],
  ['', 'oh no', 2],
  ['', '', 0],
  ['the mailbox is full', 'the mail box is full', 0],
  ['i cannot log in', 'i cannot login', 0],
  ['say goodbye now', 'say good by now', 2],
])('counts the errors of %j understood as %j', (said, understood, errors) => {
  expect(wordErrors(said.split(' ').filter(Boolean), understood.split(' ').filter(Boolean))).toBe(errors)
})

const sentence = fc.array(fc.constantFrom('a', 'b', 'ab', 'c'), { maxLength: 8 })

it('is the same from both sides, and at most every word', () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      expect(wordErrors(one, other)).toBe(wordErrors(other, one))
      expect(wordErrors(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

it('finds none where nothing differs', () => {
  fc.assert(
    fc.property(sentence, (words) => {
      expect(wordErrors(words, words)).toBe(0)
    }),
  )
})
