import { z } from 'zod'
import { ToolCard } from './agent.ts'
import { Caller, TurnId } from './call.ts'

/**
 * How people speak of a tool, so that a model without a vendor can use it: travels in the tool's `_meta` under the keys of
 * `ToolMeta`. Any other MCP host ignores it.
 *
 * A phrase is words with `(one|another)`, `[optional]` and `{slot}`; it fits a whole clause, with or without "could you" and
 * "please". A slot has the name of a tool parameter. A moment, date or period may stand anywhere in the clause, so its slot in a
 * phrase only says that one must be there. Numbers, money, phones and codes fit their slot only where the words are one.
 * Required parameters that the caller has not given are asked for one after the other, in the order of the slots.
 */
export const Phrase = z.union([
  z.string(),
  /**
   * `set` fills parameters that the words imply; `ask` names one that they make necessary. `everyday` words may as well be
   * part of a title ("... and cancel the gym"), so they begin a new command only at the beginning of a sentence.
   */
  z.object({
    phrase: z.string(),
    set: z.record(z.string(), z.unknown()).optional(),
    ask: z.string().optional(),
    everyday: z.boolean().optional(),
  }),
])
export type Phrase = z.infer<typeof Phrase>

/** Of every slot. `ask` is said when the parameter is required and missing; `inline` are phrases that may stand anywhere in a sentence. */
const spoken = { ask: z.string().optional(), inline: z.array(z.string()).default([]) }

export const Slot = z.discriminatedUnion('kind', [
  /** Free words. With `list`, "milk, eggs and bread" are three calls; `verbatim` keeps them as they were said. */
  z.object({
    kind: z.literal('text'),
    ...spoken,
    list: z.boolean().default(false),
    verbatim: z.boolean().default(false),
    /** Inline phrases whose very words are the text: "(table|seat) by the window". */
    heard: z.array(z.string()).default([]),
  }),
  /**
   * A moment, sent as an ISO instant; a day without a time is its last minute. The end of "from two to four" goes into `until`.
   * With `visit` it is when people come to eat: "at seven" is 7 PM, and another day alone keeps the time of day.
   */
  z.object({
    kind: z.literal('moment'),
    ...spoken,
    until: z.string().optional(),
    visit: z.boolean().default(false),
  }),
  /** A calendar day, sent as `2026-11-22`; `past` for birthdays and the like. */
  z.object({ kind: z.literal('date'), ...spoken, past: z.boolean().default(false) }),
  /** A stretch of time, sent as two ISO instants in the two parameters named here. */
  z.object({ kind: z.literal('period'), from: z.string(), until: z.string() }),
  /** One of a few values and the words for each. */
  z.object({ kind: z.literal('choice'), ...spoken, words: z.record(z.string(), z.array(z.string())) }),
  /** With `people` it counts them: "my wife and I" are two. */
  z.object({ kind: z.literal('number'), ...spoken, people: z.boolean().default(false) }),
  /** "Eighty-five hundred a month", "1.2 million": dollars as a number with at most two decimals. */
  z.object({ kind: z.literal('money'), ...spoken }),
  /** "Six and a half percent": 6.5. */
  z.object({ kind: z.literal('percent'), ...spoken }),
  /** Sent in E.164 where it can be, else as its digits. */
  z.object({ kind: z.literal('phone'), ...spoken }),
  /** A person's or company's name, capitalised; may be spelled. */
  z.object({ kind: z.literal('name'), ...spoken }),
  /** An identifier, spelled or not: upper case without spaces, has to fit `pattern` whole; `prefix` is put before it where it is missing. */
  z.object({ kind: z.literal('code'), ...spoken, pattern: z.string(), prefix: z.string().default('') }),
  z.object({ kind: z.literal('yes-no'), ...spoken }),
  /** Something that exists, named by the caller and looked up by the `from` tool, whose outcome lists `items`. */
  z.object({
    kind: z.literal('item'),
    ...spoken,
    noun: z.string(),
    from: z.string(),
    arguments: z.record(z.string(), z.unknown()).default({}),
    /** Where to look when it is not found there. */
    otherwise: z.record(z.string(), z.unknown()).optional(),
  }),
])
export type Slot = z.infer<typeof Slot>

/**
 * The sentence for an outcome. `{title}` is the outcome's value, `[...]` is left out when a value in it is missing,
 * `{count|task|tasks}` is the word for that count, and a list reads "a, b and c". `many` is for several such outcomes in one turn.
 */
export const Wording = z.union([z.string(), z.object({ one: z.string(), many: z.string() })])
export type Wording = z.infer<typeof Wording>

export const ToolMeta = z.object({
  /** What the tool lets a caller do: "add tasks". */
  'convonet/can': z.string().optional(),
  'convonet/phrases': z.array(Phrase).default([]),
  /** Whole sentences that mean this tool, for judging sentences that no phrase fits. */
  'convonet/examples': z.array(z.string()).default([]),
  'convonet/slots': z.record(z.string(), Slot).default({}),
  /** Wording by outcome kind. */
  'convonet/say': z.record(z.string(), Wording).default({}),
  /**
   * The call as an intention: `delete "{title}"`. Asked before several are done at once, when unsure, and always before a call of
   * a tool with `destructiveHint`: it must read well from the arguments alone, which are worded by their slots.
   */
  'convonet/intent': Wording.optional(),
  /** The tool that changes what this one made, and its parameter for the thing itself. */
  'convonet/amended-by': z.object({ tool: z.string(), item: z.string() }).optional(),
  /** Several at once are asked about first, although each can be taken back. */
  'convonet/careful': z.boolean().default(false),
  /** Needs a signed-in caller. */
  'convonet/personal': z.boolean().default(false),
  'convonet/timeout-ms': z.int().positive().optional(),
})
export type ToolMeta = z.infer<typeof ToolMeta>

export const ToolCall = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) })
export type ToolCall = z.infer<typeof ToolCall>

/** In the `_meta` of a tool's result. */
export const ResultMeta = z.object({
  'convonet/card': ToolCard.optional(),
  /** The call that takes this one back. */
  'convonet/undo': ToolCall.optional(),
  /** The call that continues a list. */
  'convonet/more': ToolCall.optional(),
  /**
   * What to ask when the outcome has been told. With `ask`, the answer goes into that parameter of the call; without, a yes makes
   * the call. `question` is said instead of the slot's own.
   */
  'convonet/next': z
    .object({ call: ToolCall, ask: z.string().optional(), question: z.string().optional() })
    .optional(),
  /** The caller is to be put through once the outcome has been told. */
  'convonet/transfer': z
    .object({ extension: z.string(), department: z.string(), reason: z.string() })
    .optional(),
})
export type ResultMeta = z.infer<typeof ResultMeta>

/** A tool's structured content: which of its outcomes came, what it concerns, and values for the wording. */
export const ToolOutcome = z.looseObject({
  kind: z.string(),
  items: z.array(z.looseObject({ id: z.string(), label: z.string() })).default([]),
  /** Of a list: how many of the items its sentence names. */
  shown: z.int().min(0).optional(),
})
export type ToolOutcome = z.infer<typeof ToolOutcome>

/**
 * In the `_meta` of a request to one of our own tools: who is calling, established at sign-in, and in which turn.
 * Never sent to other people's servers and never seen by a model.
 */
export const RequestMeta = z.object({
  'convonet/caller': Caller,
  'convonet/turn': z.object({ id: TurnId, timeZone: z.string(), startedAt: z.number() }),
})
export type RequestMeta = z.infer<typeof RequestMeta>
