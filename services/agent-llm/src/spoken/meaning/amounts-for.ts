import type { Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import { AMOUNTS, isAmount } from '../values/slot-value.ts'
import { featuresOf } from './features.ts'

type Slots = readonly (readonly [string, Slot])[]

/** Numbers, sums and percentages by slot: each for the slot whose words stand around it. */
export function amountsFor(
  spec: ToolSpec,
  open: Slots,
  text: string,
): { values: Record<string, number>; rest: string } {
  const slots = open.filter(([, slot]) => isAmount(slot))
  const values: Record<string, number> = {}
  let rest = text
  for (const { value, said, around, kinds } of amountsIn(text, slots)) {
    const left = slots.filter(
      ([name, slot]) => kinds.has(slot.kind) && !(name in values) && allows(spec, name, value),
    )
    const [best] = left
      .map(([name, slot]) => ({
        name,
        worth: worth(name, slot, { around: `${around} ${said}`, open: left }),
      }))
      .toSorted((a, b) => b.worth - a.worth)
    if (!best || (best.worth <= 0 && left.length > 1)) continue
    values[best.name] = value
    rest = rest.replace(said, ' , ')
  }
  return { values, rest }
}

/** As far as its schema tells. */
function allows({ inputSchema }: ToolSpec, name: string, value: number): boolean {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = (inputSchema
    .properties?.[name] ?? {}) as {
    minimum?: number
    maximum?: number
  }
  return value >= minimum && value <= maximum
}

interface Found {
  value: number
  said: string
  /** The words before and after it, up to the next one. */
  around: string
  kinds: Set<Slot['kind']>
}

function amountsIn(text: string, slots: Slots): Found[] {
  const wanted = new Set(slots.map(([, slot]) => slot.kind))
  const percents = /%|percent/i.test(text) && wanted.has('percent') ? AMOUNTS.percent(text) : []
  const isPercent = (said: string) =>
    percents.some((one) => /%|percent/i.test(one.said) && one.said.includes(said))
  const sums = AMOUNTS[wanted.has('money') ? 'money' : 'number'](text)
  return sums.map(({ value, said }, index) => {
    const from = index > 0 ? endOf(text, sums[index - 1]?.said ?? '') : 0
    const next = sums[index + 1]?.said
    const until = next === undefined ? text.length : text.indexOf(next, endOf(text, said))
    const kinds = new Set<Slot['kind']>(isPercent(said) ? ['percent'] : ['money', 'number'])
    return { value, said, around: text.slice(from, until < 0 ? text.length : until), kinds }
  })
}

const endOf = (text: string, said: string) => text.indexOf(said) + said.length

/** How many of the words around it are this slot's, those that several slots share less. */
function worth(name: string, slot: Slot, { around, open }: { around: string; open: Slots }): number {
  const said = featuresOf(periods(around))
  const mine = wordsFor(name, slot)
  const others = open.filter(([other]) => other !== name).map(([other, its]) => wordsFor(other, its))
  return said
    .filter((word) => !word.startsWith('#') && mine.has(word))
    .reduce((sum, word) => sum + 1 / (1 + others.filter((words) => words.has(word)).length ** 2), 0)
}

const known = new WeakMap<Slot, Set<string>>()

function wordsFor(name: string, slot: Slot): Set<string> {
  const words = known.get(slot) ?? learnt(name, slot)
  known.set(slot, words)
  return words
}

function learnt(name: string, slot: Slot): Set<string> {
  if (!isAmount(slot)) return new Set()
  const texts = [name.replaceAll('_', ' '), slot.ask ?? '', ...slot.inline.map(literals)]
  return new Set(
    texts
      .map(periods)
      .flatMap(featuresOf)
      .filter((word) => !SAYS_NOTHING.has(word) && !word.includes(' ')),
  )
}

/** "A month" and "monthly" are the same. */
const periods = (text: string) =>
  text.replace(/\bmonthly\b/gi, 'month').replace(/\b(?:annual|annually|yearly)\b/gi, 'year')

const literals = (phrase: string) => phrase.replace(/\{\w+\}|[()[\]|]/g, ' ')

const SAYS_NOTHING = new Set(
  'i you we my our your is are am be do does did have has it in on at for with what how much many which would will can could about amount and or no not me us they around roughly approximately almost nearly just under over per some maybe if of up'.split(
    ' ',
  ),
)
