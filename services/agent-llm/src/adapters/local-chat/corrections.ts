import type { ToolSpec } from '../../ports.ts'
import type { Command } from '../../spoken/reading/commands.ts'
import type { CompiledTool } from '../../spoken/reading/compiled-tool.ts'
import type { Clause } from '../../spoken/reading/vocabulary.ts'
import type { When } from '../../spoken/times/moments.ts'
import { replaceObject } from '../../spoken/values/titles.ts'
import { changesIn } from './changes.ts'
import { type Asking, type Exchange, isHeld, type Plan, type Turn } from './turn.ts'

const MEANT =
  /^(?:(?:no|nope|wait|sorry|oops|actually|oh|not quite|wrong)[,.!]?\s+)*(?:i (?:meant|mean|said|wanted|actually meant|meant to say)(?: to say)?|it should(?: have)? (?:be|been|say)|that should(?: have)? (?:be|been|say)|(?:it was|that was) supposed to be|make (?:it|that)|i was talking about)\s+(?:to say\s+)?(.+)$/i
const NO_BUT = /^(?:no|nope|wrong)[,.!]?\s+(?:not (?:the )?\S+(?: \S+)?[,.]?\s+(?:but )?)?(.+)$/i
const NOT_THIS = /^not (?:the )?\S+(?: \S+)?[,.]\s*(?:but )?(.+)$/i
const UNDO =
  /^(?:(?:no|oh|actually|wait|sorry|forget it|forget that|never ?mind)[,.!]?\s+)*(?:undo|revert|reverse|take (?:that|it|this) back|roll (?:that|it) back|scratch that|cancel that|un-?do|i changed my mind)(?: (?:that|it|this|the last (?:one|thing|change|action)|what you (?:just )?did|the change))?$/i
const WRONG =
  /^(?:no[,.]?\s+)?(?:that(?:'s| is| was)(?: not (?:right|correct|what i (?:said|meant|wanted|asked))| wrong| incorrect| a mistake)|wrong|not like that|i (?:didn't|did not) (?:say|mean|want|ask for) that|not that(?: one)?)$/i

export interface Correcting {
  tools: ReadonlyMap<string, CompiledTool>
  when: When
  /** What the words would mean on their own. */
  read(text: string): Clause[]
}

const UNDONE = 'All right, I took that back.'

/** What is to be done about the last turn's deed when the caller says that it was wrong; null when they do not say so. */
export function correction(text: string, turn: Turn, means: Correcting): Plan | Asking | null {
  const deeds = turn.lastExchanges.filter((exchange) => isDeed(exchange, means))
  const last = deeds.at(-1)
  if (!last) return null
  const undo = undoing(deeds)
  if (undo.length > 0 && UNDO.test(text)) return { commands: undo, say: [], instead: UNDONE }
  if (undo.length > 0 && WRONG.test(text)) {
    const pending = { kind: 'confirm', commands: undo, instead: UNDONE, again: false } as const
    return { ask: 'Sorry about that. Shall I undo it?', pending }
  }
  if (UNDO.test(text)) return calledOff(last, means)
  const meant = meantBy(text)
  return meant ? (anew(deeds, meant, means) ?? changed(last, meant, means)) : null
}

/** What was made cannot be taken back, but there may be a tool that ends such things: "cancel that". */
function calledOff(last: Exchange, { tools }: Correcting): Plan | null {
  const by = tools.get(last.name)?.spec.meta['convonet/amended-by']
  const changed = by && tools.get(by.tool)?.spec
  const slot = changed?.meta['convonet/slots'][by?.item ?? '']
  const item = last.artifact.outcome?.items[0]
  if (!item || slot?.kind !== 'item') return null
  const ends = [...tools.values()].flatMap(({ spec }) => {
    const name = itemSlot(spec)
    const same = name ? spec.meta['convonet/slots'][name] : undefined
    const isEnd = spec.destructive && spec.domain === changed?.domain && same?.kind === 'item'
    return isEnd && same.from === slot.from ? [{ tool: spec.name, arguments: { [name ?? '']: item.id } }] : []
  })
  const [end] = ends
  return end ? { commands: [{ ...end, items: {}, sure: true }], say: [] } : null
}

/** It did something, or will when the caller says yes. */
function isDeed(exchange: Exchange, { tools }: Correcting): boolean {
  const { artifact, name } = exchange
  if (artifact.undo || isHeld(exchange)) return true
  return artifact.outcome !== null && tools.get(name)?.spec.readOnly !== true
}

export const isUndo = (text: string): boolean => UNDO.test(text)

/** What the caller says they meant: "no, I meant bread" is "bread". */
export const meantBy = (text: string): string | undefined =>
  (MEANT.exec(text) ?? NOT_THIS.exec(text) ?? NO_BUT.exec(text))?.[1]

function undoing(deeds: readonly Exchange[]): Command[] {
  return deeds
    .toReversed()
    .flatMap(({ artifact: { undo } }) =>
      undo ? [{ tool: undo.name, arguments: undo.arguments, items: {}, sure: true }] : [],
    )
}

const quietly = (commands: Command[]) => commands.map((command) => ({ ...command, quiet: true }))

/** Another command altogether: "no, I said delete the milk". */
function anew(deeds: readonly Exchange[], meant: string, { read }: Correcting): Plan | null {
  const [clause] = read(meant)
  if (clause?.kind !== 'commands' || clause.everyday) return null
  return { commands: [...quietly(undoing(deeds)), ...clause.commands], say: ['All right.'] }
}

function changed(last: Exchange, meant: string, means: Correcting): Plan | null {
  const amending = amendable(last, means)
  if (!amending) return again(last, meant, means) ?? redone(last, meant, means)
  const changes = changesIn(meant, changing(amending, last, means))
  return changes && amend(amending, { ...changes.known, ...replacedText(changes.rest, amending) })
}

const changing = ({ tool }: Amending, last: Exchange, { when }: Correcting) => ({
  tool,
  when,
  before: last.arguments,
})

/** "On Friday", "urgent": a detail of what the last turn did, said afterwards; null where the words are anything else. */
export function detail(text: string, turn: Turn, means: Correcting): Plan | null {
  const last = turn.lastExchanges.findLast(({ artifact }) => artifact.undo)
  const amending = last && (amendable(last, means) ?? sameAgain(last, means))
  const changes = amending ? changesIn(text, changing(amending, last, means)) : null
  return amending && changes && changes.rest === '' ? amend(amending, changes.known) : null
}

interface Amending {
  tool: CompiledTool
  spec: ToolSpec
  /** The thing, and the parameter for it. */
  item: Record<string, unknown>
  label: string
}

/** How what the last call made can be changed. */
function amendable(last: Exchange, { tools }: Correcting): Amending | null {
  const by = tools.get(last.name)?.spec.meta['convonet/amended-by']
  const tool = by && tools.get(by.tool)
  const item = last.artifact.outcome?.items[0]
  return tool && item ? { tool, spec: tool.spec, item: { [by.item]: item.id }, label: item.label } : null
}

function sameAgain(last: Exchange, { tools }: Correcting): Amending | null {
  const tool = tools.get(last.name)
  const name = tool && itemSlot(tool.spec)
  if (!name || last.arguments[name] === undefined) return null
  return { tool, spec: tool.spec, item: { [name]: last.arguments[name] }, label: '' }
}

const itemSlot = (spec: ToolSpec) =>
  Object.entries(spec.meta['convonet/slots']).find(([, slot]) => slot.kind === 'item')?.[0]

const amend = ({ spec, item }: Amending, changes: Record<string, unknown>): Plan => ({
  commands: [{ tool: spec.name, arguments: { ...item, ...changes }, items: {}, sure: true }],
  say: [],
})

function replacedText(words: string, { spec, label }: Amending): Record<string, unknown> {
  const text = Object.entries(spec.meta['convonet/slots']).find(([, slot]) => slot.kind === 'text')?.[0]
  return text && words !== '' ? { [text]: replaceObject(label, words) } : {}
}

/** The same with another value: "my score is 680" - "no, 690". */
function redone(last: Exchange, meant: string, { tools, when }: Correcting): Plan | null {
  const tool = tools.get(last.name)
  const changes = tool ? changesIn(meant, { tool, when, before: last.arguments }) : null
  if (!tool || changes?.rest !== '') return null
  const redo = { tool: last.name, arguments: { ...last.arguments, ...changes.known }, items: {}, sure: true }
  return { commands: [...quietly(undoing([last])), redo], say: ['All right.'] }
}

/** The same for something else, after taking back what was done to the wrong one. */
function again(last: Exchange, meant: string, means: Correcting): Plan | null {
  const same = sameAgain(last, means)
  const name = same && itemSlot(same.spec)
  if (!name) return null
  const changes = changesIn(meant, changing(same, last, means))
  if (changes?.rest === '') return amend(same, changes.known)
  const { [name]: _, ...args } = last.arguments
  const redo: Command = { tool: same.spec.name, arguments: args, items: { [name]: meant }, sure: true }
  return { commands: [...quietly(undoing([last])), redo], say: ['All right.'] }
}
