import type { Phrase, Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import { takeMoment, type When } from '../times/moments.ts'
import { takePeriod } from '../times/periods.ts'
import { splitTitles, titleFrom, uncapitalized } from '../values/titles.ts'
import {
  compileInline,
  compilePhrase,
  countWords,
  type InlineMatcher,
  type PhraseMatcher,
  type SlotWords,
  saidIn,
} from './phrases.ts'

/** A tool call as far as the caller's words determine it. */
export interface Command {
  tool: string
  arguments: Record<string, unknown>
  /** Words for existing things, by the parameter that wants their id. */
  items: Record<string, string>
  /** A parameter that this way of asking makes necessary. */
  ask?: string
  /** False for a guess: ask before doing it. */
  sure: boolean
  /** Its outcome needs no words. */
  quiet?: boolean
}

export interface Reading {
  commands: Command[]
  /** Words that the phrase accounts for: the more, the surer. */
  covered: number
  /** Could be part of a title as well. */
  everyday: boolean
}

export interface CompiledTool {
  spec: ToolSpec
  phrases: CompiledPhrase[]
  inline: InlineMatcher[]
}

interface CompiledPhrase {
  match: PhraseMatcher
  requires: string[]
  set: Record<string, unknown>
  ask?: string
  everyday: boolean
}

export function compileTool(spec: ToolSpec): CompiledTool {
  const slots = spec.meta['convonet/slots']
  const words = slotWords(slots)
  const inline = Object.values(slots).flatMap((slot) => (slot.kind === 'choice' ? slot.inline : []))
  return {
    spec,
    phrases: spec.meta['convonet/phrases'].map((entry) => compileEntry(entry, slots, words)),
    inline: inline.map((phrase) => compileInline(phrase, words)),
  }
}

function compileEntry(entry: Phrase, slots: Record<string, Slot>, words: SlotWords): CompiledPhrase {
  const { phrase, set = {}, ask, everyday = false } = typeof entry === 'string' ? { phrase: entry } : entry
  const times = Object.keys(slots).filter((name) => isTime(slots[name]) && phrase.includes(`{${name}}`))
  const spoken = times.reduce((text, name) => text.replaceAll(`{${name}}`, ''), phrase)
  return { match: compilePhrase(spoken, words), requires: times, set, everyday, ...(ask && { ask }) }
}

const isTime = (slot: Slot | undefined) => slot?.kind === 'moment' || slot?.kind === 'period'

function slotWords(slots: Record<string, Slot>): SlotWords {
  return Object.fromEntries(
    Object.entries(slots).map(([name, slot]) => [
      name,
      slot.kind === 'choice' ? Object.values(slot.words).flat() : null,
    ]),
  )
}

/** The best way to understand a clause as a call of this tool. */
export function readAs(tool: CompiledTool, clause: string, when: When): Reading | null {
  const readings = [clause, ...withoutInline(tool, clause)].flatMap((text) => {
    const plain = typeof text === 'string' ? { rest: text, slots: {} } : text
    const timed = takeTime(tool.spec, plain.rest, when)
    return [...(timed.found ? [{ ...plain, ...timed }] : []), { ...plain, times: {}, found: false }]
  })
  return best(readings.flatMap((partial) => matchPhrases(tool, clause, partial)))
}

interface Partial {
  rest: string
  slots: Record<string, string>
  times: Record<string, unknown>
  found: boolean
}

function matchPhrases(tool: CompiledTool, clause: string, { rest, slots, times, found }: Partial): Reading[] {
  const taken = countWords(clause) - countWords(rest)
  const said = saidIn(rest)
  return tool.phrases.flatMap(({ match, requires, set, ask, everyday }) => {
    const matched = requires.length > 0 && !found ? null : match(said)
    if (!matched) return []
    const commands = toCommands(tool.spec, { ...slots, ...matched.slots }, { ...set, ...times })
    if (ask) for (const command of commands) command.ask = ask
    return commands.length === 0 ? [] : [{ commands, covered: matched.covered + taken, everyday }]
  })
}

const withoutInline = (tool: CompiledTool, clause: string) =>
  tool.inline.flatMap((match) => match(saidIn(clause)) ?? [])

export interface Timed {
  rest: string
  /** Arguments. */
  times: Record<string, unknown>
  found: boolean
}

/** Takes the tool's moment or period out of the text. */
export function takeTime(spec: ToolSpec, text: string, when: When): Timed {
  for (const [name, slot] of Object.entries(spec.meta['convonet/slots'])) {
    const timed = takeSlot(name, slot, { text, when })
    if (timed) return timed
  }
  return { rest: text, times: {}, found: false }
}

function takeSlot(name: string, slot: Slot, { text, when }: { text: string; when: When }): Timed | null {
  if (slot.kind === 'moment') {
    const { rest, taken } = takeMoment(text, when)
    return taken && { rest, times: { [name]: taken.at }, found: true }
  }
  if (slot.kind !== 'period') return null
  const { rest, taken } = takePeriod(text, when)
  if (!taken) return null
  const from = taken.from ? { [slot.from]: taken.from } : {}
  const until = taken.until ? { [slot.until]: taken.until } : {}
  return { rest, times: { ...from, ...until }, found: true }
}

/** Words by slot as arguments; several commands where a list of things was named. Empty where a slot makes no sense. */
export function toCommands(
  spec: ToolSpec,
  words: Record<string, string>,
  given: Record<string, unknown>,
): Command[] {
  const slots = spec.meta['convonet/slots']
  const isItem = (name: string) => slots[name]?.kind === 'item'
  const [items, values] = [true, false].map((item) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => isItem(name) === item)),
  )
  let commands: Command[] = [
    { tool: spec.name, arguments: values ?? {}, items: { ...items } as Command['items'], sure: true },
  ]
  for (const [name, said] of Object.entries(words)) {
    const slot = slots[name]
    if (!slot || saysNothingYet(slot, said)) continue
    commands = valuesOf(slot, said).flatMap((value) =>
      commands.map((command) => withSlot(command, { name, slot, value })),
    )
  }
  return commands
}

function withSlot(
  command: Command,
  { name, slot, value }: { name: string; slot: Slot; value: unknown },
): Command {
  if (slot.kind === 'item') return { ...command, items: { ...command.items, [name]: String(value) } }
  return { ...command, arguments: { ...command.arguments, [name]: value } }
}

/** What the words mean in this slot; nothing where they mean nothing. */
export function valuesOf(slot: Slot, said: string): unknown[] {
  if (slot.kind === 'choice') return choiceOf(slot, said)
  if (slot.kind === 'number') return numberOf(said)
  if (slot.kind === 'text') {
    const title = titleFrom(said)
    if (title === '') return []
    return (slot.list ? splitTitles(title) : [title]).map((part) => uncapitalized(titleFrom(part)))
  }
  return [said.replace(/["“”]/g, '').trim()]
}

/** True for words that only announce a thing: "something", "a task". It has to be asked for. */
function saysNothingYet(slot: Slot, said: string): boolean {
  if (slot.kind === 'text') return NOTHING_YET.test(titleFrom(said))
  return slot.kind === 'item' && SOME_ITEM.test(said.trim())
}

const SOME_ITEM =
  /^(?:something|anything|(?:a|an|one|some|any|another)(?: of (?:my|the))? (?:task|item|thing|to do|reminder|entry)s?|a|one|some)$/i
const NOTHING_YET =
  /^(?:it|that|this|something|anything|one|a task|a thing|an item|to|me|that to|this to|something else|one more|another one|more|stuff|(?:a |the |another )?(?:new )?(?:task|item|to do|reminder|one|thing))$/i

function choiceOf(slot: Extract<Slot, { kind: 'choice' }>, said: string): string[] {
  const wanted = said.toLowerCase()
  const found = Object.entries(slot.words).find(([, words]) => words.includes(wanted))
  return found ? [found[0]] : []
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function numberOf(said: string): number[] {
  const digits = /-?\d+(?:\.\d+)?/.exec(said.replace(/(?<=\d),(?=\d{3})/g, ''))
  if (digits) return [Number(digits[0])]
  const index = NUMBERS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(said))
  return index < 0 ? [] : [index]
}

const best = (readings: Reading[]): Reading | null =>
  readings.reduce<Reading | null>(
    (top, reading) => (top && top.covered >= reading.covered ? top : reading),
    null,
  )
