import type { Log } from '@convonet/kit/process/log'
import { isAIMessage } from '@langchain/core/messages'
import { answer, fallback } from '../answer.ts'
import { instructionsFor } from '../instructions.ts'
import type { ToolHost } from '../mcp-host.ts'
import type { ChatModel, ToolSpec } from '../ports.ts'
import { type Config, emitter, runOf, type TurnState, turnSoFar } from '../turn-state.ts'
import { EVERYWHERE, switchDomainTool } from './switch-domain.ts'

export interface AssistDeps {
  host: ToolHost
  log: Log
  limits: TurnLimits
}

export interface TurnLimits {
  toolRounds: number
  tokens: number
}

/** One message of the model: words for the caller, or calls of tools. Past the turn's limits a plain sentence instead. */
export const assist =
  ({ host, log, limits }: AssistDeps) =>
  async (state: TurnState, config: Config): Promise<Partial<TurnState>> => {
    const { prompt, startedAt, messages, domains, digest } = state
    const run = runOf(config)
    const emit = emitter(config)
    if (isSpent(state, limits) || run.work.aborted) {
      run.signal.throwIfAborted()
      log.warn({ callId: prompt.callId, turnId: prompt.turnId }, 'Turn used up what it may')
      return { messages: [...messages, fallback(emit)] }
    }
    const model = await run.model()
    const request = {
      instructions: instructionsFor(domains, { host, digest }),
      messages,
      scene: run.sceneAt(startedAt),
      ...offer(host, { domains, model, signedIn: run.caller.userId !== null }),
    }
    const answered = await answer(request, { model, log, emit, signal: run.signal, work: run.work })
    const { told } = run
    const { usage, provider, model: name } = answered
    Object.assign(told, { provider, model: name, domain: domains.join('+') })
    told.inputTokens += usage.input
    told.outputTokens += usage.output
    return {
      messages: [...messages, answered.message],
      spentTokens: state.spentTokens + usage.input + usage.output,
    }
  }

interface Offering {
  domains: readonly string[]
  model: ChatModel
  signedIn: boolean
}

/** The local model knows every tool by heart; to a vendor's model only those of the turn's domains are shown. */
function offer(host: ToolHost, { domains, model, signedIn }: Offering) {
  const shown = (tool: ToolSpec) =>
    model.provider === 'local' || tool.domain === EVERYWHERE || domains.includes(tool.domain)
  const tools = host.tools.filter(shown)
  const switching = model.provider === 'local' ? null : switchDomainTool(host, domains)
  const open = tools.filter((tool) => signedIn || !tool.meta['convonet/personal'])
  return {
    tools: switching ? [...open, switching] : open,
    withheld: tools.filter((tool) => !open.includes(tool)),
  }
}

function isSpent(state: TurnState, { toolRounds, tokens }: TurnLimits): boolean {
  return turnSoFar(state).filter(isAIMessage).length >= toolRounds || state.spentTokens >= tokens
}
