import type { SlotShape } from '../values/slot-value.ts'

export interface PhraseMatch {
  /** Words of the caller's by slot, as said. */
  slots: Record<string, string>
  /** How many words the phrase itself accounts for: the more, the surer. */
  covered: number
}

/** A clause and its words, so that phrases which lack one are passed over fast. */
export interface Said {
  text: string
  words: ReadonlySet<string>
}

/** Words of which one has to be there. */
export type Needs = readonly string[]

export interface CompiledPhrase {
  /** A clause without one of each of these cannot fit. */
  needs: readonly Needs[]
  match(said: Said): PhraseMatch | null
}

type Shapes = Readonly<Record<string, SlotShape>>

/** Compiles a phrase of the notation in `contracts/tool-language` to a matcher of whole clauses. Throws on a bad phrase. */
export function compilePhrase(phrase: string, shapes: Shapes): CompiledPhrase {
  const { needs, names, pattern } = compile(phrase, shapes, (source) => `^${source}\\s*$`)

  return {
    needs,
    match(said) {
      const { text } = said
      const match = speaks(said, needs) ? pattern().exec(` ${text}`) : null
      if (!match) return null
      const filled = names.flatMap((name, index) => {
        const words = match[index + 1]?.trim()
        return words ? [[name, words] as const] : []
      })
      const free = filled.filter(([name]) => shapes[name] === null)
      const covered = countWords(text) - free.reduce((sum, [, words]) => sum + countWords(words), 0)
      return { slots: Object.fromEntries(filled), covered }
    },
  }
}

export const countWords = (text: string): number => text.split(/[^\p{L}\p{N}']+/u).filter(Boolean).length

export function saidIn(text: string): Said {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|'[a-z]+/gu) ?? []
  const spelledOut = words.flatMap((word) => SPELLED_OUT[word] ?? [])
  const negated = /n't\b/i.test(text) ? ['not', ...words.map((word) => word.replace(/n$/, ''))] : []
  return { text, words: new Set([...words, ...spelledOut, ...negated]) }
}

/** True where the clause has a word of each of these. */
export const speaks = ({ words }: Said, needs: readonly Needs[]): boolean =>
  needs.every((any) => any.some((word) => words.has(word)))

interface Element {
  source: string
  /** Null where it may match without any particular word. */
  needs: string[] | null
}

interface Compiling {
  shapes: Shapes
  names: string[]
}

export function compile(phrase: string, shapes: Shapes, frame: (source: string) => string) {
  const names: string[] = []
  const branches = branchesOf(phrase.match(/\{\w+\}|[()[\]|]|[^\s()[\]|{}]+/g) ?? [], { shapes, names })
  const needs =
    branches.length === 1
      ? (branches[0] ?? []).flatMap((element) => (element.needs ? [element.needs] : []))
      : []
  let compiled: RegExp | undefined
  const pattern = () => {
    compiled ??= new RegExp(frame(oneOf(branches).source), 'i')
    return compiled
  }
  return { needs, names, pattern }
}

/** Reads tokens up to a closing bracket, which it takes, or to the end. */
function branchesOf(tokens: string[], context: Compiling): Element[][] {
  const branches: Element[][] = [[]]
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === ')' || token === ']') break
    if (token === '|') branches.push([])
    else branches.at(-1)?.push(elementOf(token, tokens, context))
  }
  return branches
}

function elementOf(token: string, tokens: string[], context: Compiling): Element {
  if (token === '(') return oneOf(branchesOf(tokens, context))
  if (token === '[') return { source: `(?:${oneOf(branchesOf(tokens, context)).source})?`, needs: null }
  if (token.startsWith('{')) return { source: slotSource(token.slice(1, -1), context), needs: null }
  const word = token.toLowerCase()
  return { source: literalSource(word), needs: word.match(/[\p{L}\p{N}]+/gu)?.slice(0, 1) ?? null }
}

function oneOf(branches: Element[][]): Element {
  const sources = branches.map((elements) => elements.map(({ source }) => source).join(''))
  const needs = branches.map((elements) => elements.find((element) => element.needs)?.needs)
  return {
    source: sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`,
    needs: needs.every((words) => words !== undefined && words !== null) ? needs.flat() : null,
  }
}

function slotSource(name: string, { shapes, names }: Compiling): string {
  const shape = shapes[name]
  if (shape === undefined) throw new Error(`A phrase names the unknown slot ${name}`)
  names.push(name)
  if (shape === null) return '[\\s,:]+(.+?)'
  return 'words' in shape
    ? `\\s+(${shape.words.map(escaped).join('|')})(?!\\w)`
    : `[\\s,:]+(${shape.source})(?![\\w%])`
}

const CONTRACTED: Record<string, string> = {
  is: "'s",
  has: "'s",
  have: "'ve",
  am: "'m",
  are: "'re",
  not: "n't",
  would: "'d",
  will: "'ll",
}

const SPELLED_OUT: Record<string, string[]> = {
  "'s": ['is', 'has'],
  "'ve": ['have'],
  "'m": ['am'],
  "'re": ['are'],
  "'d": ['would'],
  "'ll": ['will'],
}

function literalSource(word: string): string {
  const short = CONTRACTED[word]
  const full = `[\\s,:]+${escaped(word)}(?!(?!n't)\\w)`
  return short ? `(?:${full}|${short})` : full
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
