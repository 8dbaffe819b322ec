import { randomUUID } from 'node:crypto'
import type { RequestMeta, ToolCall } from '@convonet/contracts/tool-language'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { canonicalJson } from '@convonet/kit/tools/canonical-json'
import { AIMessage, ToolMessage } from '@langchain/core/messages'
import type { ToolHost } from '../mcp-host.ts'
import type { ToolArtifact } from '../ports.ts'
import { type ModelToolCall, useTool } from '../tool.ts'
import { type Config, emitter, openCalls, runOf, type TurnState } from '../turn-state.ts'
import { SWITCH_DOMAIN, switchedTo } from './switch-domain.ts'

export interface UseToolsDeps {
  host: ToolHost
  clock: Clock
  log: Log
}

/** Runs what the model asked for, but what cannot be taken back only after the caller's yes to that very call. */
export const useTools =
  (deps: UseToolsDeps) =>
  async (state: TurnState, config: Config): Promise<Partial<TurnState>> => {
    const { prompt, messages, domains } = state
    const calls = openCalls(state)
    const waiting = calls.filter((call) => needsYes(call, state, deps.host))
    const results = await Promise.all(
      calls.map((call) => (waiting.includes(call) ? heldBack(call) : run(call, state, { deps, config }))),
    )
    const held = waiting.map(({ name, args }) => ({ name, arguments: args }))
    return {
      messages: [...messages, ...results],
      domains: switchedTo(calls, deps.host) ?? domains,
      ...(held.length > 0 && { held: { turnId: prompt.turnId, calls: held } }),
    }
  }

/** The calls that the caller has said yes to, as if the model had made them. */
export function carryOut({ messages, approved }: TurnState): Partial<TurnState> {
  const calls = approved?.calls ?? []
  const tool_calls = calls.map(({ name, arguments: args }) => ({
    type: 'tool_call' as const,
    id: randomUUID(),
    name,
    args,
  }))
  return {
    messages: [
      ...messages,
      new AIMessage({ content: '', tool_calls, additional_kwargs: { approved: true } }),
    ],
  }
}

function needsYes({ name, args }: ModelToolCall, { approved }: TurnState, host: ToolHost): boolean {
  if (!host.tools.find((tool) => tool.name === name)?.destructive) return false
  return !approved?.calls.some((call) => sameCall(call, { name, arguments: args }))
}

const sameCall = (a: ToolCall, b: ToolCall) =>
  a.name === b.name && canonicalJson(a.arguments) === canonicalJson(b.arguments)

function heldBack({ id = '', name }: ModelToolCall): ToolMessage {
  const artifact: ToolArtifact = { outcome: { kind: 'held', items: [] } }
  return new ToolMessage({
    tool_call_id: id,
    name,
    content: 'Not done yet: the caller is being asked and has to say yes first.',
    artifact,
  })
}

async function run(
  call: ModelToolCall,
  { prompt, startedAt }: TurnState,
  { deps, config }: { deps: UseToolsDeps; config: Config },
): Promise<ToolMessage> {
  if (call.name === SWITCH_DOMAIN) {
    return new ToolMessage({
      tool_call_id: call.id ?? '',
      name: call.name,
      content: 'Its tools are here now.',
    })
  }
  const { caller, signal, work, beginWaiting } = runOf(config)
  const turn = { id: prompt.turnId, timeZone: prompt.timeZone, startedAt }
  const meta: RequestMeta = { 'convonet/caller': caller, 'convonet/turn': turn }
  return useTool(call, { ...deps, meta, emit: emitter(config), signal, work, beginWaiting })
}
