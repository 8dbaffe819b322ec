import type { MenuItem } from '@convonet/contracts/menu'

interface Dish extends Omit<MenuItem, 'price_display'> {
  /** What guests, and ears, make of its name. */
  aliases: string[]
}

/** v2's menu and prices. */
const DISHES: readonly Dish[] = [
  {
    id: 'dolsot_bibimbap',
    name_en: 'Dolsot bibimbap',
    name_ko: '돌솥 비빔밥',
    price_cents: 2200,
    description: 'Rice, vegetables and egg in a hot stone bowl',
    aliases: ['bibimbap', 'dolsot', 'bibimbop', 'bibim bap', 'bibimbab', 'stone bowl'],
  },
  {
    id: 'kimchi_jjigae',
    name_en: 'Aged kimchi jjigae',
    name_ko: '묵은지 김치찌개',
    price_cents: 1900,
    description: 'Stew of aged kimchi with pork and tofu',
    aliases: ['kimchi', 'kimchi jjigae', 'jjigae', 'kimchi stew', 'kimchee stew', 'kimchi jigae'],
  },
  {
    id: 'bulgogi',
    name_en: 'Soy-marinated bulgogi',
    name_ko: '양념 불고기',
    price_cents: 2400,
    description: 'Thin beef in a sweet soy marinade',
    aliases: ['bulgogi', 'bulgogy', 'bull gogi', 'bulgoki'],
  },
  {
    id: 'hanwoo_bbq',
    name_en: 'Charcoal hanwoo BBQ set',
    name_ko: '숯불 한우 모둠',
    price_cents: 8900,
    description: 'Korean beef for the charcoal grill, with sides',
    aliases: [
      'bbq',
      'hanwoo',
      'korean bbq',
      'barbecue',
      'korean barbecue',
      'barbecue set',
      'bbq set',
      'hanwoo bbq',
    ],
  },
  {
    id: 'haemul_pajeon',
    name_en: 'Haemul pajeon',
    name_ko: '해물 파전',
    price_cents: 1800,
    description: 'Crisp pancake with seafood and green onions',
    aliases: ['pajeon', 'seafood pancake', 'pancake', 'pa jeon'],
  },
  {
    id: 'naengmyeon_mandu',
    name_en: 'Naengmyeon & mandu',
    name_ko: '냉면 & 만두',
    price_cents: 1600,
    description: 'Cold buckwheat noodles with dumplings',
    aliases: ['naengmyeon', 'mandu', 'cold noodles', 'naengmyeon and mandu', 'noodles', 'dumplings'],
  },
]

export const MENU: readonly MenuItem[] = DISHES.map(({ aliases: _, ...dish }) => ({
  ...dish,
  price_display: `$${(dish.price_cents / 100).toFixed(2)}`,
}))

export type FoundDish = { kind: 'found'; dish: MenuItem } | { kind: 'unknown'; near: MenuItem[] }

/** The dish that goes by this id or name. Anything else is a question with the dishes that come near it, never a guess. */
export function findDish(said: string): FoundDish {
  const words = plain(said)
  const found = MENU.filter((_, index) => namesAt(index).includes(words))
  if (found[0] && found.length === 1) return { kind: 'found', dish: found[0] }
  const near = MENU.filter((_, index) => namesAt(index).some((name) => isNear(words, name)))
  return { kind: 'unknown', near }
}

/** Names in which "and" is no "and". */
export const JOINT_NAMES: readonly string[] = DISHES.flatMap(({ aliases }) =>
  aliases.filter((alias) => alias.includes(' and ')),
)

function namesAt(index: number): string[] {
  const dish = DISHES[index]
  return dish ? [dish.id, dish.name_en, dish.name_ko, ...dish.aliases].map(plain) : []
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[_-]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\b(?:the|a|an|some|of|orders?|portions?|servings?|bowls?|plates?)\b/g, ' ')
    .replace(/(?<=bibimbap|bulgogi|pajeon|pancake)s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Shares a word, or is nearly the same word. */
function isNear(said: string, name: string): boolean {
  const theirs = name.split(' ')
  return said.split(' ').some((word) => word.length > 3 && theirs.some((other) => distance(word, other) <= 2))
}

/** Letters to change to make one word the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
