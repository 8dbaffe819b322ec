import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import { Caller } from '@convonet/contracts/call'
import type { RequestMeta } from '@convonet/contracts/tool-language'
import { abortable } from '@convonet/kit/flow/abortable'
import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { type BaseMessage, isAIMessage } from '@langchain/core/messages'
import {
  Annotation,
  type BaseCheckpointSaver,
  END,
  type LangGraphRunnableConfig,
  START,
  StateGraph,
} from '@langchain/langgraph'
import { answer, fallback } from './answer.ts'
import { beginTurn, finishedTurn, openTurn } from './conversation.ts'
import type { ToolHost } from './mcp-host.ts'
import type { Cancellable, ChatModel, ToolArtifact } from './ports.ts'
import { useTool } from './tool.ts'

export interface GraphDeps {
  model: ChatModel
  host: ToolHost
  checkpoints: BaseCheckpointSaver
  ledger: Pick<ToolLedger, 'writesOf'>
  clock: Clock
  log: Log
}

export interface Ask extends Cancellable {
  prompt: Prompt
  caller: Caller
  thread: string
}

export interface ConversationGraph {
  /**
   * The reply as it comes. Throws the abort reason as soon as it is called off. `stored` is called once the conversation is
   * in the store, with what was done until the end or the abort: before that its next turn must not begin.
   */
  run(ask: Ask, stored: () => void): AsyncIterable<ReplyEvent>
}

const State = Annotation.Root({
  prompt: Annotation<Prompt>,
  /** When the turn began, unix milliseconds; where an earlier attempt wrote something, when that began. */
  startedAt: Annotation<number>,
  messages: Annotation<BaseMessage[]>({ reducer: (_, messages) => messages, default: () => [] }),
})
type State = typeof State.State
type Config = LangGraphRunnableConfig

const MOST_ROUNDS = 8

/** recall -> assistant <-> tools, or recall -> repeat where the turn has been answered before. */
export function createConversationGraph(deps: GraphDeps): ConversationGraph {
  const graph = new StateGraph(State)
    .addNode('recall', recaller(deps))
    .addNode('assistant', assistant(deps))
    .addNode('tools', toolUser(deps))
    .addNode('repeat', repeat)
    .addEdge(START, 'recall')
    .addConditionalEdges('recall', (state) => (isFinished(state) ? 'repeat' : 'assistant'))
    .addConditionalEdges('assistant', (state) => (callsIn(state).length > 0 ? 'tools' : END))
    .addEdge('tools', 'assistant')
    .addEdge('repeat', END)
    .compile({ checkpointer: deps.checkpoints })

  return {
    async *run({ prompt, caller, thread, signal }, stored) {
      // LangGraph, told of the signal, would end the stream before it has stored anything: the nodes know it instead.
      const configurable = { thread_id: thread, caller, signal }
      const options = { configurable, streamMode: 'custom', durability: 'exit' } as const
      const events = new Channel<ReplyEvent>()
      void pump(events, async () => await graph.stream({ prompt }, options)).finally(stored)

      const iterator = events[Symbol.asyncIterator]()
      while (true) {
        const read = await abortable(iterator.next(), signal)
        if (read.done) return
        yield read.value
      }
    },
  }
}

/** Never rejects: what goes wrong reaches whoever reads the channel. */
async function pump(events: Channel<ReplyEvent>, open: () => Promise<AsyncIterable<unknown>>): Promise<void> {
  try {
    for await (const event of await open()) events.push(event as ReplyEvent)
    events.close()
  } catch (error) {
    events.fail(error)
  }
}

const recaller =
  ({ ledger, clock }: GraphDeps) =>
  async (state: State, config: Config) => {
    if (isFinished(state)) return {}
    const { prompt, messages } = state
    const { userId } = callerIn(config)
    const turns = [prompt.turnId, openTurn(messages)].filter((id) => id !== undefined)
    const writes = userId ? await ledger.writesOf(userId, turns) : []
    const earlier = writes.find(({ turnId }) => turnId === prompt.turnId)
    return { messages: beginTurn(messages, prompt, writes), startedAt: earlier?.turnStartedAt ?? clock.now() }
  }

function assistant({ model, host, log }: GraphDeps) {
  const personal = host.tools.filter((tool) => tool.meta['convonet/personal'])
  const others = host.tools.filter((tool) => !tool.meta['convonet/personal'])

  return async (state: State, config: Config) => {
    const { prompt, startedAt, messages } = state
    const emit = emitter(config)
    if (isOutOfRounds(state)) return { messages: [...messages, fallback(emit)] }
    const { userId, name } = callerIn(config)
    const scene = { now: startedAt, timeZone: prompt.timeZone, name }
    const offer = userId ? { tools: host.tools, withheld: [] } : { tools: others, withheld: personal }
    const answering = { model, log, emit, signal: signalIn(config) }
    return {
      messages: [...messages, await answer({ instructions: '', messages, scene, ...offer }, answering)],
    }
  }
}

const toolUser =
  ({ host, clock, log }: GraphDeps) =>
  async (state: State, config: Config) => {
    const { prompt, startedAt, messages } = state
    const turn = { id: prompt.turnId, timeZone: prompt.timeZone, startedAt }
    const meta: RequestMeta = { 'convonet/caller': callerIn(config), 'convonet/turn': turn }
    const use = { host, meta, emit: emitter(config), clock, log, signal: signalIn(config) }
    return {
      messages: [...messages, ...(await Promise.all(callsIn(state).map((call) => useTool(call, use))))],
    }
  }

/** Says again what was said, without doing anything again. */
function repeat({ messages, prompt }: State, config: Config) {
  const emit = emitter(config)
  const turn = finishedTurn(messages, prompt.turnId)
  for (const message of turn?.tools ?? []) {
    const { card, outcome } = (message.artifact ?? {}) as Partial<ToolArtifact>
    const status = outcome ? 'finished' : 'failed'
    emit({ type: 'tool', id: message.tool_call_id, name: message.name ?? '', status, ...(card && { card }) })
  }
  emit({ type: 'token', text: turn?.answer ?? '' })
  return {}
}

const isFinished = ({ messages, prompt }: State) => finishedTurn(messages, prompt.turnId) !== null

function callsIn({ messages }: State) {
  const last = messages.at(-1)
  return last && isAIMessage(last) ? (last.tool_calls ?? []) : []
}

function isOutOfRounds({ messages, prompt }: State): boolean {
  const start = messages.findLastIndex((message) => message.id === prompt.turnId)
  return messages.slice(start).filter(isAIMessage).length >= MOST_ROUNDS
}

const emitter =
  ({ writer }: Config) =>
  (event: ReplyEvent) =>
    writer?.(event)

const callerIn = ({ configurable }: Config): Caller => Caller.parse(configurable?.caller)

const signalIn = ({ configurable }: Config): AbortSignal => configurable?.signal
