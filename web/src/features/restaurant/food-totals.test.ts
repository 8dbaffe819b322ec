import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foodOf, foodTotals, orderLines } from './food-totals.ts'

const dish = (id: string, price_cents: number) => ({
  id,
  name_en: id,
  name_ko: id,
  price_cents,
  price_display: '',
  description: '',
})
const menu = [dish('bulgogi', 2400), dish('naengmyeon_mandu', 1650)]

describe('what food costs', () => {
  it('is less by the discount, to the cent', () => {
    // 2 * 24.00 + 16.50 = 64.50; 7 % of it is 4.515, which is 4.52.
    expect(foodTotals({ bulgogi: 2, naengmyeon_mandu: 1 }, menu, 7)).toEqual({
      subtotalCents: 6450,
      discountCents: 452,
      totalCents: 5998,
    })
  })

  it('is nothing for nothing, and a dish that left the menu costs nothing', () => {
    const nothing = { subtotalCents: 0, discountCents: 0, totalCents: 0 }
    expect(foodTotals({}, menu, 7)).toEqual(nothing)
    expect(foodTotals({ bulgogi: 0, gone: 3 }, menu, 7)).toEqual(nothing)
  })

  it('adds up for any order', () => {
    const orders = fc.record({ bulgogi: fc.nat(99), naengmyeon_mandu: fc.nat(99) })
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 100 }), (food, percent) => {
        const { subtotalCents, discountCents, totalCents } = foodTotals(food, menu, percent)
        expect(discountCents + totalCents).toBe(subtotalCents)
        expect(Math.abs(discountCents - (subtotalCents * percent) / 100)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

describe('an order', () => {
  it('has lines of what is on it, in one order however it was put together', () => {
    expect(orderLines({ naengmyeon_mandu: 1, bulgogi: 2, gone: 0 })).toEqual([
      { menu_item_id: 'bulgogi', quantity: 2 },
      { menu_item_id: 'naengmyeon_mandu', quantity: 1 },
    ])
  })

  it('is read back as it was', () => {
    const food = { bulgogi: 2, naengmyeon_mandu: 1 }
    expect(foodOf(orderLines(food))).toEqual(food)
  })
})
