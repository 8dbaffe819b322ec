import type { CompiledTool } from '../../spoken/reading/compiled-tool.ts'
import { plainly } from '../../spoken/reading/words.ts'
import { list, quoted } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import { isNo, isYes } from '../../spoken/yes-no.ts'
import { withItem } from './advance.ts'
import { meantBy } from './corrections.ts'
import { filled, refilled } from './filling.ts'
import { findItems } from './items.ts'
import type { Gap, Pending, Plan } from './turn.ts'

export type Answered = Plan | { ask: string; pending: Pending }

const LEFT_AS_IT_IS: Plan = { commands: [], say: ['All right, I left it as it is.'] }
const DECLINED: Plan = { commands: [], say: ['All right.'] }
const LEFT: Plan = { commands: [], say: ['All right, never mind that.'] }

/** What the caller's words mean as an answer to our question; null when they are about something else. */
export function answerTo(
  pending: Pending,
  text: string,
  knowing: { tool: CompiledTool; when: When },
): Answered | null {
  if (pending.kind === 'confirm') return confirmed(pending, text)
  if (pending.kind === 'choice') return isNo(text) ? LEFT_AS_IT_IS : chosen(pending, text)
  return told(pending, text, knowing)
}

function confirmed(pending: Extract<Pending, { kind: 'confirm' }>, text: string): Answered | null {
  if (isYes(text)) return { commands: pending.commands, say: [], instead: pending.instead }
  if (!isNo(text)) return null
  return pending.offer ? DECLINED : LEFT_AS_IT_IS
}

function chosen(pending: Extract<Pending, { kind: 'choice' }>, text: string): Answered | null {
  const { items, command, slot } = pending
  const words = plainly(text).replace(/^(?:i mean|i meant|yes|the task|it's|it is)[, ]+/i, '')
  const found = findItems(words, { items, lastRead: items, focus: items })
  if (found.kind === 'found') {
    return { commands: found.items.map((item) => withItem(command, slot, item)), say: [] }
  }
  if (found.kind !== 'several' || found.items.length === items.length) return null
  const names = list(
    found.items.map(({ label }) => quoted(label)),
    'or',
  )
  return { ask: `Which one: ${names}?`, pending: { ...pending, items: found.items } }
}

const LEAVE =
  /^(?:(?:no|oh|actually|okay|ok|sorry)[,.]?\s+)?(?:never ?mind|forget (?:it|about it|that|the whole thing)|cancel(?: (?:it|that|this))?|stop(?: (?:it|that|this))?|leave it|drop it|skip it|not now|no thanks?(?: you)?|i changed my mind|don't bother|do not bother)\b/i
const CORRECTING = /^(?:no|nope|wait|sorry|actually|i mean|i meant|i said|make (?:it|that)|not)\b/i

const FLAT_NO = /^(?:no|nope|nah|nothing|none|neither|negative)(?: thanks?| thank you| please)?$/i

/** A correction of what was told before, an answer, or a refusal to go on. */
function told(pending: Gap, text: string, knowing: { tool: CompiledTool; when: When }): Answered | null {
  if (LEAVE.test(text)) return LEFT
  const meant = CORRECTING.test(text) ? meantInstead(text) : ''
  const corrected = meant === '' ? [] : refilled(pending, meant, knowing)
  if (corrected.length > 0) return { commands: corrected, say: [] }
  const commands = filled(pending, text, knowing)
  const value = commands[0]?.arguments[pending.slot]
  const isText = knowing.tool.spec.meta['convonet/slots'][pending.slot]?.kind === 'text'
  const isAnswer = typeof value === 'boolean' || typeof value === 'number' || (isText && !FLAT_NO.test(text))
  if (isNo(text) && !isAnswer) return LEFT
  return commands.length > 0 ? { commands, say: [] } : null
}

const meantInstead = (text: string): string =>
  meantBy(text) ?? text.replace(/^(?:(?:no|nope|wait|sorry|actually|i mean|i meant|i said)[,.!]*\s*)+/i, '')
