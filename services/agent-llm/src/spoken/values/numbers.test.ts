import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFrom } from './numbers.ts'

describe('a number', () => {
  it.each([
    ['five', 5],
    ['twenty-five', 25],
    ['one hundred and twenty three', 123],
    ['eighty five hundred', 8500],
    ['a hundred and twenty thousand', 120_000],
    ['a hundred and twenty thousand five hundred', 120_500],
    ['twelve grand', 12_000],
    ['450k', 450_000],
    ['1.2 million', 1_200_000],
    ['one point two million', 1_200_000],
    ['one point two five', 1.25],
    ['half a million', 500_000],
    ['two and a half million', 2_500_000],
    ['eight and a half thousand', 8500],
    ['six and a half', 6.5],
    ['six and three quarters', 6.75],
    ['six and seven eighths', 6.875],
    ['six fifty', 650],
    ['seven twenty', 720],
    ['seven twenty five', 725],
    ['seven oh five', 705],
    ['seven two zero', 720],
    ['7 20', 720],
    ['nineteen eighty-five', 1985],
    ['twenty twenty six', 2026],
    ['two thousand six', 2006],
    ['three hundred thousand', 300_000],
    ['three hundred fifty', 350],
    ['three fifty thousand', 350_000],
    ['1,250.50', 1250.5],
    ['zero', 0],
    ['none', 0],
    ['a dozen', 12],
    ['two dozen', 24],
    ['point five', 0.5],
    ['a couple', 2],
  ])('"%s" is %d', (said, value) => {
    expect(numberFrom(said)).toBe(value)
  })

  it.each(['', 'milk', 'five apples', 'and', 'a', 'the second', 'forty two people'])(
    '"%s" is none',
    (said) => {
      expect(numberFrom(said)).toBeNull()
    },
  )

  it('is the same in words as in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(numberFrom(inWords(value))).toBe(value)
        expect(numberFrom(value.toLocaleString('en-US'))).toBe(value)
      }),
    )
  })
})

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(value: number): string {
  if (value >= 1000) return `${inWords(Math.floor(value / 1000))} thousand${rest(value % 1000)}`
  if (value >= 100) return `${ONES[Math.floor(value / 100)]} hundred${rest(value % 100)}`
  if (value < 20) return ONES[value] ?? ''
  return `${TENS[Math.floor(value / 10) - 2]}${rest(value % 10)}`
}

const rest = (value: number) => (value === 0 ? '' : ` ${inWords(value)}`)
