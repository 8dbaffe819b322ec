import type { ChatRequest, ToolSpec } from '../../ports.ts'
import type { Command } from '../reading/commands.ts'
import type { CompiledTool } from '../reading/compiled-tool.ts'
import type { Meaning } from '../reading/meaning.ts'
import { CANNOT, TOPICS, type Topic } from '../reading/topics.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'
import { plainly } from '../reading/words.ts'
import { NOTHING_ASKED } from './intents.ts'
import { type Recognised, recognise } from './recognise.ts'
import { scan } from './scan.ts'

export type Meant =
  | { kind: 'topic'; topic: Topic }
  | {
      kind: 'guesses'
      commands: Command[]
      /** Only the first that makes sense is meant. */
      either: boolean
      /** It is about something that exists, found or not. */
      likely: boolean
      /** How likely a tool is meant, 0..1. */
      chanceOf(tool: string): number
    }

interface ByMeaning {
  vocabulary: Vocabulary
  request: ChatRequest
  meaning: Meaning | null
  /** What the talk is about. */
  domain: string | undefined
  signal: AbortSignal
}

/** From so likely on a topic is answered, a question is looked up, a wish is carried out, and one of several is asked about. */
const ENOUGH_TO_ANSWER = 0.5
const ENOUGH_TO_LOOK = 0.35
const ENOUGH_TO_DO = 0.5
const ENOUGH_TO_ASK = 0.15
const ENOUGH_TO_NOTE = 0.3
/** What exists is looked for on less: finding it says that it was meant. */
const ENOUGH_TO_SEEK = 0.06
const MOST_GUESSES = 4
/** So sure that nothing was asked for that nothing is sought either. */
const SURELY_NOTHING = 0.5

/** What a sentence that fits no phrase may mean; null where it asks for nothing that can be told. */
export async function byMeaning(text: string, { request, ...means }: ByMeaning): Promise<Meant | null> {
  const plain = plainly(text)
  const ranked = await recognise(plain, means)
  const [first] = ranked
  if (!first) return null
  const isNothing = first.name === CANNOT || first.name === NOTHING_ASKED
  if (isNothing && first.likely >= SURELY_NOTHING) return null
  const topic = TOPICS.find(({ name }) => name === first.name)
  if (topic && !isNothing) return first.likely >= ENOUGH_TO_ANSWER ? { kind: 'topic', topic } : null
  return guesses(ranked, { text: plain, request, vocabulary: means.vocabulary, isNothing })
}

interface Guessing {
  text: string
  request: ChatRequest
  vocabulary: Vocabulary
  /** Most likely nothing is asked for. */
  isNothing: boolean
}

interface Guess {
  tool: CompiledTool
  likely: number
  commands: Command[]
}

function guesses(ranked: readonly Recognised[], { text, request, vocabulary, isNothing }: Guessing): Meant {
  const meant = ranked.slice(0, MOST_GUESSES).flatMap(({ name, likely }): Guess[] => {
    const tool = vocabulary.tools.get(name)
    if (!tool || likely < ENOUGH_TO_SEEK) return []
    const commands = scan(tool, text, request.scene)
    const seeks = namesThing(tool.spec, commands)
    return commands.length > 0 && (seeks || (!isNothing && likely >= ENOUGH_TO_ASK))
      ? [{ tool, likely, commands }]
      : []
  })
  const chances = new Map(ranked.map(({ name, likely }) => [name, likely]))
  const chanceOf = (tool: string) => chances.get(tool) ?? 0
  const [first] = meant
  const likely = (first?.likely ?? 0) >= ENOUGH_TO_NOTE
  if (first && !isNothing && isSure(first)) {
    return { kind: 'guesses', commands: first.commands, either: false, likely, chanceOf }
  }
  const commands = meant
    .filter(({ tool, commands }) => !tool.spec.readOnly && !mayNameThing(tool.spec, commands))
    .flatMap((one) => one.commands.slice(0, 1).map((command) => ({ ...command, sure: false })))
  return { kind: 'guesses', commands, either: true, likely, chanceOf }
}

/** Left out as well as named, so that nothing would show that it was meant. */
const mayNameThing = ({ inputSchema }: ToolSpec, [command]: Command[]) =>
  Object.keys(command?.items ?? {}).some((name) => !inputSchema.required?.includes(name))

/** By words of its own, and has to. */
const namesThing = ({ inputSchema, meta }: ToolSpec, [command]: Command[]) =>
  Object.entries(command?.items ?? {}).some(([name, words]) => {
    const slot = meta['convonet/slots'][name]
    return inputSchema.required?.includes(name) && slot?.kind === 'item' && words !== `the ${slot.noun}`
  })

function isSure({ tool: { spec }, likely, commands: [command] }: Guess): boolean {
  const isGap = spec.inputSchema.required?.some(
    (name) => command?.arguments[name] === undefined && command?.items[name] === undefined,
  )
  return likely >= (spec.readOnly || isGap ? ENOUGH_TO_LOOK : ENOUGH_TO_DO)
}
