import type { ReplyEvent } from '@convonet/contracts/agent'
import { type RequestMeta, ResultMeta, ToolOutcome } from '@convonet/contracts/tool-language'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { traced } from '@convonet/kit/process/trace'
import { ToolMessage } from '@langchain/core/messages'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { ToolHost } from './mcp-host.ts'
import type { Cancellable, ToolArtifact } from './ports.ts'

/** As LangChain has it. The id is the model's, unique within the conversation. */
export interface ModelToolCall {
  id?: string
  name: string
  args: Record<string, unknown>
}

export interface ToolUse extends Cancellable {
  host: ToolHost
  meta: RequestMeta
  emit: (event: ReplyEvent) => void
  /** Aborts with `signal`, and when the turn has taken too long. */
  work: AbortSignal
  /** Asked when the call takes long: whether this is the tool that the caller is told to wait for. */
  beginWaiting: () => boolean
  clock: Clock
  log: Log
}

/** From then on the caller is told that something is being done. */
const ONE_MOMENT_MS = 1200
const ONE_MOMENT = 'One moment, please. '

/** Runs one tool for the model and tells the page of it. A failure is an answer too; only an abort rejects. */
export async function useTool(call: ModelToolCall, use: ToolUse): Promise<ToolMessage> {
  const { emit, clock, signal, beginWaiting } = use
  const id = call.id ?? call.name
  const startedAt = clock.now()
  emit({ type: 'tool', id, name: call.name, status: 'started' })
  const callOff = clock.after(ONE_MOMENT_MS, () => {
    if (!signal.aborted && beginWaiting()) emit({ type: 'token', text: ONE_MOMENT })
  })
  const result = await traced('agent-llm/tool.ts', () => run(call, use)).finally(callOff)
  const message = toMessage(call, result)
  signal.throwIfAborted()
  const { card, transfer } = message.artifact as ToolArtifact
  const status = message.status === 'error' ? 'failed' : 'finished'
  const durationMs = clock.now() - startedAt
  emit({ type: 'tool', id, name: call.name, status, ...(card && { card }), durationMs })
  if (transfer) emit({ type: 'transfer', ...transfer })
  return message
}

async function run(
  { name, args }: ModelToolCall,
  { host, meta, signal, work, log }: ToolUse,
): Promise<CallToolResult> {
  try {
    return await host.call(name, args, { meta, signal: work })
  } catch (error) {
    signal.throwIfAborted()
    log.error({ err: error, tool: name }, 'Tool call failed')
    return { isError: true, content: [] }
  }
}

/** Whatever else a failed tool says may be the text of an exception. */
const WRONG_ARGUMENTS = /^(?:MCP error -32602: )?Input validation error/
const FAILED = 'The tool failed. Tell the caller that it did not work and that they may try again.'

/** The text goes to the model, the rest stays beside it. */
export function toMessage(
  { id = '', name }: ModelToolCall,
  { content, structuredContent, isError, _meta }: CallToolResult,
): ToolMessage {
  const outcome = isError
    ? null
    : (ToolOutcome.safeParse(structuredContent).data ?? { kind: 'done', items: [] })
  const meta = ResultMeta.safeParse(_meta ?? {}).data
  const artifact: ToolArtifact = {
    outcome,
    card: meta?.['convonet/card'],
    undo: meta?.['convonet/undo'],
    more: meta?.['convonet/more'],
    next: meta?.['convonet/next'],
    transfer: meta?.['convonet/transfer'],
  }
  const said = content.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n')
  const text = isError && !WRONG_ARGUMENTS.test(said) ? FAILED : said
  return new ToolMessage({
    tool_call_id: id,
    name,
    content: text || 'Done.',
    status: isError ? 'error' : 'success',
    artifact,
  })
}
