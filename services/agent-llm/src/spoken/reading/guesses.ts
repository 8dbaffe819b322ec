import type { Slot } from '@convonet/contracts/tool-language'
import type { ChatRequest } from '../../ports.ts'
import type { When } from '../times/moments.ts'
import { startsWithVerb, titleFrom } from '../values/titles.ts'
import { type Command, toCommands } from './commands.ts'
import type { CompiledTool } from './compiled-tool.ts'
import { examplesOf, type Meaning } from './meaning.ts'
import { contentOf } from './similarity.ts'
import { CANNOT, TOPICS, type Topic } from './topics.ts'
import { valuesIn } from './values-in.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainly } from './words.ts'

export type Meant =
  | { kind: 'topic'; topic: Topic }
  /** `either`: only the first that makes sense is meant. `likely`: it is about something that exists, found or not. */
  | { kind: 'guesses'; commands: Command[]; either: boolean; likely: boolean; closeness: number }

/** Cosines from which on a guess is worth something: small talk and questions are answered at once, the rest is asked first. */
const ENOUGH_TO_ANSWER = 0.66
const ENOUGH_TO_LOOK = 0.58
const ENOUGH_TO_ASK = 0.45
const ENOUGH_TO_OFFER = 0.55
const ENOUGH_TO_NOTE = 0.65
const NEARLY_AS_CLOSE = 0.2
const MOST_GUESSES = 6
const ENOUGH_TO_DO = 0.78

interface ByMeaning {
  vocabulary: Vocabulary
  request: ChatRequest
  meaning: Meaning
  signal: AbortSignal
}

/** What a sentence that fits no phrase may mean, by the nearest examples; null where it is near to none. */
export async function byMeaning(
  text: string,
  { vocabulary, request, meaning, signal }: ByMeaning,
): Promise<Meant | null> {
  const plain = plainly(text)
  const ranked = await meaning.nearest(plain, examplesOf(vocabulary), signal)
  const [first] = ranked
  if (!first || first.name === CANNOT) return null
  const { closeness } = first
  const topic = TOPICS.find(({ name }) => name === first.name)
  if (topic) return closeness >= ENOUGH_TO_ANSWER ? { kind: 'topic', topic } : null
  const tool = vocabulary.tools.get(first.name)
  const sure = tool ? surely(tool, plain, { closeness, when: request.scene }) : null
  if (sure) return { kind: 'guesses', commands: sure, either: false, likely: false, closeness }
  const near = ranked.filter((one) => one.closeness >= Math.max(ENOUGH_TO_ASK, closeness - NEARLY_AS_CLOSE))
  const commands = near.flatMap((one) => {
    const other = vocabulary.tools.get(one.name)
    return other && !needsNothing(other)
      ? guesses(other, plain, { closeness: one.closeness, when: request.scene })
      : []
  })
  const likely = closeness >= ENOUGH_TO_NOTE
  return {
    kind: 'guesses',
    commands: knownThingsFirst(commands.slice(0, MOST_GUESSES)),
    either: true,
    likely,
    closeness,
  }
}

interface How {
  closeness: number
  when: When
}

/** Questions are answered, and forms begun, without asking whether they were meant; null where that would be rash. */
function surely(tool: CompiledTool, text: string, { closeness, when }: How): Command[] | null {
  const { spec } = tool
  if (needsNothing(tool) && closeness < (spec.readOnly ? ENOUGH_TO_LOOK : ENOUGH_TO_ANSWER)) return []
  const asksFirst = needsNothing(tool) || (closeness >= ENOUGH_TO_LOOK && isTyped(tool))
  const looks = closeness >= ENOUGH_TO_LOOK && spec.readOnly === true && !namesThing(tool)
  if (!asksFirst && !looks) return null
  const { slots, values } = valuesIn(tool, text, when)
  const saysSomething = Object.keys({ ...slots, ...values }).length > 0
  if (!spec.readOnly && needsNothing(tool) && !saysSomething && hasSlots(tool)) return []
  const isGap = ({ arguments: args }: Command) =>
    spec.inputSchema.required?.some((name) => args[name] === undefined)
  return toCommands(spec, slots, { arguments: values, when })
    .flatMap((command) => (isTyped(tool) ? command : withText(tool, text, command)))
    .map((command) => ({
      ...command,
      sure: spec.readOnly === true || isGap(command) === true || closeness >= ENOUGH_TO_DO,
    }))
}

const hasSlots = ({ spec }: CompiledTool) => Object.keys(spec.meta['convonet/slots']).length > 0

/** Its required text is the sentence itself, as of a search. */
function withText({ spec }: CompiledTool, text: string, command: Command): Command[] {
  const required = spec.inputSchema.required ?? []
  const name = required.find((slot) => spec.meta['convonet/slots'][slot]?.kind === 'text')
  if (name === undefined || command.arguments[name] !== undefined) return [command]
  return [{ ...command, arguments: { ...command.arguments, [name]: text } }]
}

/** A guess about something that exists proves itself by finding it; a new title always fits. */
const knownThingsFirst = (commands: Command[]) =>
  commands.toSorted((a, b) => Object.keys(b.items).length - Object.keys(a.items).length)

const needsNothing = ({ spec }: CompiledTool) => (spec.inputSchema.required ?? []).length === 0

/** All that it needs are amounts, days, choices and the like, which no title can be mistaken for. */
const isTyped = ({ spec }: CompiledTool) =>
  (spec.inputSchema.required ?? []).every((name) => {
    const kind = spec.meta['convonet/slots'][name]?.kind
    return kind !== undefined && kind !== 'text' && kind !== 'item'
  })

const namesThing = ({ spec }: CompiledTool) =>
  (spec.inputSchema.required ?? []).some((name) => spec.meta['convonet/slots'][name]?.kind === 'item')

function guesses(tool: CompiledTool, text: string, { closeness, when }: How): Command[] {
  const { spec } = tool
  const slots = Object.entries(spec.meta['convonet/slots'])
  const { slots: words, values, rest } = valuesIn(tool, text, when)
  const item = slots.find(([, slot]) => slot.kind === 'item')
  if (item) {
    const changes = { ...words, ...values }
    const changesSomething = slots.length === 1 || spec.readOnly || Object.keys(changes).length > 0
    const items = { [item[0]]: thingIn(rest, item[1]) }
    return changesSomething ? unsure(toCommands(spec, words, { arguments: values, items, when })) : []
  }
  const required = slots.find(([name]) => spec.inputSchema.required?.includes(name))
  const title = titleFrom(rest)
  const plausible = closeness >= (startsWithVerb(title) ? ENOUGH_TO_OFFER : ENOUGH_TO_NOTE)
  if (required?.[1].kind !== 'text' || !plausible) return []
  return unsure(toCommands(spec, { ...words, [required[0]]: title }, { arguments: values, when }))
}

/** What names the thing; where only the kind of thing is named, the one there is. */
function thingIn(text: string, slot: Slot): string {
  const words = contentOf(text)
  const noun = slot.kind === 'item' ? slot.noun : ''
  const own = words.filter((word) => !contentOf(noun).includes(word) && !startsWithVerb(word))
  return own.length > 0 ? words.join(' ') : `the ${noun}`
}

const unsure = (commands: Command[]) => commands.map((command) => ({ ...command, sure: false }))
