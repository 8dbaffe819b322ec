import { randomUUID } from 'node:crypto'
import { tracedStream } from '@convonet/kit/process/trace'
import { AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest, SentenceEmbeddings } from '../ports.ts'
import { intentsOf } from '../spoken/meaning/intents.ts'
import { examplesOf, type Meaning, meaningOf } from '../spoken/reading/meaning.ts'
import { vocabularyOf } from '../spoken/reading/vocabulary.ts'
import { carryOut, type Step } from './local-chat/carry-out.ts'
import { approved, interpret } from './local-chat/interpret.ts'
import { type Note, type Plan, readTurn } from './local-chat/turn.ts'

/**
 * A chat model without a vendor: reads what callers say by the phrases that travel with the tools, guesses by meaning where
 * none fits (with `embeddings`), and says what came of it in the tools' own words.
 */
export function createLocalChat({ embeddings }: { embeddings: SentenceEmbeddings | null }): ChatModel {
  const meaning = embeddings && meaningOf(embeddings)
  return {
    provider: 'local',
    model: embeddings ? 'phrases-and-meaning' : 'phrases',
    stream: (request, options) =>
      tracedStream('agent-llm/adapters/local-chat.ts', () => respond(request, meaning, options)),
  }
}

async function* respond(
  request: ChatRequest,
  meaning: Meaning | null,
  { signal }: Cancellable,
): AsyncGenerator<AIMessageChunk> {
  signal.throwIfAborted()
  const vocabulary = vocabularyOf([...request.tools, ...request.withheld])
  meaning?.learn(examplesOf(vocabulary))
  void intentsOf(vocabulary.specs)
  const turn = readTurn(request.messages)
  const plan = turn.plan ?? approved(turn, request) ?? (await interpret(turn, { request, meaning, signal }))
  signal.throwIfAborted()
  if ('ask' in plan) return yield* spoken({ kind: 'say', text: plan.ask, pending: plan.pending })

  const [tools, withheld] = [request.tools, request.withheld].map(
    (specs) => new Map(specs.map((spec) => [spec.name, spec])),
  )
  const means = { tools: tools ?? new Map(), withheld: withheld ?? new Map(), turn, when: request.scene }
  const step = carryOut(plan, means)
  yield* step.kind === 'say' ? spoken(step) : calling(step, plan)
}

function* calling({ calls, lookup }: Extract<Step, { kind: 'call' }>, plan: Plan): Iterable<AIMessageChunk> {
  const tool_call_chunks = calls.map((call, index) => ({
    type: 'tool_call_chunk' as const,
    index,
    id: randomUUID(),
    name: call.name,
    args: JSON.stringify(call.arguments),
  }))
  const note: Note = { plan, lookup }
  yield new AIMessageChunk({ content: '', tool_call_chunks, additional_kwargs: { note } })
}

function* spoken({ text, pending }: Extract<Step, { kind: 'say' }>): Iterable<AIMessageChunk> {
  for (const content of text.match(/\S+\s*/g) ?? []) yield new AIMessageChunk({ content })
  const note: Note = pending ? { pending } : {}
  yield new AIMessageChunk({ content: '', additional_kwargs: { note } })
}
