/**
 * What somebody says first in a call and what has to come of it. Written before the phrases of any tool,
 * or without sight of them, and never tuned to them.
 *
 * Said on Sunday 22 November 2026 at 14:30 in New York, with the state of `seeded.ts`. Where the assistant asks back, the caller
 * confirms with a yes, and tells the facts of `told` or, failing those, of `seeded.ts`.
 */
export interface Utterance {
  said: string
  /** The calls that have to be made, in any order; others may read but not write. Empty: none, though the knowledge base may be asked. */
  calls: readonly WantedCall[]
  told: readonly Fact[]
}

export interface WantedCall {
  /** Any of these tools will do. */
  tools: readonly string[]
  /** The arguments that matter; a tool may get others as well. */
  arguments: Readonly<Record<string, Wanted>>
}

/** What the caller answers to a question that fits. */
export type Fact = readonly [asked: RegExp, answer: string]

/** Text is compared without case, articles, possessives and punctuation. */
export type Wanted =
  | string
  | number
  | boolean
  | RegExp
  /** A wall-clock moment in New York, `2026-11-27 19:30`. */
  | { at: string }
  /** Any moment of that day. */
  | { day: string }
  /** The seeded thing with this title, name or number: its id or the number itself, in whichever argument. */
  | { row: string }
  | { anyOf: readonly Wanted[] }

export const means = (
  said: string,
  tools: string,
  wanted: WantedCall['arguments'] = {},
  told: readonly Fact[] = [],
): Utterance => ({ said, calls: [call(tools, wanted)], told })

export const call = (tools: string, wanted: WantedCall['arguments'] = {}): WantedCall => ({
  tools: tools.split('|'),
  arguments: wanted,
})

export const meansAll = (said: string, ...calls: WantedCall[]): Utterance => ({ said, calls, told: [] })

export const meansNoTool = (said: string): Utterance => ({ said, calls: [], told: [] })

export const at = (moment: string): Wanted => ({ at: moment })
export const day = (date: string): Wanted => ({ day: date })
export const row = (label: string): Wanted => ({ row: label })
export const anyOf = (...wanted: Wanted[]): Wanted => ({ anyOf: wanted })
