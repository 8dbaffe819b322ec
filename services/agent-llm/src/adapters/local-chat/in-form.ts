import { countWords } from '../../spoken/reading/phrases.ts'
import type { Clause } from '../../spoken/reading/vocabulary.ts'
import { answerTo } from './answers.ts'
import { plainOf, planOf, type Reading, surelyNew } from './knowing.ts'
import type { Asking, Gap, Pending, Plan, Turn } from './turn.ts'

/** What the caller makes of the question that was put to them; null where there was none, or they speak of something else. */
export function answered({ pending }: Turn, text: string, reading: Reading): Plan | Asking | null {
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
  if (INSTEAD.test(text)) return null
  const commands = clauses.flatMap((clause) => (clause.kind === 'commands' ? clause.commands : []))
  const topics = clauses.flatMap((clause) => (clause.kind === 'topic' ? clause.topic.name : []))
  const onlyAsks = commands.every(({ tool }) => vocabulary.tools.get(tool)?.spec.readOnly)
  if (!onlyAsks || topics.includes('bye') || topics.includes('fine')) return null
  return { ...planOf(clauses, context), resume: { ...pending, again: false } }
}
