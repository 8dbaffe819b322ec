import type { Slot } from '@convonet/contracts/tool-language'
import type { SlotShape } from '../values/slot-value.ts'
import { compile, type Said, speaks } from './phrases.ts'

/** A phrase that may stand anywhere in a clause. */
export interface Inline {
  /** The slots it fills. */
  names: string[]
  /** The slot whose text its own words are. */
  heard?: string
  /** Takes it out of the clause, if the words in its slots mean something there; what is around it is the rest. */
  take(said: Said, fits: Fits): TakenInline | null
}

export interface TakenInline {
  rest: string
  slots: Record<string, string>
  /** All of its words. */
  said: string
}

export type Fits = (name: string, words: string) => boolean

/** Compiles an inline phrase of the notation in `contracts/tool-language`. Throws on a bad phrase. */
export function compileInline(phrase: string, shapes: Record<string, SlotShape>): Inline {
  const [, before, last] = /^(.*?)\{(\w+)\}\s*$/.exec(phrase) ?? []
  const shape = last === undefined ? null : shapes[last]
  const isOpen =
    last !== undefined &&
    (shape === null || (shape !== undefined && 'source' in shape && shape.source === '.+?'))
  return isOpen && before !== undefined && before.trim() !== ''
    ? openEnded(before, last, shapes)
    : closed(phrase, shapes)
}

/** Inline phrases whose very words are a slot's text. */
export const heardIn = (slots: Record<string, Slot>, shapes: Record<string, SlotShape>): Inline[] =>
  Object.entries(slots).flatMap(([name, slot]) =>
    slot.kind === 'text'
      ? slot.heard.map((phrase) => ({ ...compileInline(phrase, shapes), heard: name }))
      : [],
  )

const wordsIn = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+/, '')
    .trim()

function closed(phrase: string, shapes: Record<string, SlotShape>): Inline {
  const { needs, names, pattern } = compile(phrase, shapes, (source) => `${source}(?=[\\s,.;!?]|$)`)
  return {
    names,
    take(said, fits) {
      const match = speaks(said, needs) ? pattern().exec(` ${said.text}`) : null
      if (!match) return null
      const slots = Object.fromEntries(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]))
      if (!names.every((name) => fits(name, slots[name] ?? ''))) return null
      return { rest: ` ${said.text}`.replace(match[0], '').trim(), slots, said: wordsIn(match[0]) }
    },
  }
}

const MOST_WORDS = 14

/** Ends with a slot for any words: as many as make sense there. */
function openEnded(before: string, last: string, shapes: Record<string, SlotShape>): Inline {
  const { needs, names, pattern } = compile(before, shapes, (source) => `${source}(?=[\\s,:])`)
  return {
    names: [...names, last],
    take(said, fits) {
      if (!speaks(said, needs)) return null
      const text = ` ${said.text}`
      for (const match of text.matchAll(new RegExp(pattern(), 'gi'))) {
        const slots = Object.fromEntries(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]))
        const after = text.slice(match.index + match[0].length)
        const words = longestThatFits(after, (candidate) => fits(last, candidate))
        if (words === null || !names.every((name) => fits(name, slots[name] ?? ''))) continue
        const rest = `${text.slice(0, match.index)} ${after.slice(after.indexOf(words) + words.length)}`
        const all = wordsIn(`${match[0]} ${words}`)
        return { rest: rest.replace(/\s+/g, ' ').trim(), slots: { ...slots, [last]: words }, said: all }
      }
      return null
    },
  }
}

function longestThatFits(text: string, fits: (words: string) => boolean): string | null {
  const ends = Array.from(
    text.matchAll(/[^\s]+(?=\s|$)/g),
    ({ index, 0: word }) => index + word.length,
  ).slice(0, MOST_WORDS)
  for (const end of ends.toReversed()) {
    const words = text.slice(0, end).replace(/^[\s,:]+/, '')
    if (words !== '' && fits(words)) return words
  }
  return null
}
