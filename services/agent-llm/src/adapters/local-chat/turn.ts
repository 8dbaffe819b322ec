import {
  type AIMessage,
  type BaseMessage,
  isAIMessage,
  isHumanMessage,
  isToolMessage,
} from '@langchain/core/messages'
import type { ToolArtifact } from '../../ports.ts'
import type { Command } from '../../spoken/reading/commands.ts'
import type { Item } from './items.ts'

/** One call of a tool and what came of it. */
export interface Exchange {
  name: string
  arguments: Record<string, unknown>
  artifact: ToolArtifact
  /** Made only to find what the caller named. */
  lookup: boolean
}

/** What a question to the caller was about, until the next turn answers it. */
export type Pending =
  | Gap
  | { kind: 'choice'; command: Command; slot: string; items: Item[]; again: boolean }
  /** `offer`: nothing was wished for yet, so that a no leaves nothing undone. */
  | { kind: 'confirm'; commands: Command[]; instead?: string; offer?: boolean; again: boolean }

/** A parameter that was asked for. */
export interface Gap {
  kind: 'slot'
  command: Command
  slot: string
  question: string
  again: boolean
}

/** What the caller's words come to: commands to carry out, and things to say besides. */
export interface Plan {
  commands: Command[]
  say: string[]
  /** Said instead of the outcomes, when all went well. */
  instead?: string
  /** The commands are guesses at one and the same wish: only the first that makes sense is asked about. */
  either?: boolean
  /** Said instead of the outcomes, when nothing was found. */
  nothing?: string
  /** The question to come back to. */
  resume?: Gap
}

/** A question back, instead of something to do. */
export interface Asking {
  ask: string
  pending: Pending | undefined
}

/** Kept in the messages that this model writes, for itself; other models do not see it. */
export interface Note {
  plan?: Plan
  lookup?: boolean
  pending?: Pending
}

export interface Turn {
  text: string
  plan: Plan | undefined
  exchanges: Exchange[]
  pending: Pending | undefined
  /** The answer of the turn before. */
  lastAnswer: string
  /** What was called in the turn before. */
  lastExchanges: Exchange[]
  /** The last list that was read out. */
  lastList: Exchange | undefined
  /** What the conversation was last about. */
  focus: Item[]
}

/** Reads the conversation as this model needs it. The last caller's message begins the current turn. */
export function readTurn(messages: readonly BaseMessage[]): Turn {
  const start = messages.findLastIndex(isHumanMessage)
  const current = messages.slice(start + 1)
  const earlier = messages.slice(0, Math.max(start, 0))
  const previous = earlier.slice(Math.max(earlier.findLastIndex(isHumanMessage), 0))
  const answer = earlier.findLast(isAIMessage)
  const past = exchangesIn(earlier).filter(({ lookup }) => !lookup)

  return {
    text: messages[start]?.text ?? '',
    plan: noteOf(current.findLast(isAIMessage)).plan,
    exchanges: exchangesIn(current),
    pending: noteOf(answer).pending,
    lastAnswer: answer?.text ?? '',
    lastExchanges: exchangesIn(previous).filter(({ lookup }) => !lookup),
    lastList: past.findLast(({ artifact }) => artifact.outcome?.shown !== undefined),
    focus: focusOf(
      past,
      exchangesIn(previous).filter(({ lookup }) => !lookup),
    ),
  }
}

/** The tool that the talk was last about. */
export function talkedOf({ pending, lastExchanges }: Turn): string | undefined {
  if (pending) return pending.kind === 'confirm' ? pending.commands[0]?.tool : pending.command.tool
  return lastExchanges.at(-1)?.name
}

/** What the last turn that did anything was about. */
function focusOf(past: readonly Exchange[], previous: readonly Exchange[]): Item[] {
  const last = past.at(-1)
  const turn = previous.length > 0 ? previous : last ? [last] : []
  return turn.flatMap(({ artifact }) => artifact.outcome?.items ?? [])
}

export const noteOf = (message: AIMessage | undefined): Note =>
  (message?.additional_kwargs.note as Note | undefined) ?? {}

function exchangesIn(messages: readonly BaseMessage[]): Exchange[] {
  return messages.filter(isAIMessage).flatMap((message) =>
    (message.tool_calls ?? []).flatMap((call) => {
      const result = messages.find((other) => isToolMessage(other) && other.tool_call_id === call.id)
      const artifact =
        result && isToolMessage(result) ? (result.artifact as ToolArtifact | undefined) : undefined
      if (!artifact) return []
      return [{ name: call.name, arguments: call.args, artifact, lookup: noteOf(message).lookup === true }]
    }),
  )
}

/** It waits for the caller's yes. */
export const isHeld = ({ artifact }: Exchange): boolean => artifact.outcome?.kind === 'held'

export const sameCall = (
  a: { name: string; arguments: unknown },
  b: { name: string; arguments: unknown },
): boolean => a.name === b.name && canonical(a.arguments) === canonical(b.arguments)

/** JSON with sorted keys and without what is undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => a.localeCompare(b)))
      : part,
  )
}
