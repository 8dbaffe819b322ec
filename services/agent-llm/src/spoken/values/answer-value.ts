import type { Slot } from '@convonet/contracts/tool-language'
import { baseForm, wordsOf } from '../reading/words.ts'
import { ofVisit, type When } from '../times/moments.ts'
import { refineMoment } from '../times/refine-moment.ts'
import { AMOUNTS, isAmount, takeDayOrMoment, valuesOf } from './slot-value.ts'

/** What is known when a question is answered. */
export interface Asked {
  when: When
  /** What the slot held before. */
  before?: unknown
  /** The question, as it was asked. */
  question?: string | undefined
}

/** What an answer means in the slot it was asked for, whatever else it says; nothing where it does not answer. */
export function answerValue(slot: Slot, text: string, asked: Asked): unknown[] {
  if (isAmount(slot)) return amountIn(slot, text, asked.question)
  switch (slot.kind) {
    case 'choice':
      return choiceIn(slot, text)
    case 'moment':
      return momentIn(text, slot.visit ? { ...asked, when: ofVisit(asked.when) } : asked)
    case 'date':
      return dayIn(slot, text, asked.when)
    case 'phone':
    case 'code':
      return somewhere(slot, text, asked.when)
    case 'name':
      return atTheBeginning(slot, text, asked.when)
    default:
      return valuesOf(slot, text, asked.when)
  }
}

const NONE =
  /^(?:none|nothing|not any|zero|(?:(?:i|we) )?(?:have|don't have|do not have|got|owe) (?:none|nothing|any)|no)$/i
/** "No debts", "I do not have any debts": what there is none of. */
const NONE_OF =
  /^(?:(?:i|we) (?:don't|do not) have (?:any )?|(?:(?:i|we) )?(?:have|got) no |no |there (?:is|are) no )(?:other |more |monthly )?(.+)$/i
const MAY_BE_NONE = /\b(?:do you have|are there|is there|any)\b/i
const CORRECTED = /\b(?:no|sorry|i mean|i meant|actually|rather|make that|wait)\b/i

/** An order or a question of the caller's own, whatever numbers are in it. */
const SOME_ONE = /\b(?:the|that|this|which|another|no)(?: [\w']+){0,2} one\b/i
const NO_ANSWER =
  /^(?:what|show|tell|give|who|why|when|where|list|read|delete|cancel|add|remind|book|run|print)\b/i

function amountIn(slot: Slot, text: string, question = ''): number[] {
  if (!isAmount(slot) || NO_ANSWER.test(text) || SOME_ONE.test(text)) return []
  const said = text.trim().replace(/[.!?]+$/, '')
  if (AMOUNTS[slot.kind](said).length === 0 && isNone(said, question)) return [0]
  const amounts = AMOUNTS[slot.kind](said)
  const amount = CORRECTED.test(said) ? amounts.at(-1) : amounts[0]
  return amount ? [amount.value] : []
}

function isNone(said: string, question: string): boolean {
  const [, what] = NONE_OF.exec(said) ?? []
  if (what === undefined) return /^no$/i.test(said) ? MAY_BE_NONE.test(question) : NONE.test(said)
  return wordsOf(what).some((word) => word.length > 3 && question.toLowerCase().includes(baseForm(word)))
}

function choiceIn(slot: Extract<Slot, { kind: 'choice' }>, text: string): string[] {
  const choices = Object.entries(slot.words).flatMap(([value, words]) =>
    words.map((word) => [value, word] as const),
  )
  const found = choices
    .toSorted(([, a], [, b]) => b.length - a.length)
    .find(([, word]) => new RegExp(`(?<![\\w'])${escaped(word)}(?![\\w'])`, 'i').test(text))
  return found ? [found[0]] : []
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

function momentIn(text: string, { before, when }: Asked): string[] {
  const refined = refineMoment(typeof before === 'string' ? before : null, text, when)
  return refined === null ? [] : [refined]
}

function dayIn(slot: Extract<Slot, { kind: 'date' }>, text: string, when: When): string[] {
  const taken = takeDayOrMoment(slot, text, when)
  return taken ? [taken.value] : []
}

const MOST_WORDS = 40

/** The longest run of words that fits. */
function somewhere(slot: Slot, text: string, when: When): unknown[] {
  const words = text.split(/\s+/).slice(0, MOST_WORDS)
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const values = valuesOf(slot, words.slice(start, start + length).join(' '), when)
      if (values.length > 0) return values
    }
  }
  return []
}

/** "Kim, and could we have a window": as much of the beginning as fits. */
function atTheBeginning(slot: Slot, text: string, when: When): unknown[] {
  const [first = ''] = text.split(/[.;!?]|,\s+(?=and\b|for\b|at\b|it\b|we\b|i\b)/)
  const words = first.split(/\s+/)
  for (let length = words.length; length > 0; length--) {
    const values = valuesOf(slot, words.slice(0, length).join(' '), when)
    if (values.length > 0) return values
  }
  return []
}
