import type { PreorderLine } from '@convonet/contracts/menu'
import type { ToolCall } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { changeOrder, type OrderChange, type ReadOrder, readOrder, readOrderLines } from '../preorder.ts'
import { spokenList } from '../spoken.ts'
import { withArguments } from './refusals.ts'

export interface OrderArguments {
  preorder_items?: string | undefined
  preorder_lines_json?: string | undefined
}

export type Ordered =
  | { kind: 'ordered'; lines: PreorderLine[] }
  | { kind: 'question'; result: CallToolResult }

/** The order after what the caller says of it; a question where it names what is not on the menu. Null where it says nothing. */
export function orderIn(
  args: OrderArguments,
  before: readonly PreorderLine[],
  { call, change }: { call: ToolCall; change: OrderChange },
): Ordered | null {
  const { preorder_items, preorder_lines_json } = args
  if (preorder_items === undefined && preorder_lines_json === undefined) return null
  const read =
    preorder_items !== undefined ? readOrder(preorder_items) : readOrderLines(preorder_lines_json ?? '')
  if (read?.kind === 'read') {
    const lines = changeOrder(before, read.ordered, change)
    return lines ? { kind: 'ordered', lines } : { kind: 'question', result: tooMany(call) }
  }
  return { kind: 'question', result: question(read, call) }
}

function question(read: Exclude<ReadOrder, { kind: 'read' }> | null, call: ToolCall): CallToolResult {
  if (read?.kind !== 'unknown-dish') return tooMany(call)
  const { said, near } = read
  const [only, another] = near
  const items = String(call.arguments.preorder_items ?? said)
  if (only && !another) {
    const meant = withArguments(call, { preorder_items: items.replace(said, only.id) })
    const next = { call: meant, question: `Did you mean ${only.name_en}?` }
    return outcome({ kind: 'unknown-dish', said }, { 'convonet/next': next })
  }
  if (!only) return outcome({ kind: 'unknown-dish', said }, { 'convonet/next': asWish(call, items) })
  const names = near.map(({ name_en }) => name_en)
  const next = {
    call,
    ask: 'preorder_items',
    question: `Did you mean ${spokenList(names, 'or')}?`,
  }
  return outcome({ kind: 'unknown-dish', said, near: names }, { 'convonet/next': next })
}

/** "Add a high chair": what is no food may be a wish. */
function asWish({ name, arguments: args }: ToolCall, wish: string) {
  const { preorder_items: _, preorder_lines_json: __, preorder_change: ___, ...rest } = args
  const call = { name, arguments: { ...rest, special_requests: wish } }
  return { call, question: 'Shall I note it as a wish?' }
}

const tooMany = (call: ToolCall): CallToolResult =>
  outcome({ kind: 'unclear-order' }, { 'convonet/next': { call, ask: 'preorder_items' } })
