import type { Slot } from '@convonet/contracts/tool-language'
import { takePastDay } from '../times/calendar-days.ts'
import { ofVisit, takeMoment, type When } from '../times/moments.ts'
import { isNo, isYes } from '../yes-no.ts'
import { type Amount, MONEY, moneyIn, NUMBER, numbersIn, PERCENT, percentsIn } from './amounts.ts'
import { codeFrom } from './codes.ts'
import { nameFrom } from './names.ts'
import { phoneFrom } from './phones.ts'
import { splitTitles, titleFrom, uncapitalized } from './titles.ts'

/** What words mean in a slot that they fill whole; nothing where they mean nothing. Several values only of a list. */
export function valuesOf(slot: Slot, said: string, when: When): unknown[] {
  const words = said.trim().replace(/[.,!?;:]+$/, '')
  if (slot.kind === 'text') return textsOf(slot, said)
  if (slot.kind === 'choice') return choiceOf(slot, words)
  if (slot.kind === 'item') return [said.replace(/["“”]/g, '').trim()]
  if (isAmount(slot)) return wholly(AMOUNTS[slot.kind](words), words)
  if (slot.kind === 'period') return []
  const value = single(slot, words, when)
  return value === null ? [] : [value]
}

type Amounts = Extract<Slot, { kind: 'number' | 'money' | 'percent' }>

export const isAmount = (slot: Slot): slot is Amounts => Object.hasOwn(AMOUNTS, slot.kind)

export const AMOUNTS: Record<Amounts['kind'], (text: string) => Amount[]> = {
  number: numbersIn,
  money: moneyIn,
  percent: percentsIn,
}

const wholly = ([amount]: Amount[], words: string) =>
  amount && amount.said.trim().length === words.length ? [amount.value] : []

function single(
  slot: Extract<Slot, { kind: 'moment' | 'date' | 'phone' | 'name' | 'code' | 'yes-no' }>,
  words: string,
  when: When,
): unknown {
  switch (slot.kind) {
    case 'phone':
      return phoneFrom(words)
    case 'name':
      return nameFrom(words)
    case 'code':
      return codeFrom(words, slot)
    case 'yes-no':
      return isYes(words) ? true : isNo(words) ? false : null
    default:
      return timeOf(slot, words, when)
  }
}

/** A moment or day of which nothing else is said. */
function timeOf(slot: Extract<Slot, { kind: 'moment' | 'date' }>, words: string, when: When): string | null {
  const taken = takeDayOrMoment(slot, words, when)
  return taken && taken.rest === '' ? taken.value : null
}

export interface TakenTime {
  /** What is left of the text. */
  rest: string
  value: string
  /** The end, where a stretch of time was named. */
  until?: string
}

/** Takes the moment or day out of the text. */
export function takeDayOrMoment(
  slot: Extract<Slot, { kind: 'moment' | 'date' }>,
  text: string,
  when: When,
): TakenTime | null {
  if (slot.kind === 'date' && slot.past) {
    const { rest, taken } = takePastDay(text, when)
    return taken === null ? null : { rest, value: taken }
  }
  const isVisit = slot.kind === 'moment' && slot.visit
  const { rest, taken } = takeMoment(text, isVisit ? ofVisit(when) : when)
  if (!taken) return null
  const { day, at, until } = taken
  return slot.kind === 'date' ? { rest, value: day } : { rest, value: at, ...(until && { until }) }
}

function textsOf(slot: Extract<Slot, { kind: 'text' }>, said: string): string[] {
  if (slot.verbatim) return said.trim() === '' ? [] : [said.trim()]
  const title = titleFrom(said)
  if (title === '') return []
  return (slot.list ? splitTitles(title) : [title]).map((part) => uncapitalized(titleFrom(part)))
}

function choiceOf(slot: Extract<Slot, { kind: 'choice' }>, said: string): string[] {
  const wanted = said.toLowerCase()
  const found = Object.entries(slot.words).find(([, words]) =>
    words.some((word) => word.toLowerCase() === wanted),
  )
  return found ? [found[0]] : []
}

/** Sources of expressions for the words that may stand in a slot; null for any words at all. */
export function shapeOf(slot: Slot): SlotShape {
  switch (slot.kind) {
    case 'choice':
      return { words: Object.values(slot.words).flat() }
    case 'number':
      return { source: NUMBER }
    case 'money':
      return { source: MONEY }
    case 'percent':
      return { source: PERCENT }
    case 'code':
    case 'phone':
    case 'yes-no':
    case 'moment':
    case 'date':
      return { source: '.+?' }
    default:
      return null
  }
}

/** What may stand in a slot: anything, one of these words, or what fits the source of an expression. */
export type SlotShape = { words: readonly string[] } | { source: string } | null
