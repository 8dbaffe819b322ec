import { randomUUID } from 'node:crypto'
import { AIMessageChunk } from '@langchain/core/messages'
import type { ChatModel, ChatRequest, SentenceEmbeddings } from '../ports.ts'
import { carryOut, type Step } from './local-chat/carry-out.ts'
import { interpret } from './local-chat/interpret.ts'
import { createMeaning } from './local-chat/meaning.ts'
import { type Note, type Plan, readTurn } from './local-chat/turn.ts'

/**
 * A chat model without a vendor: reads what callers say by the phrases that travel with the tools, guesses by meaning where
 * none fits (with `embeddings`), and says what came of it in the tools' own words.
 */
export function createLocalChat({ embeddings }: { embeddings: SentenceEmbeddings | null }): ChatModel {
  const meaning = embeddings && createMeaning(embeddings)

  return {
    provider: 'local',
    model: embeddings ? 'phrases-and-meaning' : 'phrases',

    async *stream(request, { signal }) {
      signal.throwIfAborted()
      const turn = readTurn(request.messages)
      const plan = turn.plan ?? (await interpret(turn, { request, meaning, signal }))
      signal.throwIfAborted()
      if ('ask' in plan) yield* spoken({ kind: 'say', text: plan.ask, pending: plan.pending })
      else yield* chunksOf(nextStep(plan, request), plan)
    },
  }
}

function nextStep(plan: Plan, { messages, tools, withheld, scene }: ChatRequest): Step {
  const byName = (specs: ChatRequest['tools']) => new Map(specs.map((spec) => [spec.name, spec]))
  return carryOut(plan, {
    tools: byName(tools),
    withheld: byName(withheld),
    turn: readTurn(messages),
    when: scene,
  })
}

function chunksOf(step: Step, plan: Plan): Iterable<AIMessageChunk> {
  if (step.kind === 'say') return spoken(step)
  const tool_call_chunks = step.calls.map((call, index) => ({
    type: 'tool_call_chunk' as const,
    index,
    id: randomUUID(),
    name: call.name,
    args: JSON.stringify(call.arguments),
  }))
  const note: Note = { plan, lookup: step.lookup }
  return [new AIMessageChunk({ content: '', tool_call_chunks, additional_kwargs: { note } })]
}

function* spoken({ text, pending }: Extract<Step, { kind: 'say' }>): Iterable<AIMessageChunk> {
  const note: Note = pending ? { pending } : {}
  for (const content of text.match(/\S+\s*/g) ?? []) yield new AIMessageChunk({ content })
  yield new AIMessageChunk({ content: '', additional_kwargs: { note } })
}
