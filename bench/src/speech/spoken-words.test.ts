import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spokenWords } from './spoken-words.ts'

it.each([
  ['Please, hold the LINE!', 'please hold the line'],
  ["I'm sorry, that isn’t right.", 'im sorry that isnt right'],
  ['Press 1 or 12.', 'press one or twelve'],
  ['42 people', 'forty two people'],
  ['300 or 1,250', 'three hundred or one thousand two hundred fifty'],
  ['the 14th of March', 'the fourteenth of march'],
  ['the 1st, 2nd, 3rd and 20th', 'the first second third and twentieth'],
  ['the 31st and the 5th', 'the thirty first and the fifth'],
  ['at 3:30', 'at three thirty'],
  ["10:00 o'clock", 'ten oclock'],
  ['at 9:05', 'at nine oh five'],
  ['call 555-0142', 'call five five five zero one four two'],
  ['policy 73912', 'policy seven three nine one two'],
  ['code 007', 'code zero zero seven'],
  ['$5 and 20%', 'five dollars and twenty percent'],
  ['good-bye', 'good bye'],
  [' ... ', ''],
])('reads %j as %j', (text, words) => {
  expect(spokenWords(text).join(' ')).toBe(words)
})

it('leaves words as they are', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/))
  fc.assert(
    fc.property(words, (words) => {
      expect(spokenWords(words.join(' '))).toEqual(words)
    }),
  )
})
