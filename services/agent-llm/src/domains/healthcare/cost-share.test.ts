import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateCost } from './cost-share.ts'

const surgery = { copayCents: null, coinsurance: 2000 }
const left = { deductibleCents: 75_000, outOfPocketCents: 525_000 }

describe('an estimate', () => {
  it.each([
    // 750 + 20 % of 9,250 = 2,600
    ['the deductible, then the coinsurance', { price: 1_000_000, share: surgery, remaining: left }, 260_000],
    // 750 + 20 % of 29,250 = 6,600, but only 5,250 are left to the maximum
    [
      'no more than the out-of-pocket maximum',
      { price: 3_000_000, share: surgery, remaining: left },
      525_000,
    ],
    ['the whole price within the deductible', { price: 50_000, share: surgery, remaining: left }, 50_000],
    [
      'a copay alone',
      { price: 20_000, share: { copayCents: 4_000, coinsurance: 2000 }, remaining: left },
      4_000,
    ],
    [
      'no more than the price',
      { price: 2_500, share: { copayCents: 4_000, coinsurance: 2000 }, remaining: left },
      2_500,
    ],
    [
      'nothing where the plan pays all',
      { price: 90_000, share: { copayCents: 0, coinsurance: 0 }, remaining: left },
      0,
    ],
    // A copay of nothing is none: 750, then 10 % of 250.
    [
      'coinsurance without a copay',
      { price: 100_000, share: { copayCents: 0, coinsurance: 1000 }, remaining: left },
      77_500,
    ],
    // 20 % of 0.03 is 0.006, which rounds to a cent.
    ['cents exactly', { price: 75_003, share: surgery, remaining: left }, 75_001],
    [
      'without a maximum',
      { price: 3_000_000, share: surgery, remaining: { deductibleCents: 75_000, outOfPocketCents: null } },
      660_000,
    ],
  ])('is %s', (_, { price, share, remaining }, member) => {
    expect(estimateCost(price, share, remaining).memberCents).toBe(member)
  })

  it('is split without losing a cent, and is never more than price or maximum', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000 })
    const maybe = fc.option(cents)
    const share = fc.record({
      copayCents: fc.option(fc.integer({ min: 0, max: 100_000 })),
      coinsurance: fc.option(fc.integer({ min: 0, max: 10_000 })),
    })
    const remaining = fc.record({ deductibleCents: maybe, outOfPocketCents: maybe })
    fc.assert(
      fc.property(cents, share, remaining, (price, of, rest) => {
        const estimate = estimateCost(price, of, rest)
        expect(estimate.memberCents + estimate.planCents).toBe(price)
        expect(estimate.memberCents).toBeGreaterThanOrEqual(0)
        expect(estimate.memberCents).toBeLessThanOrEqual(Math.min(price, rest.outOfPocketCents ?? price))
        const parts = estimate.copayCents + estimate.deductibleCents + estimate.coinsuranceCents
        expect(estimate.capped).toBe(parts > estimate.memberCents)
      }),
    )
  })
})
