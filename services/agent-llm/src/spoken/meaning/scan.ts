import type { Slot } from '@convonet/contracts/tool-language'
import { type Command, takeTime, toCommands } from '../reading/commands.ts'
import { type CompiledTool, countsPeople } from '../reading/compiled-tool.ts'
import { takeInlines } from '../reading/take-inlines.ts'
import { baseForm, wordsOf } from '../reading/words.ts'
import type { When } from '../times/moments.ts'
import { saysDay } from '../times/refine-moment.ts'
import { answerValue } from '../values/answer-value.ts'
import { writePeople } from '../values/people.ts'
import { amountsFor } from './amounts-for.ts'
import { isEmpty, itemWords, ownWords, titleWords } from './own-words.ts'

/** What a sentence says of a tool's slots, wherever in it; each word counts for one slot only. */
export function scan(tool: CompiledTool, sentence: string, when: When): Command[] {
  const { spec } = tool
  const text = countsPeople(tool) ? writePeople(sentence) : writeHours(sentence)
  const inline = takeInlines(tool, text, when) ?? { rest: text, slots: {} }
  const timed = takeTime(spec, inline.rest, when)
  const given = new Set([...Object.keys(inline.slots), ...Object.keys(timed.times)])
  const open = Object.entries(spec.meta['convonet/slots']).filter(([name]) => !given.has(name))
  const typed = typedValues(tool, open, { text: timed.rest, when })
  const amounts = amountsFor(spec, open, typed.rest)
  const values = { ...typed.values, ...amounts.values, ...timed.times }
  const left = open.filter(([name]) => !(name in values))
  const { words, items } = freeWords(tool, left, amounts.rest)
  const commands = toCommands(spec, { ...inline.slots, ...words }, { arguments: values, items, when })
  return commands.map(orWithoutThing(tool)).map((command) => ({
    ...command,
    ...(timed.shift !== undefined && { shift: timed.shift }),
    ...(timed.found && timed.shift === undefined && !saysDay(sentence) && { keepsDay: true }),
  }))
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const HOUR = `(${HOURS.join('|')}|noon|midnight|\\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?)`
const DAY = '((?:mon|tues|wednes|thurs|fri|satur|sun)day)'

/** "Noon on Friday" is "Friday at noon", and "at five" is an hour wherever it stands. */
function writeHours(text: string): string {
  return text
    .replace(new RegExp(`\\b(?:(?:at|to|till|until|for|from) )?${HOUR} on ${DAY}\\b`, 'gi'), 'on $2 at $1')
    .replace(
      new RegExp(
        `\\bat (${HOURS.join('|')}) (?=(?:about|that|to|tell|with|for|and|my|the|so|instead)\\b)`,
        'gi',
      ),
      (_, hour: string) => {
        return `at ${HOURS.indexOf(hour.toLowerCase()) + 1} o'clock `
      },
    )
}

/** What callers may leave out they may not have meant: where there is no such thing, the tool is asked without it. */
const orWithoutThing =
  ({ spec }: CompiledTool) =>
  (command: Command): Command => {
    const [name] = Object.keys(command.items)
    if (name === undefined || spec.inputSchema.required?.includes(name)) return command
    return { ...command, or: [{ ...command, items: {} }] }
  }

type Slots = readonly (readonly [string, Slot])[]

interface Words {
  text: string
  when: When
}

/** Codes, telephone numbers and choices can be told from the words alone. */
function typedValues(tool: CompiledTool, slots: Slots, { text, when }: Words) {
  const ordered = (['code', 'phone', 'choice'] as const).flatMap((kind) =>
    slots.filter(([, slot]) => slot.kind === kind),
  )
  const values: Record<string, unknown> = {}
  let rest = text
  for (const [name, slot] of ordered) {
    const words = { text: rest, when }
    const value = slot.kind === 'choice' ? choiceIn(tool, slot, words) : answerValue(slot, rest, { when })[0]
    if (value === undefined) continue
    values[name] = value
    rest =
      slot.kind === 'choice'
        ? withoutChoice(slot, String(value), rest)
        : rest.replace(/\b[\w-]*\d[\w-]*\b/g, ' ')
  }
  return { values, rest }
}

/** One of its words, else the only one that has a word in common with the sentence. */
function choiceIn(
  tool: CompiledTool,
  slot: Extract<Slot, { kind: 'choice' }>,
  { text, when }: Words,
): unknown {
  const [value] = answerValue(slot, text, { when })
  if (value !== undefined) return value
  const own = ownWords(tool)
  const said = new Set(
    wordsOf(text)
      .map(baseForm)
      .filter((word) => word.length > 3 && !own.has(word)),
  )
  const shared = Object.entries(slot.words).filter(([, words]) =>
    words.flatMap(wordsOf).some((word) => said.has(baseForm(word)) && !isEmpty(word)),
  )
  return shared.length === 1 ? shared[0]?.[0] : undefined
}

function withoutChoice(slot: Extract<Slot, { kind: 'choice' }>, value: string, text: string): string {
  const words = (slot.words[value] ?? []).toSorted((a, b) => b.length - a.length)
  const said = words.find((word) => new RegExp(`(?<![\\w'])${escaped(word)}(?![\\w'])`, 'i').test(text))
  return said ? text.replace(new RegExp(`(?<![\\w'])${escaped(said)}(?![\\w'])`, 'i'), ' , ') : text
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A required text and what exists have no form of their own: they are what is left. */
function freeWords(tool: CompiledTool, open: Slots, rest: string) {
  const required = tool.spec.inputSchema.required ?? []
  const words: Record<string, string> = {}
  const items: Record<string, string> = {}
  const item = open.find(([, slot]) => slot.kind === 'item')
  if (item && (required.includes(item[0]) || isNamed(tool, item[0]))) {
    const said = itemWords(tool, rest, required.includes(item[0]))
    if (said) items[item[0]] = said
    return { words, items }
  }
  const text =
    open.find(([name, slot]) => slot.kind === 'text' && required.includes(name)) ??
    (Object.keys(tool.spec.meta['convonet/slots']).length === 1
      ? open.find(([name, slot]) => slot.kind === 'text' && isNamed(tool, name))
      : undefined)
  const title = text && titleWords(tool, rest)
  if (text && title) words[text[0]] = title
  return { words, items }
}

/** Callers name the thing itself: a phrase has a place for it. */
const isNamed = ({ phrases }: CompiledTool, name: string) => phrases.some(({ names }) => names.includes(name))
