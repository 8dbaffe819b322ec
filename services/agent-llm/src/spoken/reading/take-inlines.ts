import type { ToolSpec } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { valuesOf } from '../values/slot-value.ts'
import { takeTime } from './commands.ts'
import type { Inline } from './inline.ts'
import { saidIn } from './phrases.ts'

/** What is left of a clause when inline phrases and times have been taken out of it. */
export interface Partial {
  rest: string
  /** Words by slot, of inline phrases. */
  slots: Record<string, string>
  times: Record<string, unknown>
  found: boolean
  /** Minutes later than what exists. */
  shift?: number
}

interface WithInlines {
  spec: ToolSpec
  inline: Inline[]
}

/** What inline phrases say of the tool's slots, and what is left of the text; null where there are none in it. */
export function takeInlines(
  tool: WithInlines,
  text: string,
  when: When,
): Pick<Partial, 'rest' | 'slots'> | null {
  const [taken] = folded(tool, { rest: text, slots: {}, times: {}, found: false }, when)
  return taken ?? null
}

/** One inline phrase taken out. */
export const singly = (tool: WithInlines, partial: Partial, when: When): Partial[] =>
  tool.inline.flatMap((inline) => takeInline(tool, inline, { partial, when }) ?? [])

/** All that fit taken out, one after the other. */
export function folded(tool: WithInlines, partial: Partial, when: When): Partial[] {
  const all = tool.inline.reduce(
    (so, inline) => takeInline(tool, inline, { partial: so, when }) ?? so,
    partial,
  )
  return all === partial ? [] : [all]
}

function takeInline(
  tool: WithInlines,
  inline: Inline,
  { partial, when }: { partial: Partial; when: When },
): Partial | null {
  if (inline.heard !== undefined) return takeHeard(tool, inline, { partial, when })
  const slots = tool.spec.meta['convonet/slots']
  if (inline.names.some((name) => Object.hasOwn(partial.slots, name))) return null
  const fits = (name: string, words: string) => {
    const slot = slots[name]
    return slot !== undefined && valuesOf(slot, words, when).length > 0
  }
  const taken = inline.take(saidIn(partial.rest), fits)
  return taken && { ...partial, rest: withoutGaps(taken.rest), slots: { ...partial.slots, ...taken.slots } }
}

/** The words themselves are what is meant, beside what was heard before. */
function takeHeard(
  { spec }: WithInlines,
  inline: Inline,
  { partial, when }: { partial: Partial; when: When },
): Partial | null {
  const slot = inline.heard ?? ''
  const fits = (_: string, words: string) => !SOMETHING_ELSE.test(words) && !takeTime(spec, words, when).found
  const taken = inline.take(saidIn(partial.rest), fits)
  if (!taken) return null
  const before = partial.slots[slot]
  const heard = before === undefined ? taken.said : `${before}, ${taken.said}`
  return { ...partial, rest: withoutGaps(taken.rest), slots: { ...partial.slots, [slot]: heard } }
}

const SOMETHING_ELSE =
  /[,;]|\bfor (?:\d|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:and|so|please|cancel|book|note|can you|could you)\b/i

/** Commas and little words that stood around what was taken out. */
const withoutGaps = (text: string) =>
  text
    .replace(/(?:\s*,(?:\s*and)?)+\s*(?=,|$)/gi, '')
    .replace(/(?:[\s,]+(?:and|but|so|with|because|since|as|also))+\s*$/i, '')
    .replace(/\b(and|with|but) (?=(?:and|but)\b)/gi, '')
    .replace(/^[\s,]+(?:(?:and|but|so) )?/i, '')
