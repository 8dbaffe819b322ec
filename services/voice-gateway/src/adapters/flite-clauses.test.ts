import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clauses } from './flite-clauses.ts'

const texts = (text: string) => clauses(text).map((clause) => clause.text)

it('ends the first clause at the first comma and later ones with their sentence', () => {
  expect(texts('Certainly, I can do that. On Monday, or on Tuesday, as you like.')).toEqual([
    'Certainly,',
    'I can do that.',
    'On Monday, or on Tuesday, as you like.',
  ])
})

it('cuts a first sentence without a comma where one breathes', () => {
  expect(
    texts('I have moved your appointment with the dentist to next Tuesday because the doctor is away.')[0],
  ).toBe('I have moved your appointment with the dentist')
})

it('cuts a long sentence at its last comma', () => {
  const sentence = `Yes. One two three four, five six seven eight, nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.`
  expect(texts(sentence)[1]).toBe('One two three four, five six seven eight,')
})

it('pauses longer after a sentence than after a comma, and least where it had to cut', () => {
  const pauses = clauses(
    'Well, that is it. Now listen to one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty one twenty two twenty three twenty four twenty five twenty six',
  ).map(({ pauseMs }) => pauseMs)
  const [comma = 0, sentence = 0, cut = 0] = pauses
  expect(sentence).toBeGreaterThan(comma)
  expect(comma).toBeGreaterThan(cut)
})

it('finds nothing in nothing', () => {
  expect(clauses('  ')).toEqual([])
})

it('keeps every word in order and no clause too long', () => {
  const word = fc.constantFrom(
    'well',
    'yes,',
    'stop.',
    'and',
    'Monday',
    'why?',
    '-',
    'x'.repeat(100),
    'to',
    ';',
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const found = texts(words.join(' '))
      expect(found.join('').replaceAll(' ', '')).toBe(words.join(''))
      expect(found.every((text) => text.split(' ').length <= 30)).toBe(true)
      expect((found[0] ?? '').split(' ').length).toBeLessThanOrEqual(10)
    }),
  )
})
