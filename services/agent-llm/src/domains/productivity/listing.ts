import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

export interface Listing<Thing> {
  /** The tool that lists, and its arguments as they came, to continue with. */
  tool: string
  given: Record<string, unknown>
  title: string
  found: readonly Thing[]
  total: number
  offset: number
  /** How one of them is spoken, shown and referred to. */
  show(thing: Thing): { item: ToolOutcome['items'][number]; line: string; field: string }
  /** "tomorrow", where the caller asked for a time. */
  when: string | null
  search: string | undefined
}

/** More than five at once nobody remembers. */
const READ_OUT = 5

/** Things of the caller's, five at a time. */
export function listing<Thing>(list: Listing<Thing>): CallToolResult {
  const { tool, given, title, found, total, offset, when, search } = list
  const all = found.map((thing) => list.show(thing))
  const shown = all.slice(0, READ_OUT)
  const rest = total - offset - shown.length
  const lines = shown.map(({ line }) => line)
  return outcome(
    {
      kind: kindOf(list),
      items: all.map(({ item }) => item),
      shown: shown.length,
      count: total,
      when: when ?? undefined,
      search,
      spoken: rest > 0 ? [...lines, `${rest} more`] : lines,
    },
    {
      'convonet/card': {
        title,
        fields: shown.map(({ item, field }) => ({ label: item.label, value: field })),
      },
      ...(rest > 0 && {
        'convonet/more': { name: tool, arguments: { ...given, offset: offset + shown.length } },
      }),
    },
  )
}

function kindOf({ found, total, offset, when, search }: Listing<unknown>): string {
  if (offset > 0) return found.length > 0 ? 'continued' : 'no-more'
  if (total > 0) return 'listed'
  if (search) return 'none-found'
  return when ? 'none-then' : 'empty'
}

export const listingSay = (noun: string) => ({
  empty: `You have no ${noun}s.`,
  'none-then': `You have no ${noun}s {when}.`,
  'none-found': `You have no ${noun}s about "{search}".`,
  listed: `You have {count} {count|${noun}|${noun}s}[ about "{search}"][ {when}]: {spoken}.`,
  continued: 'And then {spoken}.',
  'no-more': 'That was everything.',
})
