import { takeTime, toCommands } from '../../spoken/reading/commands.ts'
import type { CompiledTool } from '../../spoken/reading/compiled-tool.ts'
import { takeInlines } from '../../spoken/reading/take-inlines.ts'
import type { When } from '../../spoken/times/moments.ts'
import { refineMoment } from '../../spoken/times/refine-moment.ts'
import { answerValue } from '../../spoken/values/answer-value.ts'
import { isAmount, valuesOf } from '../../spoken/values/slot-value.ts'
import { titleFrom } from '../../spoken/values/titles.ts'

export interface Changing {
  tool: CompiledTool
  when: When
  /** The arguments that are to be changed. */
  before: Readonly<Record<string, unknown>>
}

export interface Changes {
  known: Record<string, unknown>
  /** What is left of the words. */
  rest: string
}

/** Times, choices and amounts in the words, and what is left of them; null where nothing was said. */
export function changesIn(said: string, { tool, when, before }: Changing): Changes | null {
  const { spec } = tool
  const inline = takeInlines(tool, said, when) ?? { rest: said, slots: {} }
  const [told] = toCommands(spec, inline.slots, { arguments: {}, when })
  const { rest, times, shift } = takeTime(spec, inline.rest, when)
  const words = titleFrom(rest).replace(/ priority$/i, '')
  const shifted = shift === undefined ? {} : shiftedFrom(before, shift, tool)
  const known = { ...told?.arguments, ...refined(times, said, { tool, when, before }), ...shifted }
  const value =
    words === '' ? null : (choiceIn(words, { tool, when, before }) ?? amountIn(words, { tool, when, before }))
  if (value) return { known: { ...known, ...value }, rest: '' }
  return words === '' && Object.keys(known).length === 0 ? null : { known, rest: words }
}

/** The moment that was, so many minutes later. */
function shiftedFrom(before: Changing['before'], minutes: number, { spec }: CompiledTool) {
  return Object.fromEntries(
    Object.entries(spec.meta['convonet/slots']).flatMap(([name, { kind }]) => {
      const was = Date.parse(String(before[name] ?? ''))
      return kind === 'moment' && !Number.isNaN(was)
        ? [[name, new Date(was + minutes * 60_000).toISOString().replace('.000Z', 'Z')]]
        : []
    }),
  )
}

/** A day keeps the time of day that was, a time its day. */
function refined(times: Record<string, unknown>, said: string, { tool, when, before }: Changing) {
  return Object.fromEntries(
    Object.entries(times).map(([name, value]) => {
      const old = before[name]
      const isMoment = tool.spec.meta['convonet/slots'][name]?.kind === 'moment'
      const better = isMoment && typeof old === 'string' ? refineMoment(old, said, when) : null
      return [name, better ?? value]
    }),
  )
}

function choiceIn(words: string, { tool, when }: Changing): Record<string, unknown> | null {
  for (const [name, slot] of Object.entries(tool.spec.meta['convonet/slots'])) {
    const [value] = slot.kind === 'choice' ? valuesOf(slot, words, when) : []
    if (value !== undefined) return { [name]: value }
  }
  return null
}

/** The amount that was given before and is most like this one: a score for a score, an income for an income. */
function amountIn(words: string, { tool, when, before }: Changing): Record<string, unknown> | null {
  const found = Object.entries(tool.spec.meta['convonet/slots']).flatMap(([name, slot]) => {
    const old = before[name]
    const [value] = isAmount(slot) && typeof old === 'number' ? answerValue(slot, words, { when }) : []
    return typeof value === 'number' && typeof old === 'number' && value !== old
      ? [{ name, value, distance: Math.abs(Math.log((value + 1) / (old + 1))) }]
      : []
  })
  const [nearest] = found.toSorted((a, b) => a.distance - b.distance)
  return nearest ? { [nearest.name]: nearest.value } : null
}
