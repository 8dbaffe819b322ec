import type { CompiledTool } from '../reading/compiled-tool.ts'
import { baseForm, wordsOf } from '../reading/words.ts'
import { titleFrom } from '../values/titles.ts'

const MOST_WORDS_OF_ITEM = 4

/** Words for something that exists: what is left without the words by which people speak of the tool. */
export function itemWords(tool: CompiledTool, text: string, isRequired: boolean): string | null {
  const own = ownWords(tool)
  const words = text
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '' && !isEmpty(word) && !own.has(baseForm(stemOf(word))))
  if (words.length > 0 && (isRequired || words.length <= MOST_WORDS_OF_ITEM)) return words.join(' ')
  return isRequired ? (named(tool, text) ?? null) : null
}

/** The words just before what such things are called, "wellness" of "my wellness program"; else the only thing there is. */
function named({ spec }: CompiledTool, text: string): string | undefined {
  const item = Object.values(spec.meta['convonet/slots']).find((slot) => slot.kind === 'item')
  if (item?.kind !== 'item') return undefined
  const noun = item.noun.split(' ').at(-1) ?? item.noun
  const [, before] = new RegExp(`([\\w'-]+) ${noun}s?\\b`, 'i').exec(text) ?? []
  return before !== undefined && !isEmpty(before) ? before : `the ${item.noun}`
}

/** A title: of the parts of the sentence that say more than what to do, the longest, without its ends that say no more. */
export function titleWords(tool: CompiledTool, text: string): string | null {
  const own = ownWords(tool)
  const says = (word: string) =>
    !isEmpty(word) && !CARRIES.has(baseForm(stemOf(word))) && !own.has(baseForm(stemOf(word)))
  const parts = text.split(/[,.;:!?]+(?:\s+|$)|\s+(?:so|because|and then)\s+/).map((part) => {
    const words = part.trim().split(/\s+/)
    const first = words.findIndex(says)
    const last = words.findLastIndex(says)
    return first < 0 ? [] : words.slice(first, last + 1)
  })
  const [best] = parts.toSorted((a, b) => b.filter(says).length - a.filter(says).length)
  return best && best.length > 0 ? titleFrom(best.join(' ')) : null
}

const stemOf = (word: string) => wordsOf(word)[0] ?? word.toLowerCase()

const known = new WeakMap<CompiledTool, Set<string>>()

/** The words of its phrases, in base form. */
export function ownWords(tool: CompiledTool): Set<string> {
  const words = known.get(tool) ?? learnt(tool)
  known.set(tool, words)
  return words
}

function learnt({ spec }: CompiledTool): Set<string> {
  const phrases = spec.meta['convonet/phrases'].map((entry) =>
    typeof entry === 'string' ? entry : entry.phrase,
  )
  const nouns = Object.values(spec.meta['convonet/slots']).flatMap((slot) =>
    slot.kind === 'item' ? slot.noun : [],
  )
  const literals = [...phrases, ...nouns].join(' ').replace(/\{\w+\}|[()[\]|]/g, ' ')
  return new Set(wordsOf(literals).map(baseForm))
}

export const isEmpty = (word: string) => EMPTY.has(stemOf(word))

const EMPTY = new Set(
  `a an the my our your his her their this that these those it its i me you we us they he she him them who which what when where
  how is am are was were be been being do does did done have has had will would can could should shall may might must to of in on
  at for with about from by up off out over and or but if so not no yes please just already finally now really actually also too
  there here then than as all any some one ones thing things stuff get got let lets go going want need like make sure don doesn
  didn isn won can't don't doesn't didn't isn't won't i'm i'll i've i'd we're we'll we've we'd it's that's there's what's longer
  anymore today okay ok well hi hello hey changed mind guys someone somebody said told say tell moment kind whole again back instead
  earlier later better give take moving booked sent paid o'clock`.split(/\s+/),
)

/** Announce a title without being part of it. */
const CARRIES = new Set(
  'forget remember mustn run add put jot note write list task todo errand reminder remind item new more another important urgent'.split(
    ' ',
  ),
)
