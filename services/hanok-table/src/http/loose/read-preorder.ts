import type { PreorderLine } from '@convonet/contracts/menu'
import { findDish } from '../../menu.ts'
import { changeOrder, type OrderedDish, type ReadOrder, readOrder } from '../../preorder.ts'
import type { FieldReader } from './field-reader.ts'
import { isBlank, namesOf } from './fields.ts'
import { isObject } from './with-loose-bodies.ts'

/** The order that a list, a list in a list's clothing, or a text names; undefined where it names none or makes no sense. */
export function readPreorder(value: unknown, reader: FieldReader): PreorderLine[] | undefined {
  const lines = linesOf(value)
  if (!lines)
    return reader.wrong(
      'preorder',
      'is not a list of dishes such as [{"menu_item_id": "bulgogi", "quantity": 2}]',
    )
  if (lines.length === 0) return undefined
  const read = lines.map(readLine)
  const ordered: OrderedDish[] = []
  for (const line of read) {
    if (line.kind !== 'read') return tell(line, reader)
    ordered.push(...line.ordered)
  }
  return changeOrder([], ordered, 'set') ?? reader.wrong('preorder', 'has more than 99 of a dish')
}

type LineRead = ReadOrder | { kind: 'bad-quantity'; said: string } | { kind: 'no-dish' }

const MOST_LINES = 100
const LISTS = new Set(namesOf('preorder'))

/** Null for what is no list of any kind. */
function linesOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.length > MOST_LINES ? null : value
  if (typeof value === 'string') return linesOf(parsed(value) ?? [value])
  if (!isObject(value)) return null
  const inner = Object.entries(value).find(([name, list]) => LISTS.has(name) && Array.isArray(list))
  if (inner) return linesOf(inner[1])
  return namesDish(value) ? [value] : null
}

function parsed(text: string): unknown[] | Record<string, unknown> | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) || isObject(value) ? value : null
  } catch {
    return null
  }
}

const IDS = 'menu_item_id id menu_id sku item_id menuItemId'.split(' ')
const NAMES = 'dish_name name item dish menu_item item_name menuItem dishName'.split(' ')
const QUANTITIES = 'quantity qty count amount'.split(' ')

const namesDish = (line: Record<string, unknown>) => [...IDS, ...NAMES].some((name) => name in line)

function readLine(line: unknown): LineRead {
  if (isObject(line)) return readObject(line)
  if (typeof line !== 'string') return { kind: 'no-dish' }
  const inner = parsed(line)
  if (isObject(inner)) return readObject(inner)
  return inner ? { kind: 'no-dish' } : readOrder(line.slice(0, LONGEST_NAME))
}

const LONGEST_NAME = 255

function readObject(line: Record<string, unknown>): LineRead {
  const said = [...IDS, ...NAMES].flatMap((name) => wordsIn(line[name]))
  const [first] = said
  if (first === undefined) return { kind: 'no-dish' }
  const quantity = quantityOf(line)
  if (quantity === null) return { kind: 'bad-quantity', said: first }
  const found = said.map(findDish)
  const dish = found.flatMap((one) => (one.kind === 'found' ? one.dish : []))[0]
  if (dish) return { kind: 'read', ordered: [{ dish, quantity }] }
  return {
    kind: 'unknown-dish',
    said: first,
    near: found.flatMap((one) => (one.kind === 'found' ? [] : one.near)),
  }
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim().slice(0, LONGEST_NAME)] : []

/** One where none is given; null for what is no number from 0 to 99. */
function quantityOf(line: Record<string, unknown>): number | null {
  const given = QUANTITIES.map((name) => line[name]).find((value) => !isBlank(value))
  if (given === undefined) return 1
  if (typeof given !== 'number' && typeof given !== 'string') return null
  const quantity = Number(given)
  return Number.isInteger(quantity) && quantity >= 0 && quantity <= 99 ? quantity : null
}

function tell(line: Exclude<LineRead, { kind: 'read' }>, reader: FieldReader): undefined {
  switch (line.kind) {
    case 'no-dish':
      return reader.wrong('preorder', 'has a line without a dish')
    case 'bad-quantity':
    case 'too-many':
      return reader.wrong('preorder', `has a quantity of ${line.said} that is no number from 0 to 99`)
    case 'unknown-dish': {
      const near = [...new Set(line.near)].map(({ id, name_en, name_ko }) => ({
        menu_item_id: id,
        name_en,
        name_ko,
      }))
      const which =
        near.length > 0 ? `; did you mean ${near.map(({ name_en }) => name_en).join(' or ')}?` : ''
      return reader.wrong('preorder', `names "${line.said.slice(0, 80)}", which is not on the menu${which}`, {
        dish: line.said,
        near,
      })
    }
  }
}
