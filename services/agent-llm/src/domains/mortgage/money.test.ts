import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aboutMoney,
  asNumber,
  centsFrom,
  divided,
  MOST_CENTS,
  portion,
  rateFrom,
  shareOf,
  spokenMoney,
  spokenPercent,
} from './money.ts'

const amount = fc.integer({ min: 0, max: MOST_CENTS })

describe('an amount', () => {
  it.each([
    [8500, 850_000],
    [8500.5, 850_050],
    [0.1, 10],
    [0.29, 29],
    [1.005, 101],
    [1.004_999, 100],
    [0, 0],
    [-0.01, null],
    [-0.001, 0],
    [100_000_000, MOST_CENTS],
    [100_000_000.01, null],
    [1e300, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [1e-9, null],
  ])('of %s dollars is %s cents', (dollars, cents) => {
    expect(centsFrom(dollars)).toBe(cents)
  })

  it('survives the way to a tool’s dollars and back', () => {
    fc.assert(fc.property(amount, (cents) => centsFrom(asNumber(cents)) === cents))
  })

  it.each([
    [850_000, '8,500 dollars'],
    [100, '1 dollar'],
    [125_050, '1,250 dollars and 50 cents'],
    [101, '1 dollar and 1 cent'],
    [99, '99 cents'],
    [0, '0 dollars'],
  ])('of %s cents is spoken "%s"', (cents, spoken) => {
    expect(spokenMoney(cents)).toBe(spoken)
  })

  it('is rounded to dollars where cents would distract', () => {
    expect(aboutMoney(125_050)).toBe('1,251 dollars')
    expect(aboutMoney(125_049)).toBe('1,250 dollars')
    expect(aboutMoney(99)).toBe('99 cents')
  })
})

describe('a share', () => {
  it.each([
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 8, 1250],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [0, 5, 0],
    [5, 0, null],
  ])('%s of %s is %s basis points, half up', (part, whole, points) => {
    expect(shareOf(part, whole)).toBe(points)
  })

  it('is never off by more than half a point', () => {
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const points = BigInt(shareOf(part, whole + 1) ?? 0)
        const error = 2n * (BigInt(part) * 10_000n - points * BigInt(whole + 1))
        return error < BigInt(whole + 1) && error >= -BigInt(whole + 1)
      }),
    )
  })

  it('of everything is everything', () => {
    fc.assert(fc.property(amount, (cents) => portion(cents, 10_000) === cents))
  })

  it('is spoken and read as percent', () => {
    expect(spokenPercent(3650)).toBe('36.5 percent')
    expect(spokenPercent(600)).toBe('6 percent')
    expect(rateFrom(6.125)).toBe(613)
    expect(rateFrom(-1)).toBeNull()
    expect(rateFrom(101)).toBeNull()
    expect(divided(5n, 2n)).toBe(3)
  })
})
