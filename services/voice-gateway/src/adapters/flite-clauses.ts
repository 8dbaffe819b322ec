export interface Clause {
  text: string
  /** Silence after it. */
  pauseMs: number
}

/**
 * Cuts a text where a reader would breathe. The first clause ends at the first comma, so that sound begins early; from the
 * second on whole sentences stay together for their melody, and no clause outgrows the sound before it.
 */
export function clauses(text: string): Clause[] {
  const words = text.match(/\S{1,60}/g) ?? []
  const found: Clause[] = []

  for (let from = 0; from < words.length; ) {
    const to = clauseEnd(words.slice(from), found.length)
    const clause = words.slice(from, from + to)
    found.push({ text: clause.join(' '), pauseMs: PAUSE_MS[breakAfter(clause.at(-1))] })
    from += to
  }
  return found
}

/** Words in the first, the second and every later clause. */
const LONGEST = [10, 16, 30]

const PAUSE_MS = { sentence: 300, phrase: 220, comma: 140, none: 40 }
type Break = keyof typeof PAUSE_MS

/** A voice may take a breath before these. */
const BREATH =
  /^(and|but|or|so|because|which|who|where|when|while|if|then|that|with|from|for|at|on|in|to|by|until)$/i

function clauseEnd(words: string[], index: number): number {
  const limit = LONGEST[Math.min(index, LONGEST.length - 1)] ?? words.length
  const window = words.slice(0, limit)

  const firstEnd = window.findIndex((word) => ends(word, index === 0)) + 1
  if (firstEnd > 0) return firstEnd
  if (words.length <= limit) return words.length

  const lastComma = window.findLastIndex((word) => breakAfter(word) !== 'none') + 1
  if (lastComma > 0) return lastComma
  const breath = window.findLastIndex((word) => BREATH.test(word))
  return breath >= limit / 2 ? breath : limit
}

function ends(word: string, first: boolean): boolean {
  const kind = breakAfter(word)
  return kind === 'sentence' || (first && kind !== 'none')
}

function breakAfter(word = ''): Break {
  if (/[.!?…]["'”’)\]]*$/.test(word)) return 'sentence'
  if (/(?:[:;]["'”’)\]]*|^[-–—]+)$/.test(word)) return 'phrase'
  return /[,–—]["'”’)\]]*$/.test(word) ? 'comma' : 'none'
}
