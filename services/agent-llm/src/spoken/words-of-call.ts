import type { ToolOutcome } from '@convonet/contracts/tool-language'
import type { Scene, ToolSpec } from '../ports.ts'
import { fill } from './say.ts'
import { wordsOfValue } from './values/words-of-value.ts'

type Known = Pick<ToolOutcome['items'][number], 'id' | 'label'>

/**
 * A call as an intention, its arguments as people say them: `cancel your table on Friday at 7 PM`. What an argument refers to
 * is called by its label where it is among the `known` things.
 */
export function wordsOfCall(
  { meta, description }: ToolSpec,
  args: Record<string, unknown>,
  scene: Scene,
  known: readonly Known[] = [],
): string {
  const intent = meta['convonet/intent'] ?? description
  const worded = Object.entries(args).map(([name, value]) => {
    const slot = meta['convonet/slots'][name]
    const label = slot?.kind === 'item' ? known.findLast(({ id }) => id === value)?.label : undefined
    return [name, label ?? (slot ? wordsOfValue(slot, value, scene) : value)] as const
  })
  const values = Object.fromEntries(worded)
  return fill(typeof intent === 'string' ? intent : intent.one, values)
    .replace(/\s+/g, ' ')
    .trim()
}
