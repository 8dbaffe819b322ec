import type { Slot } from '@convonet/contracts/tool-language'

type Slots = Readonly<Record<string, Slot>>

/** Sentences as a phrase of the notation in `contracts/tool-language` allows them, with words for its slots; the same ones every time. */
export function expand(phrase: string, slots: Slots, most: number): string[] {
  const choice = parse(phrase.match(/\{\w+\}|[()[\]|]|[^\s()[\]|{}]+/g) ?? [])
  const sentences = new Set<string>()
  for (let round = 0; round < most * 2 && sentences.size < most; round++) {
    const sentence = pick(choice, { slots, round, depth: 1 })
    sentences.add(sentence.replace(/\s+/g, ' ').trim())
  }
  return [...sentences]
}

type Part = string | Choice
interface Choice {
  branches: Part[][]
  optional: boolean
}

/** Reads tokens up to a closing bracket, which it takes, or to the end. */
function parse(tokens: string[], optional = false): Choice {
  const branches: Part[][] = [[]]
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === ')' || token === ']') break
    if (token === '|') branches.push([])
    else branches.at(-1)?.push(token === '(' || token === '[' ? parse(tokens, token === '[') : token)
  }
  return { branches, optional }
}

interface Picking {
  slots: Slots
  round: number
  depth: number
}

/** Steps that share no factor with the number of most lists, so that the rounds combine their members differently. */
const STEPS = [1, 7, 11, 13, 17]

function pick({ branches, optional }: Choice, { slots, round, depth }: Picking): string {
  const step = STEPS[depth % STEPS.length] ?? 1
  if (optional && (round + depth) % 2 === 1) return ''
  const branch = branches[(round * step + depth) % branches.length] ?? []
  return branch
    .map((part, index) =>
      typeof part === 'string'
        ? wordFor(part, slots, round)
        : pick(part, { slots, round, depth: depth + index + 1 }),
    )
    .join(' ')
}

/** Numbers and times stand for any; of names and titles nothing can be learnt. */
const STANDS_FOR: Partial<Record<Slot['kind'], string>> = {
  money: '350 dollars',
  number: '4',
  percent: '5 percent',
  moment: 'tomorrow at 7 pm',
  date: 'tomorrow',
  period: 'tomorrow',
  phone: '4155550123',
  code: 'ABC123',
}

function wordFor(token: string, slots: Slots, round: number): string {
  if (!token.startsWith('{')) return token.toLowerCase()
  const slot = slots[token.slice(1, -1)]
  if (slot?.kind !== 'choice') return (slot && STANDS_FOR[slot.kind]) ?? ''
  const words = Object.values(slot.words).flat()
  return words[(round * 7) % words.length] ?? ''
}
