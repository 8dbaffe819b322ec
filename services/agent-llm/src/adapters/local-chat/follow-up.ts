import type { CompiledTool } from '../../spoken/reading/compiled-tool.ts'
import { changesIn } from './changes.ts'
import { type Reading, surelyNew } from './knowing.ts'
import type { Plan, Turn } from './turn.ts'

const AND_FOR =
  /^(?:(?:okay|ok|and|so|then)[, ]+)*(?:what about|how about|what if (?:it's|it is)|and|for)\s+(?:(?:for|in|on|with|at|of)\s+)?(?:an?\s+|the\s+|my\s+)?(.+?)(?: then)?[?.!]*$/i

/** "And for urgent care?": the last question once more with one thing changed; null where nothing was asked. */
export function followedUp(text: string, turn: Turn, { clauses, vocabulary, request }: Reading): Plan | null {
  const [, words] = AND_FOR.exec(text) ?? []
  const last = turn.lastExchanges.at(-1)
  const tool = last && vocabulary.tools.get(last.name)
  if (!words || !last || !tool?.spec.readOnly || surelyNew(clauses)) return null
  const { scene: when } = request
  const changes = changesIn(words, { tool, when, before: last.arguments })
  const known = changes?.rest === '' ? changes.known : changes && withText(changes.rest, changes.known, tool)
  return known
    ? {
        commands: [{ tool: last.name, arguments: { ...last.arguments, ...known }, items: {}, sure: true }],
        say: [],
      }
    : null
}

/** What was searched for in words is searched for in other words. */
function withText(words: string, known: Record<string, unknown>, { spec }: CompiledTool) {
  const texts = Object.entries(spec.meta['convonet/slots']).filter(([, slot]) => slot.kind === 'text')
  const [only] = texts.length === 1 ? texts : []
  return only ? { ...known, [only[0]]: words } : null
}
