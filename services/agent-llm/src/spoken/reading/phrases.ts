export interface PhraseMatch {
  /** Words of the caller's by slot, as said. */
  slots: Record<string, string>
  /** How many words the phrase itself accounts for: the more, the surer. */
  covered: number
}

export type PhraseMatcher = (said: Said) => PhraseMatch | null
export type InlineMatcher = (said: Said) => { rest: string; slots: Record<string, string> } | null

/** A clause and its words, so that phrases which lack one are passed over fast. */
export interface Said {
  text: string
  words: ReadonlySet<string>
}

/** What may stand in a slot: anything, or one of these words. */
export type SlotWords = Readonly<Record<string, readonly string[] | null>>

/** Compiles a phrase of the notation in `contracts/tool-language` to a matcher of whole clauses. Throws on a bad phrase. */
export function compilePhrase(phrase: string, slots: SlotWords): PhraseMatcher {
  const { needs, names, search } = compile(phrase, slots, (source) => `^${source}\\s*$`)

  return ({ text, words }) => {
    const match = has(words, needs) ? search(` ${text}`) : null
    if (!match) return null
    const filled = names.flatMap((name, index) => {
      const said = match[index + 1]?.trim()
      return said ? [[name, said] as const] : []
    })
    const free = filled.filter(([name]) => slots[name] === null)
    const covered = countWords(text) - free.reduce((sum, [, said]) => sum + countWords(said), 0)
    return { slots: Object.fromEntries(filled), covered }
  }
}

/** Compiles a phrase that may stand anywhere in a clause; what is around it is the rest. */
export function compileInline(phrase: string, slots: SlotWords): InlineMatcher {
  const { needs, names, search } = compile(phrase, slots, (source) => `${source}(?=[\\s,.;!?]|$)`)

  return ({ text, words }) => {
    const match = has(words, needs) ? search(` ${text}`) : null
    if (!match) return null
    const rest = ` ${text}`.replace(match[0], '').trim()
    return { rest, slots: Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])) }
  }
}

export const countWords = (text: string): number => text.split(/[^\p{L}\p{N}']+/u).filter(Boolean).length

export function saidIn(text: string): Said {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|'[a-z]+/gu) ?? []
  const spelledOut = words.flatMap((word) => SPELLED_OUT[word] ?? [])
  const negated = /n't\b/i.test(text) ? ['not', ...words.map((word) => word.replace(/n$/, ''))] : []
  return { text, words: new Set([...words, ...spelledOut, ...negated]) }
}

const has = (words: ReadonlySet<string>, needs: Needs[]) =>
  needs.every((any) => any.some((word) => words.has(word)))

/** Words of which one has to be there. */
type Needs = string[]

interface Element {
  source: string
  /** Null where it may match without any particular word. */
  needs: Needs | null
}

interface Compiling {
  slots: SlotWords
  names: string[]
}

function compile(phrase: string, slots: SlotWords, frame: (source: string) => string) {
  const names: string[] = []
  const branches = branchesOf(phrase.match(/\{\w+\}|[()[\]|]|[^\s()[\]|{}]+/g) ?? [], { slots, names })
  const needs =
    branches.length === 1
      ? (branches[0] ?? []).flatMap((element) => (element.needs ? [element.needs] : []))
      : []
  let pattern: RegExp | undefined
  const search = (text: string) => {
    pattern ??= new RegExp(frame(oneOf(branches).source), 'i')
    return pattern.exec(text)
  }
  return { needs, names, search }
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

function slotSource(name: string, { slots, names }: Compiling): string {
  const words = slots[name]
  if (words === undefined) throw new Error(`A phrase names the unknown slot ${name}`)
  names.push(name)
  return words === null ? '[\\s,:]+(.+?)' : `\\s+(${words.map(escaped).join('|')})(?!\\w)`
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
