import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromHundredths, toHundredths } from './columns.ts'

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123456, '1234.56'],
])('writes %i hundredths as %s and reads them back', (value, text) => {
  expect(toHundredths(value)).toBe(text)
  expect(fromHundredths(text)).toBe(value)
})

it('loses nothing on the way to the table and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (value) => {
      expect(fromHundredths(toHundredths(value))).toBe(value)
    }),
  )
})

it.each(['1.234', 'abc', '', '1e5', '99999999999999999'])('refuses %j', (text) => {
  expect(() => fromHundredths(text)).toThrow(RangeError)
})

it.each([0.5, Number.NaN, 2 ** 60])('refuses to write %d', (value) => {
  expect(() => toHundredths(value)).toThrow(RangeError)
})
