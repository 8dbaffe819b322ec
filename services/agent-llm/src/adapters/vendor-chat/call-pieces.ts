import { randomUUID } from 'node:crypto'
import { AppError } from '@convonet/kit/wire/app-error'

/** A part of a tool call. Parts with the same index belong together until another id begins. */
export interface CallPiece {
  index?: number | undefined
  id?: string | undefined
  name?: string | undefined
  /** A stretch of the arguments' JSON. */
  args?: string | undefined
  /** What goes with the call when the conversation is sent again. */
  kept?: unknown
}

interface Call {
  index: number
  id: string
  name: string
  args: string
  kept: unknown
}

/** Puts tool calls together. */
export class CallPieces {
  readonly #calls: Call[] = []

  get empty(): boolean {
    return this.#calls.length === 0
  }

  add(pieces: readonly CallPiece[]): void {
    for (const { index, id, name, args, kept } of pieces) {
      const call = this.#find(index, id) ?? this.#open(index, id)
      call.name ||= name ?? ''
      call.args += args ?? ''
      call.kept ??= kept
    }
  }

  /** As fields of a chunk. Throws where the arguments are not an object: LangChain would guess the rest of broken JSON. */
  whole() {
    if (this.empty) return {}
    const tool_call_chunks = this.#calls.map(({ id, name, args }, index) => ({
      type: 'tool_call_chunk' as const,
      index,
      id,
      name,
      args: objectIn(args),
    }))
    const kept = this.#calls.filter((call) => call.kept !== undefined).map((call) => [call.id, call.kept])
    return {
      tool_call_chunks,
      ...(kept.length > 0 && { additional_kwargs: { kept: Object.fromEntries(kept) } }),
    }
  }

  #find(index: number | undefined, id: string | undefined): Call | undefined {
    const last = this.#calls.findLast((call) => index === undefined || call.index === index)
    return last && (!id || last.id === id) ? last : undefined
  }

  #open(index: number | undefined, id: string | undefined): Call {
    const call = {
      index: index ?? this.#calls.length,
      id: id || randomUUID(),
      name: '',
      args: '',
      kept: undefined,
    }
    this.#calls.push(call)
    return call
  }
}

function objectIn(args: string): string {
  const text = args.trim() || '{}'
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text
  } catch {
    // Told below, without the text: it may be personal.
  }
  throw new AppError('upstream-failed', 'A tool call of the model cannot be read')
}
