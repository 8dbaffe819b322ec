import type { ChatRequest } from '../../ports.ts'
import { readUtterance } from '../../spoken/reading/clauses.ts'
import { byMeaning, type Meaning, type Meant } from '../../spoken/reading/meaning.ts'
import { countWords } from '../../spoken/reading/phrases.ts'
import { CANNOT, TOPICS, type TopicContext } from '../../spoken/reading/topics.ts'
import { type Clause, type Vocabulary, vocabularyOf } from '../../spoken/reading/vocabulary.ts'
import { plainly, tidy } from '../../spoken/reading/words.ts'
import { afterYes, isNo, isYes } from '../../spoken/yes-no.ts'
import { answerTo } from './answers.ts'
import { correction, detail, meantBy } from './corrections.ts'
import { type Asking, type Gap, type Pending, type Plan, type Turn, talkedOf } from './turn.ts'

export interface Interpreting {
  request: ChatRequest
  meaning: Meaning | null
  signal: AbortSignal
}

const TOO_LONG = 600
const TOO_MUCH = 'That was a lot at once. Please tell me one thing at a time.'
const LONGEST_YES = 3
const NOT_THERE = 'I cannot find anything like that.'
/** Tools that are there whatever the talk is about. */
const EVERYWHERE = 'everywhere'
const REPEAT =
  /^(?:(?:can|could|would) you )?(?:please )?(?:(?:say|repeat) (?:that|it)(?: again)?(?: please)?|repeat(?: please)?|what did you say|come again|pardon(?: me)?|say again|what was that|i didn't (?:hear|catch|get) (?:that|you)|sorry what|excuse me|what)[?.!]*$/i
const MORE =
  /^(?:and |so )?(?:the rest|what (?:else|are the others|about the (?:rest|others)|are the other (?:ones|tasks)|is the rest)|what else is (?:there|on (?:it|my list|the list))|more|go on|continue|keep going|read (?:on|more|the rest|me the rest)|tell me (?:more|the rest)|the others|anything else|next(?: ones)?|and (?:the rest|then|the others))[?.!]*$/i

/** What was called without a plan of ours: carried out after the caller's yes, or wished for by a model before this one. */
export function approved(turn: Turn, request: ChatRequest): Plan | null {
  if (turn.exchanges.length === 0) return null
  const more = isYes(turn.text) ? afterYes(tidy(turn.text)) : ''
  const read = reader(turn, request)
  const commands = more === '' ? [] : planOf(read(more), contextOf(request, turn)).commands
  const made = turn.exchanges.map(({ name, arguments: args }) => ({
    tool: name,
    arguments: args,
    items: {},
    sure: true,
  }))
  return { commands: [...made, ...commands], say: [] }
}

/** Decides what the caller's words are: an answer, a correction, commands, small talk, or nothing we can help with. */
export async function interpret(
  turn: Turn,
  { request, meaning, signal }: Interpreting,
): Promise<Plan | Asking> {
  const text = tidy(turn.text)
  const vocabulary = vocabularyOf([...request.tools, ...request.withheld])
  const read = reader(turn, request)
  const context = contextOf(request, turn)
  const understood = byRules(turn, text, { vocabulary, request, read, context })
  if (understood && !isDoubtful(understood, text)) return understood
  const meant = meaning && (await byMeaning(text, { vocabulary, request, meaning, signal }).catch(() => null))
  signal.throwIfAborted()
  return understood ? orElse(understood, meant) : guessed(meant, context)
}

/** It names a thing by most of its words, so that it may be about another kind of thing altogether. */
function isDoubtful(plan: Plan | Asking, text: string): plan is Plan {
  if ('ask' in plan || plan.commands.length !== 1 || plan.resume) return false
  const named = Object.values(plan.commands[0]?.items ?? {}).join(' ')
  return countWords(named) * 2 >= countWords(text)
}

/** What else it may be where the thing is not found; asked about first. */
function orElse(plan: Plan, meant: Meant | null): Plan {
  const [command] = plan.commands
  const guesses = meant?.kind === 'guesses' ? meant.commands : []
  const others = guesses.filter(({ tool, items }) => tool !== command?.tool && Object.keys(items).length > 0)
  return command ? { ...plan, commands: [{ ...command, or: [...(command.or ?? []), ...others] }] } : plan
}

function guessed(meant: Meant | null, context: TopicContext): Plan {
  if (meant?.kind === 'topic') return { commands: [], say: [meant.topic.answer(context)] }
  if (!meant) return { commands: [], say: [notUnderstood(context)] }
  const { commands, either, likely } = meant
  if (commands[0] && !either) return { commands, say: [] }
  return { commands, either, say: [likely ? NOT_THERE : notUnderstood(context)] }
}

function byRules(turn: Turn, text: string, knowing: Knowing): Plan | Asking | null {
  if (text === '') return { ask: 'I did not catch that.', pending: turn.pending }
  if (text.length > TOO_LONG) return { ask: TOO_MUCH, pending: undefined }
  if (REPEAT.test(text) && turn.lastAnswer) return { ask: turn.lastAnswer, pending: turn.pending }
  const clauses = knowing.read(text)
  return (
    takenBack(turn, text, { ...knowing, clauses }) ??
    answered(turn, text, { ...knowing, clauses }) ??
    corrected(turn, text, { ...knowing, clauses }) ??
    continued(turn, text) ??
    (clauses.length > 0 ? planOf(clauses, knowing.context) : null) ??
    detail(plainly(text), turn, correcting(knowing)) ??
    insisted(text, knowing) ??
    yesOrNo(text)
  )
}

/** Reads words with the talk so far in mind. */
function reader(turn: Turn, request: ChatRequest): Knowing['read'] {
  const vocabulary = vocabularyOf([...request.tools, ...request.withheld])
  const domain = vocabulary.tools.get(talkedOf(turn) ?? '')?.spec.domain
  return (words) => readUtterance(words, vocabulary, { when: request.scene, domain })
}

interface Knowing {
  vocabulary: Vocabulary
  request: ChatRequest
  context: TopicContext
  read(text: string): Clause[]
}

interface Reading extends Knowing {
  clauses: Clause[]
}

const TAKES_BACK =
  /^(?:no|sorry|wait|oops|actually|i mean|i meant|i said)\b.*\d|^(?:no|sorry|wait|oops)[,.]? +(?:sorry|no|i mean|i meant|i said|it'?s|make)\b/i

/** "No, sorry, it is 690" corrects what was done, even where another question has been asked since. */
function takenBack(turn: Turn, text: string, reading: Reading): Plan | Asking | null {
  const isAsked = turn.pending?.kind === 'slot' && turn.lastExchanges.length > 0
  return isAsked && TAKES_BACK.test(text) ? corrected(turn, text, reading) : null
}

function corrected(turn: Turn, text: string, reading: Reading): Plan | Asking | null {
  if (surelyNew(reading.clauses)) return null
  const means = correcting(reading)
  const said = plainOf(text)
  return correction(said, turn, means) ?? correction(plainly(said), turn, means)
}

const correcting = ({ request, vocabulary, read }: Knowing) => ({
  tools: vocabulary.tools,
  when: request.scene,
  read,
})

/** "I said add milk", when nothing was done yet. */
function insisted(text: string, { read, context }: Knowing): Plan | null {
  const meant = meantBy(plainOf(text))
  const clauses = meant ? read(meant) : []
  return clauses.length > 0 ? planOf(clauses, context) : null
}

function continued({ lastExchanges }: Turn, text: string): Plan | null {
  const more = lastExchanges.at(-1)?.artifact.more
  if (!more || !MORE.test(plainly(text))) return null
  return { commands: [{ tool: more.name, arguments: more.arguments, items: {}, sure: true }], say: [] }
}

/** A yes or no that answers nothing. */
function yesOrNo(text: string): Plan | null {
  if (countWords(text) > LONGEST_YES) return null
  if (isYes(text)) return { commands: [], say: ['What can I do for you?'] }
  return isNo(text) ? { commands: [], say: ['All right.'] } : null
}

const plainOf = (text: string) =>
  text
    .replace(/\bplease\b/gi, '')
    .replace(/[.!?]+$/, '')
    .trim()

/** A whole new command rather than an answer or a correction. */
const surelyNew = (clauses: readonly Clause[]) =>
  clauses.some(({ kind, covered }) => kind === 'commands' && covered >= 3)

function answered({ pending }: Turn, text: string, reading: Reading): Plan | Asking | null {
  const command = pending?.kind === 'confirm' ? pending.commands[0] : pending?.command
  const tool = command && reading.vocabulary.tools.get(command.tool)
  if (!pending || !tool) return null
  const beside = () => (pending.kind === 'slot' ? besides(pending, text, reading) : null)
  if (isAboutElse(text, reading.clauses, command.tool)) return beside()
  const answer = answerTo(pending, plainOf(text), { tool, when: reading.request.scene })
  if (answer) return answer
  return reading.clauses.length > 0 ? beside() : askedAgain(pending)
}

function isAboutElse(text: string, clauses: readonly Clause[], tool: string): boolean {
  if (!surelyNew(clauses)) return false
  const other = clauses.find((clause) => clause.kind === 'commands')
  const understood = clauses.reduce((sum, { covered }) => sum + covered, 0)
  return other?.kind === 'commands' && other.commands[0]?.tool !== tool && understood * 2 >= countWords(text)
}

function askedAgain(pending: Pending): Asking | null {
  if (pending.again) return null
  const question =
    pending.kind === 'slot' ? pending.question : 'Could you say it another way, or say never mind?'
  return { ask: `Sorry, I did not get that. ${question}`, pending: { ...pending, again: true } }
}

const INSTEAD = /^(?:actually|forget|never ?mind|cancel|stop)\b|\binstead\b/i

/** A question in the middle of a form is answered, and the form goes on; another wish ends it. */
function besides(pending: Gap, text: string, { clauses, vocabulary, context }: Reading): Plan | null {
  const commands = clauses.flatMap((clause) => (clause.kind === 'commands' ? clause.commands : []))
  const topics = clauses.flatMap((clause) => (clause.kind === 'topic' ? clause.topic.name : []))
  if (INSTEAD.test(text)) return null
  const onlyAsks = commands.every(({ tool }) => vocabulary.tools.get(tool)?.spec.readOnly)
  if (!onlyAsks || topics.includes('bye') || topics.includes('fine')) return null
  return { ...planOf(clauses, context), resume: { ...pending, again: false } }
}

function planOf(clauses: readonly Clause[], context: TopicContext): Plan {
  const commands = clauses.flatMap((clause) => (clause.kind === 'commands' ? clause.commands : []))
  const topics = clauses.flatMap((clause) => (clause.kind === 'topic' ? clause.topic.answer(context) : []))
  return { commands, say: commands.length > 0 ? [] : topics }
}

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

const notUnderstood = (context: TopicContext) =>
  TOPICS.find(({ name }) => name === CANNOT)?.answer(context) ?? ''
