import type { Slot } from '@convonet/contracts/tool-language'
import type { When } from '../times/moments.ts'
import { answerValue } from '../values/answer-value.ts'
import { isAmount } from '../values/slot-value.ts'
import { takeTime } from './commands.ts'
import { type CompiledTool, takeInlines } from './compiled-tool.ts'

export interface ValuesIn {
  /** Words by slot. */
  slots: Record<string, string>
  /** Arguments. */
  values: Record<string, unknown>
  /** What is left of the sentence. */
  rest: string
}

/** What a sentence that fits no phrase says of a tool's slots: by inline phrases, and where only one slot can be meant. */
export function valuesIn(tool: CompiledTool, text: string, when: When): ValuesIn {
  const inline = takeInlines(tool, text, when) ?? { rest: text, slots: {} }
  const { rest, times } = takeTime(tool.spec, inline.rest, when)
  const slots = Object.entries(tool.spec.meta['convonet/slots'])
  const open = slots.filter(([name]) => !(name in inline.slots) && !(name in times))
  const found = open.flatMap(([name, slot]) => {
    if (!isAlone(slot, open)) return []
    const [value] = answerValue(slot, rest, { when })
    return value === undefined ? [] : [[name, value] as const]
  })
  return { slots: inline.slots, values: { ...times, ...Object.fromEntries(found) }, rest }
}

/** Kinds that can be told from the words alone; of amounts there may be only one to fill. */
function isAlone(slot: Slot, open: readonly (readonly [string, Slot])[]): boolean {
  if (slot.kind === 'choice' || slot.kind === 'code' || slot.kind === 'phone') return true
  return isAmount(slot) && open.filter(([, other]) => isAmount(other)).length === 1
}
