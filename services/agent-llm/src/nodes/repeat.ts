import { isAIMessage } from '@langchain/core/messages'
import { finishedTurn } from '../conversation.ts'
import type { ToolArtifact } from '../ports.ts'
import { type Config, emitter, runOf, type TurnState } from '../turn-state.ts'

/** Says again what was said, without doing anything again. */
export function repeat({ messages, prompt, domains }: TurnState, config: Config): Partial<TurnState> {
  const emit = emitter(config)
  const turn = finishedTurn(messages, prompt.turnId)
  for (const message of turn?.tools ?? []) {
    const { card, outcome, transfer } = (message.artifact ?? {}) as Partial<ToolArtifact>
    const status = outcome ? 'finished' : 'failed'
    emit({ type: 'tool', id: message.tool_call_id, name: message.name ?? '', status, ...(card && { card }) })
    if (transfer) emit({ type: 'transfer', ...transfer })
  }
  emit({ type: 'token', text: turn?.answer ?? '' })
  const { told } = runOf(config)
  const { provider = told.provider, model = told.model } =
    messages.findLast(isAIMessage)?.response_metadata ?? {}
  Object.assign(told, { domain: domains.join('+'), provider, model })
  return {}
}
