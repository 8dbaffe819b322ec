import type { Fact, Wanted } from './held-out/utterance.ts'

/** A call as data: who calls, what they want and know, and what has to be true afterwards. */
export interface Scenario {
  /** A sentence about what happens. */
  title: string
  who: Who
  talks: Manner
  wants: string
  /** What the caller says by themselves, one line after the other, as soon as no answer is owed. */
  says: readonly Line[]
  /** What they answer when asked; the first that fits. Before the facts that everybody knows of themselves. */
  answers?: readonly Fact[]
  mostTurns?: number
  world?: WorldChange
  expect: Expectation
}

export type Who = 'dana' | 'sam' | 'nobody'

/** How answers are given: bare, as a polite sentence, or with fillers. */
export type Manner = 'tersely' | 'chattily' | 'hesitantly'

export type Line = string | Said
export interface Said {
  say: string
  /** Of everything heard until the next line. */
  hears?: readonly RegExp[]
  never?: readonly RegExp[]
  /** Not said, but heard again by the assistant as the same turn. */
  twice?: boolean
  /** The caller hangs up before and calls again. */
  newCall?: boolean
  /** So much time has passed before. */
  minutesLater?: number
}

export interface WorldChange {
  without?: readonly ('tasks' | 'reminders' | 'events' | 'mortgage' | 'reservations' | 'membership')[]
  tasks?: readonly string[]
  documents?: readonly string[]
  /** A food order of this many cents with the seeded reservation. */
  preorderCents?: number
  /** Other guests have every table of the restaurant on this day, `2026-11-27`. */
  fullOn?: string
  /** Dana waits for a table for two on Friday at 8 PM, or is offered one. */
  waits?: 'waiting' | 'offered'
  articles?: readonly { title: string; text: string }[]
}

export interface Expectation {
  rows?: readonly RowCheck[]
  /** The tables in which rows of the caller may have changed. Nothing else may have. */
  changes?: readonly string[]
  ran?: readonly string[]
  notRan?: readonly string[]
  hears?: readonly RegExp[]
  never?: readonly RegExp[]
}

export interface RowCheck {
  probe: ProbeName
  has?: readonly Readonly<Record<string, Wanted | null>>[]
  lacks?: readonly Readonly<Record<string, Wanted | null>>[]
  count?: number
}

export type ProbeName =
  | 'tasks'
  | 'reminders'
  | 'events'
  | 'teams'
  | 'members'
  | 'applications'
  | 'debts'
  | 'documents'
  | 'claims'
  | 'authorisations'
  | 'programs'
  | 'reservations'
  | 'messages'
