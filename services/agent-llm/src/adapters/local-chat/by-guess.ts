import type { Command } from '../../spoken/reading/commands.ts'
import { hintsOf } from '../../spoken/reading/domain-hints.ts'
import type { Meant } from '../../spoken/reading/guesses.ts'
import { countWords } from '../../spoken/reading/phrases.ts'
import { type Knowing, notUnderstood } from './knowing.ts'
import type { Asking, Plan } from './turn.ts'

const NOT_THERE = 'I cannot find anything like that.'

/** Most of its words are a name or title, so that it may be about something else altogether. */
export function isDoubtful(plan: Plan | Asking, text: string): plan is Plan {
  const [command] = 'ask' in plan || plan.resume ? [] : plan.commands
  if (!command || ('commands' in plan && plan.commands.length !== 1)) return false
  const free = [...Object.values(command.items), ...Object.values(command.arguments)].filter(
    (value) => typeof value === 'string' && text.toLowerCase().includes(value.toLowerCase()),
  )
  return countWords(free.join(' ')) * 3 >= countWords(text)
}

/** How near another domain's example has to be, to be believed rather than a phrase that fits any words. */
const BELIEVED = 0.6

/** The plan, with what else it may be where the thing is not found; the guess instead where its words are another domain's. */
export function orElse(
  plan: Plan,
  meant: Meant | null,
  { vocabulary, text }: Knowing & { text: string },
): Plan {
  const [command] = plan.commands
  if (!command || meant?.kind !== 'guesses') return plan
  const domainOf = ({ tool }: Command) => vocabulary.tools.get(tool)?.spec.domain ?? ''
  const [guess] = meant.commands
  const elsewhere = guess && domainOf(guess) !== domainOf(command) && meant.closeness >= BELIEVED
  if (
    elsewhere &&
    !namesThings(command) &&
    speaksOf(domainOf(guess), domainOf(command), { text, vocabulary })
  ) {
    return { commands: meant.commands, either: meant.either, say: [NOT_THERE] }
  }
  const others = meant.commands.filter((other) => other.tool !== command.tool && namesThings(other))
  return { ...plan, commands: [{ ...command, or: [...(command.or ?? []), ...others] }] }
}

const namesThings = ({ items }: Command) => Object.keys(items).length > 0

/** More of its words belong to the one domain than to the other. */
function speaksOf(
  domain: string,
  rather: string,
  { text, vocabulary }: Pick<Knowing, 'vocabulary'> & { text: string },
): boolean {
  const hints = hintsOf(vocabulary.specs)(text)
  return (hints.get(domain) ?? 0) > (hints.get(rather) ?? 0)
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
