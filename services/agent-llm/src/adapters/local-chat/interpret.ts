import type { ChatRequest } from '../../ports.ts'
import { byMeaning } from '../../spoken/meaning/by-meaning.ts'
import type { Meaning } from '../../spoken/reading/meaning.ts'
import { countWords } from '../../spoken/reading/phrases.ts'
import { plainly, tidy } from '../../spoken/reading/words.ts'
import { afterYes, isNo, isYes } from '../../spoken/yes-no.ts'
import { guessed, isDoubtful, orElse } from './by-guess.ts'
import { correction, detail, isUndo, meantBy } from './corrections.ts'
import { followedUp } from './follow-up.ts'
import { answered } from './in-form.ts'
import { type Knowing, knowingOf, plainOf, planOf, type Reading, surelyNew } from './knowing.ts'
import type { Asking, Plan, Turn } from './turn.ts'

export interface Interpreting {
  request: ChatRequest
  meaning: Meaning | null
  signal: AbortSignal
}

const TOO_LONG = 600
const TOO_MUCH = 'That was a lot at once. Please tell me one thing at a time.'
const LONGEST_YES = 3
const REPEAT =
  /^(?:(?:can|could|would) you )?(?:please )?(?:(?:say|repeat) (?:that|it)(?: again)?(?: please)?|repeat(?: please)?|what did you say|come again|pardon(?: me)?|say again|what was that|i didn't (?:hear|catch|get) (?:that|you)|sorry what|excuse me|what)[?.!]*$/i
const MORE =
  /^(?:and |so )?(?:the rest|what (?:else|are the others|about the (?:rest|others)|are the other (?:ones|tasks)|is the rest)|what else is (?:there|on (?:it|my list|the list))|more|go on|continue|keep going|read (?:on|more|the rest|me the rest)|tell me (?:more|the rest)|the others|anything else|next(?: ones)?|and (?:the rest|then|the others))[?.!]*$/i

/** Decides what the caller's words are: an answer, a correction, commands, small talk, or nothing we can help with. */
export async function interpret(
  turn: Turn,
  { request, meaning, signal }: Interpreting,
): Promise<Plan | Asking> {
  const text = tidy(turn.text)
  const knowing = knowingOf(turn, request)
  const understood = byRules(turn, text, knowing)
  if (understood && !isDoubtful(understood, turn, knowing.read(text))) return understood
  const { vocabulary, domain } = knowing
  const near = understood ? null : meaning
  const meant = await byMeaning(text, { vocabulary, request, meaning: near, domain, signal })
  return understood ? orElse(understood, meant, knowing) : guessed(meant, { ...knowing, text })
}

/** What was called without a plan of ours: carried out after the caller's yes, or wished for by a model before this one. */
export function approved(turn: Turn, request: ChatRequest): Plan | null {
  if (turn.exchanges.length === 0) return null
  const more = isYes(turn.text) ? afterYes(tidy(turn.text)) : ''
  const { read, context } = knowingOf(turn, request)
  const commands = more === '' ? [] : planOf(read(more), context).commands
  const made = turn.exchanges.map(({ name, arguments: args }) => ({
    tool: name,
    arguments: args,
    items: {},
    sure: true,
  }))
  return { commands: [...made, ...commands], say: [] }
}

function byRules(turn: Turn, text: string, knowing: Knowing): Plan | Asking | null {
  if (text === '') return { ask: 'I did not catch that.', pending: turn.pending }
  if (text.length > TOO_LONG) return { ask: TOO_MUCH, pending: undefined }
  if (REPEAT.test(text))
    return { ask: turn.lastAnswer || 'I did not say anything yet.', pending: turn.pending }
  const reading = { ...knowing, clauses: knowing.read(text) }
  return (
    takenBack(turn, text, reading) ??
    answered(turn, text, reading) ??
    corrected(turn, text, reading) ??
    continued(turn, text) ??
    followedUp(text, turn, reading) ??
    (reading.clauses.length > 0 ? planOf(reading.clauses, knowing.context) : null) ??
    detail(plainly(text), turn, correcting(knowing)) ??
    insisted(text, knowing) ??
    yesOrNo(text)
  )
}

const TAKES_BACK =
  /^(?:no|sorry|wait|oops|actually|i mean|i meant|i said)\b.*\d|^(?:no|sorry|wait|oops)[,.]? +(?:sorry|no|i mean|i meant|i said|it'?s|make)\b/i

/** "No, sorry, it is 690" corrects what was done, even where another question has been asked since. */
function takenBack(turn: Turn, text: string, reading: Reading): Plan | Asking | null {
  const isAsked = turn.pending?.kind === 'slot' && turn.lastExchanges.length > 0
  return isAsked && TAKES_BACK.test(text) ? corrected(turn, text, reading) : null
}

function corrected(turn: Turn, text: string, reading: Reading): Plan | Asking | null {
  if (surelyNew(reading.clauses) && !amends(turn, reading) && !isUndo(plainOf(text))) return null
  const means = correcting(reading)
  const said = plainOf(text)
  return correction(said, turn, means) ?? correction(plainly(said), turn, means)
}

/** "Actually, make it five people" is meant for what was booked a moment ago. */
function amends({ lastExchanges }: Turn, { clauses, vocabulary }: Reading): boolean {
  const by = vocabulary.tools.get(lastExchanges.at(-1)?.name ?? '')?.spec.meta['convonet/amended-by']?.tool
  return clauses.every(
    (clause) => clause.kind === 'commands' && clause.commands.every(({ tool }) => tool === by),
  )
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
