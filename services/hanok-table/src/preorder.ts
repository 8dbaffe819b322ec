import type { MenuItem, PreorderLine } from '@convonet/contracts/menu'
import { findDish, JOINT_NAMES, MENU } from './menu.ts'

export interface OrderedDish {
  dish: MenuItem
  quantity: number
}

export type ReadOrder =
  | { kind: 'read'; ordered: OrderedDish[] }
  /** `near` are the dishes that come near `said`. */
  | { kind: 'unknown-dish'; said: string; near: MenuItem[] }
  | { kind: 'too-many'; said: string }

const MOST = 99

/** "two bulgogi and a pajeon", "bulgogi:2, haemul_pajeon:1", "2x bulgogi". Quantity 0 takes a dish off an order. */
export function readOrder(text: string): ReadOrder {
  const joined = JOINT_NAMES.reduce(
    (said, name) => said.replace(new RegExp(name, 'gi'), name.split(' ')[0] ?? ''),
    text,
  )
  const parts = joined.split(/\s*(?:[,;]|\band\b|\bplus\b)\s*/i).filter((part) => part.trim() !== '')
  return inOrder(parts.map(readPart))
}

/** v2's lines: `[{"menu_item_id": "bulgogi", "quantity": 2}]`, `dish_name` for a name. Null where it is no such list. */
export function readOrderLines(json: string): ReadOrder | null {
  const lines = parseLines(json)
  return lines && inOrder(lines.map(({ said, quantity }) => named(said, quantity)))
}

/** v2's discount on food that is ordered ahead: 7 %. */
const DISCOUNT_PERCENT = 7

export interface Totals {
  subtotalCents: number
  discountCents: number
  totalCents: number
}

export function totalsOf(lines: readonly PreorderLine[]): Totals {
  const subtotalCents = lines.reduce((sum, line) => sum + line.line_total_cents, 0)
  const discountCents = Math.floor((subtotalCents * DISCOUNT_PERCENT + 50) / 100)
  return { subtotalCents, discountCents, totalCents: subtotalCents - discountCents }
}

export type OrderChange = 'add' | 'set'

/** The order after a change: `add` puts dishes on it, `set` makes these the order. Null where there would be too many of a dish. */
export function changeOrder(
  lines: readonly PreorderLine[],
  ordered: readonly OrderedDish[],
  change: OrderChange,
): PreorderLine[] | null {
  const quantities = new Map(change === 'add' ? lines.map((line) => [line.menu_item_id, line.quantity]) : [])
  for (const { dish, quantity } of ordered) {
    quantities.set(dish.id, quantity === 0 ? 0 : (quantities.get(dish.id) ?? 0) + quantity)
  }
  if ([...quantities.values()].some((quantity) => quantity > MOST)) return null
  return MENU.flatMap((dish) => lineOf(dish, quantities.get(dish.id) ?? 0)).toSorted((a, b) =>
    a.menu_item_id.localeCompare(b.menu_item_id),
  )
}

function lineOf(dish: MenuItem, quantity: number): PreorderLine[] {
  if (quantity === 0) return []
  const { id, name_en, price_cents } = dish
  return [
    {
      menu_item_id: id,
      name_en,
      quantity,
      unit_price_cents: price_cents,
      line_total_cents: quantity * price_cents,
    },
  ]
}

function inOrder(read: ReadOrder[]): ReadOrder {
  const problem = read.find(({ kind }) => kind !== 'read')
  return (
    problem ?? { kind: 'read', ordered: read.flatMap((part) => (part.kind === 'read' ? part.ordered : [])) }
  )
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNT = `\\d+|${WORDS.join('|')}|zero|a couple of|a dozen|an?`

function readPart(part: string): ReadOrder {
  const said = part.trim()
  const behind = /^(.+?)\s*(?::|\bx)\s*(\d+)$/i.exec(said)
  if (behind) return named(behind[1] ?? '', Number(behind[2]))
  const before = new RegExp(`^(${COUNT})\\s*(?:x\\b|times\\b)?\\s+(.+)$`, 'i').exec(
    said.replace(/^(\d+)x/i, '$1 x'),
  )
  return before ? named(before[2] ?? '', countOf(before[1] ?? '')) : named(said, 1)
}

function countOf(word: string): number {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(lower)) return Number(lower)
  if (lower === 'zero') return 0
  if (lower === 'a couple of') return 2
  if (lower === 'a dozen') return 12
  return Math.max(WORDS.indexOf(lower), lower.startsWith('a') ? 1 : 0)
}

function named(said: string, quantity: number): ReadOrder {
  if (quantity > MOST) return { kind: 'too-many', said }
  const found = findDish(said)
  if (found.kind === 'unknown') return { kind: 'unknown-dish', said: said.trim(), near: found.near }
  return { kind: 'read', ordered: [{ dish: found.dish, quantity }] }
}

function parseLines(json: string): { said: string; quantity: number }[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return null
  }
  if (!Array.isArray(parsed)) return null
  const lines = parsed.map((line: unknown) => lineIn(line))
  return lines.some((line) => line === null) ? null : lines.flatMap((line) => line ?? [])
}

function lineIn(line: unknown): { said: string; quantity: number } | null {
  if (typeof line === 'string') return { said: line, quantity: 1 }
  if (typeof line !== 'object' || line === null) return null
  const { menu_item_id, dish_name, quantity = 1 } = line as Record<string, unknown>
  const said = menu_item_id ?? dish_name
  const count = Number(quantity)
  if (typeof said !== 'string' || !Number.isInteger(count) || count < 0) return null
  return { said, quantity: count }
}
