import type { MenuItem } from '@convonet/contracts/menu'

/** Dishes by id to how many of them. */
export type Food = Readonly<Record<string, number>>

export interface FoodTotals {
  subtotalCents: number
  discountCents: number
  totalCents: number
}

/** What the food costs before it is ordered: the discount to the nearest cent, a half of one up, as the restaurant reckons. */
export function foodTotals(food: Food, menu: readonly MenuItem[], discountPercent: number): FoodTotals {
  const subtotalCents = menu.reduce((sum, { id, price_cents }) => sum + (food[id] ?? 0) * price_cents, 0)
  const discountCents = Math.floor((subtotalCents * discountPercent + 50) / 100)
  return { subtotalCents, discountCents, totalCents: subtotalCents - discountCents }
}

/** The lines of an order; a dish of which there are none has none. */
export function orderLines(food: Food): { menu_item_id: string; quantity: number }[] {
  return Object.entries(food)
    .filter(([, quantity]) => quantity > 0)
    .map(([menu_item_id, quantity]) => ({ menu_item_id, quantity }))
    .toSorted((a, b) => a.menu_item_id.localeCompare(b.menu_item_id))
}

export const foodOf = (lines: readonly { menu_item_id: string; quantity: number }[]): Food =>
  Object.fromEntries(lines.map(({ menu_item_id, quantity }) => [menu_item_id, quantity]))
