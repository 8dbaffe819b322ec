import type { ToolCard } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { Department } from '@convonet/contracts/identity'
import type { KnownPerson } from '@convonet/contracts/people'
import type { ResultMeta, ToolCall, ToolMeta, ToolOutcome } from '@convonet/contracts/tool-language'
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages'

export interface Cancellable {
  signal: AbortSignal
}

/** What a model is told of a tool. */
export interface ToolSpec {
  name: string
  /** The server that offers it: `productivity`. */
  domain: string
  description: string
  /** JSON Schema of the arguments. */
  inputSchema: { type: 'object'; properties?: Record<string, object>; required?: string[] }
  /** It takes away what may not come back. */
  destructive: boolean
  /** It changes nothing. */
  readOnly?: boolean | undefined
  meta: ToolMeta
}

/** What a tool's message carries beside the text for the model. */
export interface ToolArtifact {
  /** Null where the tool failed. */
  outcome: ToolOutcome | null
  card?: ToolCard
  undo?: ToolCall
  more?: ToolCall
  next?: ResultMeta['convonet/next']
  transfer?: ResultMeta['convonet/transfer']
}

/** The circumstances of a turn: what a vendor's model reads in its instructions and the local model reckons with. */
export interface Scene {
  /** When the turn began, unix milliseconds; the same when the turn is done again. */
  now: number
  timeZone: string
  /** The caller's name, where known. */
  name: string | null
}

export interface ChatRequest {
  /** How to behave in the domains of this turn; the system prompt of a vendor's model. */
  instructions: string
  /** Well formed: every tool call has its result. The last message is the caller's or a tool's. */
  messages: readonly BaseMessage[]
  tools: readonly ToolSpec[]
  /** What the caller could ask for after signing in. */
  withheld: readonly ToolSpec[]
  scene: Scene
}

/**
 * A language model. Its chunks add up to one message: text to be spoken, or calls of the tools offered. Which provider and model
 * wrote it is in the chunks' `response_metadata` where that is not `provider` and `model`; tokens are in `usage_metadata`.
 */
export interface ChatModel {
  readonly provider: string
  readonly model: string
  stream(request: ChatRequest, options: Cancellable): AsyncIterable<AIMessageChunk>
}

/** The model for a person's next turn: their preference, the default one, the first that is available. */
export interface ChatModels extends AsyncDisposable {
  choose(caller: Caller, options: Cancellable): Promise<ChatModel>
}

/** Sentences as vectors of length 1: the closer in meaning, the larger the dot product. */
export interface SentenceEmbeddings {
  embed(sentences: readonly string[], options: Cancellable): Promise<Float32Array[]>
}

export interface DomainQuestion {
  text: string
  /** The conversation so far, the caller's new words last. */
  messages: readonly BaseMessage[]
  /** What the talk was about until now. */
  sticky: readonly string[]
  tools: readonly ToolSpec[]
  scene: Scene
}

/** What the caller's words are about: names of domains, most often one; the sticky ones where they tell nothing new. */
export type ChooseDomains = (question: DomainQuestion, options: Cancellable) => Promise<string[]>

/** How the caller answers a question that wants a yes or a no. */
export type Confirmation = (text: string) => 'yes' | 'no' | 'other'

/** A call as an intention, to be read back: `cancel your table on Friday at 7 PM`; `known` are things it may refer to. */
export type WordsOfCall = (
  spec: ToolSpec,
  args: Record<string, unknown>,
  scene: Scene,
  known: ToolOutcome['items'],
) => string

/** The human side, as far as a transfer needs it. */
export interface Desk {
  departments(options: Cancellable): Promise<Department[]>
  /** Whether somebody of the department, or at the extension, can take a call now. */
  isThere(target: { department: string; extension: string }, options: Cancellable): Promise<boolean>
}

/** Active people, as the call centre knows them. Names may be told to callers; e-mails and ids may not. */
export interface People {
  search(term: string, options: Cancellable): Promise<KnownPerson[]>
  byEmail(email: string, options: Cancellable): Promise<KnownPerson | null>
  byIds(ids: readonly string[], options: Cancellable): Promise<KnownPerson[]>
}

export interface WebSearch {
  /** Texts are what strangers wrote. `summary` is empty where the service makes none. */
  search(
    wanted: { query: string; topic: 'general' | 'news' | 'finance'; maxResults: number },
    options: Cancellable,
  ): Promise<{ summary: string; results: { title: string; url: string; text: string }[] }>
}

/** A calendar entry, in the fields of Google's `events` resource that we use. */
export interface GoogleEvent {
  id: string
  etag: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  summary?: string | undefined
  description?: string | undefined
  start?: GoogleTime | undefined
  end?: GoogleTime | undefined
  /** When it was changed last, ISO 8601. */
  updated?: string | undefined
}

export type GoogleTime = { dateTime: string } | { date: string }

export type GoogleDraft = Required<Pick<GoogleEvent, 'summary' | 'description' | 'start' | 'end'>>

export interface GoogleChanges {
  events: GoogleEvent[]
  /** Of the calendar, for days without a time. */
  timeZone: string
  nextPage: string | null
  /** With the last page: where the next look begins. */
  syncToken: string | null
}

/** The person's first calendar. Throws `unauthenticated` where the access token is no longer good, `busy` and `upstream-failed` when it should be tried later. */
export interface GoogleCalendar {
  /** `exists` where an entry with this id is or was there. */
  insert(access: Access, id: string, draft: GoogleDraft): Promise<GoogleEvent | 'exists'>
  /** With `etag` only where it has not changed since; `changed` otherwise. */
  patch(access: Access, id: string, change: GooglePatch): Promise<GoogleEvent | 'changed' | 'missing'>
  delete(access: Access, id: string): Promise<void>
  /** Everything that begins at `since` or later, or what changed since the token; `expired` where the token is too old. */
  changes(access: Access, since: Since): Promise<GoogleChanges | 'expired'>
}

export interface Access extends Cancellable {
  token: string
}

export interface GooglePatch {
  draft: GoogleDraft & { status?: 'confirmed' }
  etag: string | null
}

export type Since = { page: string | null } & ({ syncToken: string } | { from: Date })

export interface GoogleTokens {
  accessToken: string
  expiresInS: number
  refreshToken: string | null
}

export interface GoogleConsent {
  /** Where the person says yes. */
  url(asked: { state: string; challenge: string }): string
  /** Null where the code is not good. */
  exchange(code: string, verifier: string, options: Cancellable): Promise<GoogleTokens | null>
  /** Null where the person has taken the consent back. */
  refresh(refreshToken: string, options: Cancellable): Promise<GoogleTokens | null>
  revoke(refreshToken: string, options: Cancellable): Promise<void>
}
