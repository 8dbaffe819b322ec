import { AIMessageChunk } from '@langchain/core/messages'

const BEGIN = '<think>'
const END = '</think>'

/** Some servers put a model's thinking in front of its answer, between marks; it is not to be spoken. */
export async function* withoutThoughts(
  source: AsyncIterable<AIMessageChunk>,
): AsyncGenerator<AIMessageChunk> {
  let held: string | null = ''
  for await (const chunk of source) {
    if (held === null || typeof chunk.content !== 'string') {
      yield chunk
      continue
    }
    held += chunk.content
    const answer = answerIn(held)
    if (answer !== null) held = null
    yield withText(chunk, answer ?? '')
  }
  if (held && !held.trimStart().startsWith(BEGIN)) yield new AIMessageChunk(held)
}

/** The text after the thinking, or null while that may still go on. */
function answerIn(text: string): string | null {
  const begun = text.trimStart()
  if (begun.startsWith(BEGIN)) {
    const end = begun.indexOf(END)
    return end < 0 ? null : begun.slice(end + END.length).trimStart() || null
  }
  return begun.length < BEGIN.length && BEGIN.startsWith(begun) ? null : text
}

function withText(chunk: AIMessageChunk, content: string): AIMessageChunk {
  if (chunk.content === content) return chunk
  const { tool_call_chunks, usage_metadata, response_metadata } = chunk
  return new AIMessageChunk({
    content,
    response_metadata,
    ...(tool_call_chunks && { tool_call_chunks }),
    ...(usage_metadata && { usage_metadata }),
  })
}
