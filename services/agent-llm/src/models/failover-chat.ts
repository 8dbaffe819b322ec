import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { type AppError, toAppError } from '@convonet/kit/wire/app-error'
import type { AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest } from '../ports.ts'
import type { CircuitBreaker } from './circuit-breaker.ts'
import { closingTime } from './closing-time.ts'
import { SilentModel } from './silent-model.ts'
import { type Patience, timely } from './timely.ts'

/** A vendor's model and what is known of the vendor. */
export interface Candidate {
  chat: ChatModel
  breaker: CircuitBreaker
  /** The variables that an operator sets right when the vendor refuses. */
  modelVariable: string
  keyVariable: string
}

export interface FailoverDeps {
  patience: Patience
  clock: Clock
  log: Log
}

/**
 * One turn's model: the first of `candidates` that answers, in the end `last`, which needs no vendor. The caller hears one
 * answer: once words have been passed on, a failure is thrown and nobody else begins again. Who failed is not asked again in
 * this turn.
 */
export class FailoverChat implements ChatModel {
  readonly provider: string
  readonly model: string
  readonly #candidates: readonly Candidate[]
  readonly #last: ChatModel
  readonly #deps: FailoverDeps
  readonly #failed = new Set<Candidate>()

  constructor(candidates: readonly Candidate[], last: ChatModel, deps: FailoverDeps) {
    const { provider, model } = candidates[0]?.chat ?? last
    this.provider = provider
    this.model = model
    this.#candidates = candidates
    this.#last = last
    this.#deps = deps
  }

  async *stream(request: ChatRequest, { signal }: Cancellable): AsyncGenerator<AIMessageChunk> {
    for (const candidate of this.#candidates) {
      if (this.#failed.has(candidate) || !candidate.breaker.admits()) continue
      if (yield* this.#attempt(candidate, request, signal)) return
      this.#failed.add(candidate)
    }
    yield* this.#local(request, signal)
  }

  /** True when it has answered, false when it failed before anything could be heard. Throws when it failed later. */
  async *#attempt(
    candidate: Candidate,
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncGenerator<AIMessageChunk, boolean> {
    let spoke = false
    let settled = false
    try {
      for await (const chunk of this.#unbroken(candidate, request, signal)) {
        spoke ||= chunk.text.trim() !== ''
        yield chunk
      }
      settled = true
      candidate.breaker.succeeded()
      return true
    } catch (error) {
      signal.throwIfAborted()
      settled = true
      this.#report(candidate, toAppError(error), spoke)
      if (spoke) throw error
      return false
    } finally {
      // Called off, or not read to its end.
      if (!settled) candidate.breaker.left()
    }
  }

  /** What cannot be heard waits until the first words, or the end: an attempt that fails before has left no trace. */
  async *#unbroken(
    { chat }: Candidate,
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncGenerator<AIMessageChunk> {
    using scope = cancelScope(signal)
    const { clock, patience } = this.#deps
    const held: AIMessageChunk[] = []
    let speaking = false
    let calling = false
    for await (const chunk of timely(chat.stream(request, { signal: scope.signal }), patience, clock)) {
      speaking ||= chunk.text.trim() !== ''
      calling ||= (chunk.tool_call_chunks?.length ?? 0) > 0
      held.push(chunk)
      if (speaking) yield* held.splice(0)
    }
    if (!speaking && !calling) throw new SilentModel()
    yield* held
  }

  /** Says who answers after all, for this is not whom the turn asked first. */
  async *#local(request: ChatRequest, signal: AbortSignal): AsyncGenerator<AIMessageChunk> {
    const { provider, model } = this.#last
    let response_metadata: Record<string, unknown> = { provider, model }
    for await (const chunk of this.#last.stream(request, { signal })) {
      chunk.response_metadata = response_metadata
      yield chunk
      response_metadata = {}
    }
  }

  #report(candidate: Candidate, error: AppError, spoke: boolean): void {
    const { chat, breaker } = candidate
    if (error instanceof SilentModel) breaker.succeeded()
    else if (error.code === 'invalid') breaker.left()
    else breaker.failed(closingTime(error))
    const { provider, model } = chat
    const event = {
      provider,
      model,
      reason: error.code,
      failure: error.message,
      breaker: breaker.state,
      ...error.facts,
      ...settingIn(candidate, error),
      ...(error.cause instanceof Error && { 'pii.cause': error.cause.message }),
    }
    this.#deps.log.warn(
      event,
      spoke ? 'Model vendor broke off' : 'Model vendor failed, the next one is asked',
    )
  }
}

/** The variable that is probably wrong. */
function settingIn({ modelVariable, keyVariable }: Candidate, { code }: AppError): { setting?: string } {
  if (code === 'not-found') return { setting: modelVariable }
  if (code === 'forbidden') return { setting: keyVariable }
  return {}
}
