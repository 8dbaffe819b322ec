import type { ToolSpec } from '../../ports.ts'
import { type Command, takeTime, valuesOf } from './commands.ts'
import type { When } from './moments.ts'
import { replaceObject, titleFrom } from './titles.ts'
import type { Exchange, Plan, Turn } from './turn.ts'

const MEANT =
  /^(?:(?:no|nope|wait|sorry|oops|actually|oh|not quite|wrong)[,.!]?\s+)*(?:i (?:meant|mean|said|wanted|actually meant|meant to say)(?: to say)?|it should(?: have)? (?:be|been|say)|that should(?: have)? (?:be|been|say)|(?:it was|that was) supposed to be|make (?:it|that)|i was talking about)\s+(?:to say\s+)?(.+)$/i
const NO_BUT = /^(?:no|nope|wrong)[,.!]?\s+(?:not (?:the )?\S+(?: \S+)?[,.]?\s+(?:but )?)?(.+)$/i
const NOT_THIS = /^not (?:the )?\S+(?: \S+)?[,.]\s*(?:but )?(.+)$/i
const UNDO =
  /^(?:no[,.]?\s+)?(?:please )?(?:undo|revert|reverse|take (?:that|it|this) back|roll (?:that|it) back|scratch that|cancel that|un-?do|i changed my mind)(?: (?:that|it|this|the last (?:one|thing|change|action)|what you (?:just )?did|the change))?(?: please)?[.!]*$/i
const WRONG =
  /^(?:no[,.]?\s+)?(?:that(?:'s| is| was)(?: not (?:right|correct|what i (?:said|meant|wanted|asked))| wrong)|that's incorrect|wrong|that is incorrect|not like that|that was a mistake|i didn't (?:say|mean|want|ask for) that|i did not (?:say|mean|want) that|not that(?: one)?|no,? not that(?: one)?)[.!]*$/i

/** What is to be done about the last turn's deed when the caller says that it was wrong; null when they do not say so. */
export function correction(
  text: string,
  turn: Turn,
  { tools, when }: { tools: ReadonlyMap<string, ToolSpec>; when: When },
): Plan | null {
  const deeds = turn.lastExchanges.filter(({ artifact }) => artifact.undo)
  const last = deeds.at(-1)
  if (!last) return null
  if (UNDO.test(text))
    return { commands: undoing(deeds, true), say: [], instead: 'All right, I took that back.' }
  if (WRONG.test(text)) return { commands: undoing(deeds, false), say: ['Sorry about that.'] }
  const meant = (MEANT.exec(text) ?? NOT_THIS.exec(text) ?? NO_BUT.exec(text))?.[1]
  return meant ? corrected(last, meant, { tools, when }) : null
}

function undoing(deeds: readonly Exchange[], sure: boolean): Command[] {
  return deeds
    .toReversed()
    .flatMap(({ artifact: { undo } }) =>
      undo ? [{ tool: undo.name, arguments: undo.arguments, items: {}, sure }] : [],
    )
}

function corrected(
  last: Exchange,
  meant: string,
  { tools, when }: { tools: ReadonlyMap<string, ToolSpec>; when: When },
): Plan | null {
  const amendedBy = tools.get(last.name)?.meta['convonet/amended-by']
  const amend = amendedBy && tools.get(amendedBy.tool)
  const item = last.artifact.outcome?.items[0]
  if (amend && amendedBy && item) {
    const changes = changesIn(meant, { spec: amend, before: item.label, when })
    return (
      changes && {
        commands: [
          { tool: amend.name, arguments: { [amendedBy.item]: item.id, ...changes }, items: {}, sure: true },
        ],
        say: [],
      }
    )
  }
  return again(last, meant, { tools, when })
}

interface Change {
  spec: ToolSpec
  before: string
  when: When
}

function changesIn(meant: string, { spec, before, when }: Change): Record<string, unknown> | null {
  const { rest, times } = takeTime(spec, meant, when)
  const slots = Object.entries(spec.meta['convonet/slots'])
  const words = titleFrom(rest)
  if (words === '') return Object.keys(times).length > 0 ? times : null
  for (const [name, slot] of slots) {
    if (slot.kind !== 'choice') continue
    const [value] = valuesOf(slot, words.replace(/ priority$/i, ''))
    if (value !== undefined) return { ...times, [name]: value }
  }
  const text = slots.find(([, slot]) => slot.kind === 'text')
  return text ? { ...times, [text[0]]: replaceObject(before, words) } : null
}

/** The same for something else, after taking back what was done to the wrong one. */
function again(
  last: Exchange,
  meant: string,
  { tools, when }: { tools: ReadonlyMap<string, ToolSpec>; when: When },
): Plan | null {
  const spec = tools.get(last.name)
  const [name] =
    Object.entries(spec?.meta['convonet/slots'] ?? {}).find(([, slot]) => slot.kind === 'item') ?? []
  if (!spec || !name) return null
  const { rest, times, found } = takeTime(spec, meant, when)
  const { [name]: id, ...args } = last.arguments
  if (found && rest === '') {
    return {
      commands: [{ tool: spec.name, arguments: { ...args, [name]: id, ...times }, items: {}, sure: true }],
      say: [],
    }
  }
  const redo: Command = {
    tool: spec.name,
    arguments: args,
    items: { [name]: meant.replace(/[.!?]+$/, '') },
    sure: true,
  }
  const undo = undoing([last], true).map((command) => ({ ...command, quiet: true }))
  return { commands: [...undo, redo], say: ['All right.'] }
}
