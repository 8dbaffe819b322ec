import { AIMessage, isAIMessage, isToolMessage } from '@langchain/core/messages'
import type { ToolHost } from '../mcp-host.ts'
import type { ToolSpec, WordsOfCall } from '../ports.ts'
import { type Config, emitter, runOf, type TurnState, turnSoFar } from '../turn-state.ts'

export interface AskFirstDeps {
  host: Pick<ToolHost, 'tools'>
  wordsOfCall: WordsOfCall
}

/** Reads back what cannot be taken back, and ends the turn with the question. */
export const askFirst =
  ({ host, wordsOfCall }: AskFirstDeps) =>
  (state: TurnState, config: Config): Partial<TurnState> => {
    const { messages, held, startedAt } = state
    const scene = runOf(config).sceneAt(startedAt)
    const specs = new Map<string, ToolSpec>(host.tools.map((tool) => [tool.name, tool]))
    const known = messages.filter(isToolMessage).flatMap(({ artifact }) => artifact?.outcome?.items ?? [])
    const intents = (held?.calls ?? []).flatMap((call) => {
      const spec = specs.get(call.name)
      return spec ? wordsOfCall(spec, call.arguments, scene, known) : []
    })
    const question = `Do you want me to ${intents.join(', and ')}?${YES_OR_NO}`
    const last = messages.at(-1)
    const said = last && isAIMessage(last) ? `${last.text.trim()} ` : ''
    emitter(config)({ type: 'token', text: said === '' ? question : ` ${question}` })
    return { messages: [...(said === '' ? messages : messages.slice(0, -1)), new AIMessage(said + question)] }
  }

const YES_OR_NO = ' Please say yes or no.'

/** False where the caller spoke before the question was out: they cannot have said yes to what they did not hear. */
export function heardQuestion({ prompt, messages }: Pick<TurnState, 'prompt' | 'messages'>): boolean {
  const { interrupted } = prompt
  if (!interrupted) return true
  const asked = messages.findLast(isAIMessage)?.text ?? ''
  const end = asked.endsWith(YES_OR_NO) ? asked.length - YES_OR_NO.length : asked.length
  return interrupted.heard.trim().length >= asked.slice(0, end).trim().length
}

/** True where nothing but calls that wait were made in the last round, so that there is nothing else to tell. */
export function onlyHeld(state: TurnState): boolean {
  const results = turnSoFar(state).filter(isToolMessage)
  return results.at(-1) !== undefined && results.every(({ artifact }) => artifact?.outcome?.kind === 'held')
}
