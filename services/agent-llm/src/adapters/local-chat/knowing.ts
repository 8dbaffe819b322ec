import type { ChatRequest } from '../../ports.ts'
import { readUtterance } from '../../spoken/reading/clauses.ts'
import { CANNOT, TOPICS, type TopicContext } from '../../spoken/reading/topics.ts'
import { type Clause, type Vocabulary, vocabularyOf } from '../../spoken/reading/vocabulary.ts'
import { type Plan, type Turn, talkedOf } from './turn.ts'

/** What is known when a turn is read. */
export interface Knowing {
  vocabulary: Vocabulary
  request: ChatRequest
  context: TopicContext
  /** What the talk is about. */
  domain: string | undefined
  /** What words would mean on their own, with the talk so far in mind. */
  read(text: string): Clause[]
}

export interface Reading extends Knowing {
  /** What the caller's words would mean on their own. */
  clauses: Clause[]
}

export function knowingOf(turn: Turn, request: ChatRequest): Knowing {
  const vocabulary = vocabularyOf([...request.tools, ...request.withheld])
  const domain = vocabulary.tools.get(talkedOf(turn) ?? '')?.spec.domain
  const known = new Map<string, Clause[]>()
  const read = (words: string) => {
    const clauses = known.get(words) ?? readUtterance(words, vocabulary, { when: request.scene, domain })
    known.set(words, clauses)
    return clauses
  }
  return { vocabulary, request, context: contextOf(request, turn), domain, read }
}

/** Tools that are there whatever the talk is about. */
const EVERYWHERE = 'everywhere'

function contextOf({ scene, tools, withheld }: ChatRequest, turn: Turn): TopicContext {
  const known = withheld.length > 0 ? withheld : tools
  const about = known.find(({ name }) => name === talkedOf(turn))?.domain
  const domains = [...new Set([...(about ? [about] : []), ...known.map(({ domain }) => domain)])]
  const last = domains.filter((domain) => domain !== EVERYWHERE)
  const abilities = [...last, EVERYWHERE].map((domain) =>
    known.flatMap((tool) => (tool.domain === domain ? (tool.meta['convonet/can'] ?? []) : [])),
  )
  const example = known.find(({ meta }) => meta['convonet/can'] !== undefined)?.meta['convonet/examples'][0]
  return { scene, abilities, example, signedIn: withheld.length === 0 }
}

export function planOf(clauses: readonly Clause[], context: TopicContext): Plan {
  const commands = clauses.flatMap((clause) => (clause.kind === 'commands' ? clause.commands : []))
  const topics = clauses.flatMap((clause) => (clause.kind === 'topic' ? clause.topic.answer(context) : []))
  return { commands, say: commands.length > 0 ? [] : topics }
}

export const notUnderstood = (context: TopicContext): string =>
  TOPICS.find(({ name }) => name === CANNOT)?.answer(context) ?? ''

/** A whole new command rather than an answer or a correction. */
export const surelyNew = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ kind, covered }) => kind === 'commands' && covered >= 3)

/** Without what makes a sentence polite and complete; the words themselves stay. */
export const plainOf = (text: string): string =>
  text
    .replace(/\bplease\b/gi, '')
    .replace(/[.!?]+$/, '')
    .trim()
