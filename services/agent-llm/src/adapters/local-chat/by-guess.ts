import type { Meant } from '../../spoken/meaning/by-meaning.ts'
import type { Command } from '../../spoken/reading/commands.ts'
import { countWords } from '../../spoken/reading/phrases.ts'
import type { Clause, Vocabulary } from '../../spoken/reading/vocabulary.ts'
import { type Knowing, notUnderstood } from './knowing.ts'
import type { Asking, Plan, Turn } from './turn.ts'

const NOT_THERE = 'I cannot find anything like that.'

/** Of so much of a sentence has a phrase to account, to be believed at once. */
const ENOUGH = 0.75

/** A phrase fits, but accounts for little of what was said: it may be about something else altogether. */
export function isDoubtful(plan: Plan | Asking, { pending }: Turn, clauses: readonly Clause[]): plan is Plan {
  if ('ask' in plan || pending?.kind === 'slot' || clauses.length === 0) return false
  const read = clauses.flatMap((clause) => (clause.kind === 'commands' ? clause.commands : []))
  const isOfClauses = read.length > 0 && plan.commands.every((command, index) => command === read[index])
  const sum = (of: (clause: Clause) => number) => clauses.reduce((all, clause) => all + of(clause), 0)
  return isOfClauses && sum(({ covered }) => covered) < sum(({ words }) => words) * ENOUGH
}

/** How likely another tool has to be, and how much likelier, to be believed rather than a phrase that fits any words. */
const BELIEVED = 0.5
const MUCH_LIKELIER = 6

/** The plan, with what else it may be where the thing is not found; the guess instead where its words mean something else. */
export function orElse(plan: Plan, meant: Meant | null, { vocabulary }: Knowing): Plan {
  const [command, another] = plan.commands
  if (!command || meant?.kind !== 'guesses') return plan
  if (isElsewhere(plan.commands, meant, vocabulary)) {
    return { commands: meant.commands, either: meant.either, say: [NOT_THERE] }
  }
  if (another) return plan
  const [guess] = meant.commands
  const chance = guess && guess.tool !== command.tool ? meant.chanceOf(guess.tool) : 0
  const isClear = chance >= BELIEVED && chance >= MUCH_LIKELIER * meant.chanceOf(command.tool)
  if (guess && isClear && mayBeOther(command, guess, vocabulary)) {
    return { commands: meant.commands, either: meant.either, say: [NOT_THERE] }
  }
  const others = meant.commands.filter((other) => namesThings(other) && !sameThing(other, command))
  const same = meant.commands.find((other) => other.tool === command.tool)
  const fuller = same
    ? { ...command, arguments: { ...exact(same, vocabulary), ...command.arguments } }
    : command
  return { ...plan, commands: [{ ...fuller, or: [...(command.or ?? []), ...others] }] }
}

/** How likely another domain has to be, and how unlikely that of the phrases. */
const SURELY_THERE = 0.75
const SURELY_NOT_HERE = 0.12

/** All words together speak for another domain than that of phrases which account for few of them. */
function isElsewhere(
  commands: readonly Command[],
  { commands: [guess], chanceOf }: Extract<Meant, { kind: 'guesses' }>,
  { tools }: Vocabulary,
): boolean {
  const domainOf = ({ tool }: Command) => tools.get(tool)?.spec.domain
  const domain = guess && domainOf(guess)
  if (domain === undefined || commands.some((command) => domainOf(command) === domain)) return false
  const chanceOfAll = (of: string | undefined) =>
    Array.from(tools.values(), ({ spec }) => (spec.domain === of ? chanceOf(spec.name) : 0)).reduce(
      (sum, chance) => sum + chance,
      0,
    )
  return (
    chanceOfAll(domain) >= SURELY_THERE &&
    commands.every((command) => chanceOfAll(domainOf(command)) <= SURELY_NOT_HERE)
  )
}

/** A title is any words, but those of its own domain; and what exists is looked for first. */
function mayBeOther(command: Command, guess: Command, { tools }: Vocabulary): boolean {
  if (namesThings(command)) return false
  const spec = tools.get(command.tool)?.spec
  const isTitled = spec?.inputSchema.required?.some(
    (name) => spec.meta['convonet/slots'][name]?.kind === 'text' && command.arguments[name] !== undefined,
  )
  return !isTitled || tools.get(guess.tool)?.spec.domain !== spec?.domain
}

const sameThing = (a: Command, b: Command) =>
  a.tool === b.tool && Object.values(a.items).join() === Object.values(b.items).join()

const namesThings = ({ items }: Command) => Object.keys(items).length > 0

const EXACT = new Set(['money', 'number', 'percent', 'moment', 'date', 'code', 'phone'])

/** Values that no words around them can be mistaken for, and what is needed. */
function exact({ tool, arguments: args }: Command, { tools }: Vocabulary): Record<string, unknown> {
  const spec = tools.get(tool)?.spec
  return Object.fromEntries(
    Object.entries(args).filter(([name]) => {
      const kind = spec?.meta['convonet/slots'][name]?.kind ?? ''
      return EXACT.has(kind) || spec?.inputSchema.required?.includes(name)
    }),
  )
}

const KNOWLEDGE = 'search_knowledge_base'
const QUESTION =
  /^(?:what|how|where|when|who|why|which|is|are|do|does|did|can|could|should|may|will|tell me|explain)\b/i

/** What to do about words that fit no phrase. A question that no tool is near to may be answered by our documents. */
export function guessed(
  meant: Meant | null,
  { context, vocabulary, text }: Knowing & { text: string },
): Plan {
  if (meant?.kind === 'topic') return { commands: [], say: [meant.topic.answer(context)] }
  const [first] = meant?.commands ?? []
  if (meant && first && !meant.either) return { commands: meant.commands, say: [] }
  const sorry = notUnderstood(context)
  if (meant && first)
    return { commands: meant.commands, either: true, say: [meant.likely ? NOT_THERE : sorry] }
  const canSearch = vocabulary.tools.has(KNOWLEDGE) && QUESTION.test(text) && countWords(text) > 2
  if (!canSearch) return { commands: [], say: [sorry] }
  const search = { tool: KNOWLEDGE, arguments: { query: text }, items: {}, sure: true }
  return { commands: [search], say: [], nothing: sorry }
}
