import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDish, MENU } from './menu.ts'
import { changeOrder, readOrder, readOrderLines, totalsOf } from './preorder.ts'

const order = (text: string) => {
  const read = readOrder(text)
  return read.kind === 'read' ? read.ordered.map(({ dish, quantity }) => `${quantity} ${dish.id}`) : read
}

describe('an order', () => {
  it.each([
    ['two bulgogi', ['2 bulgogi']],
    ['bulgogi:2, haemul_pajeon:1', ['2 bulgogi', '1 haemul_pajeon']],
    ['2x bulgogi; 1 x seafood pancake', ['2 bulgogi', '1 haemul_pajeon']],
    ['bulgogi x 3', ['3 bulgogi']],
    ['a bulgogi and three bibimbaps', ['1 bulgogi', '3 dolsot_bibimbap']],
    ['two orders of kimchi stew', ['2 kimchi_jjigae']],
    ['a couple of pajeon plus the korean barbecue', ['2 haemul_pajeon', '1 hanwoo_bbq']],
    ['two naengmyeon and mandu', ['2 naengmyeon_mandu']],
    ['Naengmyeon & mandu', ['1 naengmyeon_mandu']],
    ['양념 불고기', ['1 bulgogi']],
    ['zero bulgogi', ['0 bulgogi']],
  ])('%j is %j', (text, dishes) => {
    expect(order(text)).toEqual(dishes)
  })

  it.each([
    ['two pizzas', { kind: 'unknown-dish', said: 'pizzas', near: [] }],
    ['kimchi fried rice', { kind: 'unknown-dish', said: 'kimchi fried rice' }],
    ['one bulgogi burger', { kind: 'unknown-dish', near: [{ id: 'bulgogi' }] }],
    ['100 bulgogi', { kind: 'too-many' }],
  ])('%j is a question, not a guess', (text, question) => {
    expect(order(text)).toMatchObject(question)
  })

  it('may come as lines', () => {
    const read = readOrderLines('[{"menu_item_id":"bulgogi","quantity":2},{"dish_name":"pajeon"},"mandu"]')
    expect(read).toMatchObject({
      ordered: [
        { dish: { id: 'bulgogi' }, quantity: 2 },
        { dish: { id: 'haemul_pajeon' }, quantity: 1 },
        { dish: { id: 'naengmyeon_mandu' }, quantity: 1 },
      ],
    })
    expect(
      ['{', '{}', '[{"quantity":2}]', '[{"menu_item_id":"bulgogi","quantity":-1}]'].map(readOrderLines),
    ).toEqual([null, null, null, null])
  })
})

describe('a changed order', () => {
  const lines = (
    text: string,
    before: ReturnType<typeof changeOrder> = [],
    change: 'add' | 'set' = 'add',
  ) => {
    const read = readOrder(text)
    return changeOrder(before ?? [], read.kind === 'read' ? read.ordered : [], change)
  }

  it('sums up what is one dish, sorted by id', () => {
    expect(lines('haemul_pajeon, 2 bulgogi, bulgogi')).toMatchObject([
      { menu_item_id: 'bulgogi', quantity: 3, unit_price_cents: 2400, line_total_cents: 7200 },
      { menu_item_id: 'haemul_pajeon', quantity: 1 },
    ])
  })

  it('is more when something is added, and the new one when it is set', () => {
    const before = lines('2 bulgogi')
    expect(lines('1 bulgogi, 1 pajeon', before)).toMatchObject([{ quantity: 3 }, { quantity: 1 }])
    expect(lines('1 pajeon', before, 'set')).toMatchObject([{ menu_item_id: 'haemul_pajeon' }])
  })

  it('loses the dish of which there are to be none', () => {
    expect(lines('no bulgogi', lines('2 bulgogi, 1 pajeon'))).toMatchObject([
      { menu_item_id: 'haemul_pajeon' },
    ])
  })

  it('is refused where there would be too many of a dish', () => {
    expect(lines('60 bulgogi', lines('60 bulgogi'))).toBeNull()
  })
})

describe('the totals', () => {
  it("are v2's: seven percent off whatever is ordered ahead", () => {
    const read = readOrder('2 dolsot_bibimbap, 1 bulgogi')
    const lines = changeOrder([], read.kind === 'read' ? read.ordered : [], 'set') ?? []
    expect(totalsOf(lines)).toEqual({ subtotalCents: 6800, discountCents: 476, totalCents: 6324 })
    expect(totalsOf([])).toEqual({ subtotalCents: 0, discountCents: 0, totalCents: 0 })
  })

  it('are whole cents that add up, the discount within half a cent of seven percent', () => {
    const ordered = fc.array(
      fc.record({ dish: fc.constantFrom(...MENU), quantity: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(ordered, (dishes) => {
        const { subtotalCents, discountCents, totalCents } = totalsOf(changeOrder([], dishes, 'set') ?? [])
        const priced = dishes.reduce((sum, { dish, quantity }) => sum + dish.price_cents * quantity, 0)
        expect(subtotalCents).toBe(priced)
        expect(totalCents).toBe(subtotalCents - discountCents)
        expect(Math.abs(100 * discountCents - 7 * subtotalCents)).toBeLessThanOrEqual(50)
      }),
    )
  })
})

it.each(MENU.map(({ id, name_en, name_ko }) => [id, name_en, name_ko]))(
  '%s goes by its names',
  (id, ...names) => {
    for (const name of [id, ...names]) expect(findDish(name)).toMatchObject({ kind: 'found', dish: { id } })
  },
)
