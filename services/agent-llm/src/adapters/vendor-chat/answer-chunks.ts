import { AppError } from '@convonet/kit/wire/app-error'
import { AIMessageChunk, type UsageMetadata } from '@langchain/core/messages'
import { type CallPiece, CallPieces } from './call-pieces.ts'

/** Where a vendor's chunk has what is not in the same place for all of them. */
export interface ChunkReader {
  calls(chunk: AIMessageChunk): readonly CallPiece[]
  /** Why the model stopped, in the chunk where it did. */
  finish(chunk: AIMessageChunk): unknown
}

/** The models' words for: the limit of tokens came first, or the call was not what it should be. */
const CUT_OFF = new Set(['length', 'max_tokens', 'MAX_TOKENS', 'MALFORMED_FUNCTION_CALL'])

/**
 * A vendor's stream as the port has it. Text comes as it is written, and an empty chunk for each sign of a tool call; the calls
 * themselves and the tokens used come last, and only when the answer has come to its end: half a call is never passed on.
 */
export async function* answerChunks(
  source: AsyncIterable<AIMessageChunk>,
  { calls, finish }: ChunkReader,
  response_metadata: { provider: string; model: string },
): AsyncGenerator<AIMessageChunk> {
  const pieces = new CallPieces()
  let usage: UsageMetadata | undefined
  let end: unknown
  let first = true
  for await (const chunk of source) {
    usage = sum(usage, chunk.usage_metadata)
    end = finish(chunk) ?? end
    const text = textOf(chunk)
    const called = calls(chunk)
    pieces.add(called)
    if (text === '' && called.length === 0) continue
    yield new AIMessageChunk({ content: text, ...(first && { response_metadata }) })
    first = false
  }
  if (end === undefined) throw new AppError('upstream-failed', 'The answer of the model broke off')
  if (!pieces.empty && CUT_OFF.has(String(end))) {
    throw new AppError('upstream-failed', 'A tool call of the model was cut off')
  }
  yield new AIMessageChunk({
    content: '',
    ...pieces.whole(),
    ...(usage && { usage_metadata: usage }),
    ...(first && { response_metadata }),
  })
}

interface Block {
  type?: string
  text?: string
  /** Gemini's thinking looks like text. */
  thought?: boolean
}

function textOf({ content }: AIMessageChunk): string {
  if (typeof content === 'string') return content
  const blocks: Block[] = content
  return blocks.map(({ type, text, thought }) => (type === 'text' && !thought ? (text ?? '') : '')).join('')
}

function sum(left: UsageMetadata | undefined, right: UsageMetadata | undefined): UsageMetadata | undefined {
  if (!left || !right) return left ?? right
  const cached = (left.input_token_details?.cache_read ?? 0) + (right.input_token_details?.cache_read ?? 0)
  return {
    input_tokens: left.input_tokens + right.input_tokens,
    output_tokens: left.output_tokens + right.output_tokens,
    total_tokens: left.total_tokens + right.total_tokens,
    ...(cached > 0 && { input_token_details: { cache_read: cached } }),
  }
}
