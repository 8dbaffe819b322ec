import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { abortable } from '@convonet/kit/flow/abortable'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { Channel } from '@convonet/kit/flow/channel'
import type { BaseMessage } from '@langchain/core/messages'
import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph'
import { finishedTurn } from './conversation.ts'
import { askFirst, onlyHeld } from './nodes/ask-first.ts'
import { type AssistDeps, assist } from './nodes/assist.ts'
import { choose } from './nodes/choose.ts'
import { type RecallDeps, recall } from './nodes/recall.ts'
import { repeat } from './nodes/repeat.ts'
import { carryOut, type UseToolsDeps, useTools } from './nodes/use-tools.ts'
import type { Cancellable, ChatModels, ChooseDomains, Scene, WordsOfCall } from './ports.ts'
import { openCalls, type Told, type TurnRun, TurnState, turnSoFar } from './turn-state.ts'

export interface GraphDeps extends AssistDeps, RecallDeps, UseToolsDeps {
  models: Pick<ChatModels, 'choose'>
  checkpoints: BaseCheckpointSaver
  chooseDomains: ChooseDomains
  wordsOfCall: WordsOfCall
  /** A turn that takes longer ends with a plain sentence. */
  turnTimeoutMs: number
}

export interface Ask extends Cancellable {
  prompt: Prompt
  caller: Caller
  thread: string
}

export interface ConversationGraph {
  /**
   * The reply as it comes, `finished` last. Throws the abort reason as soon as it is called off. `stored` is called once the
   * conversation is in the store, with what was done until the end or the abort: before that its next turn must not begin.
   */
  run(ask: Ask, stored: () => void): AsyncIterable<ReplyEvent>
  /** What is remembered word by word, oldest first. */
  history(thread: string): Promise<readonly BaseMessage[]>
}

/**
 * recall -> choose -> assist <-> tools, and ask before what cannot be taken back; after the caller's yes straight to the tools. A
 * turn that has been answered before is repeated.
 */
export function createConversationGraph(deps: GraphDeps): ConversationGraph {
  const graph = new StateGraph(TurnState)
    .addNode('recall', recall(deps))
    .addNode('choose', choose(deps))
    .addNode('assist', assist(deps))
    .addNode('tools', useTools(deps))
    .addNode('carry-out', carryOut)
    .addNode('ask', askFirst(deps))
    .addNode('repeat', repeat)
    .addEdge(START, 'recall')
    .addConditionalEdges('recall', afterRecall, ['repeat', 'ask', 'carry-out', 'choose'])
    .addEdge('choose', 'assist')
    .addConditionalEdges('assist', afterAssist, ['tools', 'ask', END])
    .addEdge('carry-out', 'tools')
    .addConditionalEdges('tools', afterTools, ['ask', 'assist'])
    .addEdge('ask', END)
    .addEdge('repeat', END)
    .compile({ checkpointer: deps.checkpoints })

  return {
    async *run(ask, stored) {
      const { prompt, thread, signal } = ask
      using work = cancelScope(signal)
      const run = turnRun(deps, ask, work.signal)
      const configurable = { thread_id: thread, run }
      // LangGraph, told of the signal, would end the stream before it has stored anything: the nodes know it instead.
      const options = { configurable, streamMode: 'custom', durability: 'exit' } as const
      const events = new Channel<ReplyEvent>()
      const callOff = deps.clock.after(deps.turnTimeoutMs, () => work[Symbol.dispose]())
      try {
        void pump(events, async () => await graph.stream({ prompt }, options)).finally(stored)
        yield* until(events, signal)
      } finally {
        callOff()
      }
      yield { type: 'finished', ...run.told }
    },

    async history(thread) {
      const { values } = await graph.getState({ configurable: { thread_id: thread } })
      return (values as Partial<TurnState>).messages ?? []
    },
  }
}

/** The model is chosen once a turn, and only where one is needed. */
function turnRun({ models }: GraphDeps, { prompt, caller, signal }: Ask, work: AbortSignal): TurnRun {
  let chosen: ReturnType<TurnRun['model']> | undefined
  const model = () => {
    chosen ??= models.choose(caller, { signal })
    return chosen
  }
  let waiting = false
  const beginWaiting = () => {
    const first = !waiting
    waiting = true
    return first
  }
  let scene: Scene | undefined
  const sceneAt = (now: number): Scene => {
    if (scene?.now !== now) scene = { now, timeZone: prompt.timeZone, name: caller.name }
    return scene
  }
  const told: Told = { provider: 'none', model: 'none', domain: '', inputTokens: 0, outputTokens: 0 }
  return { caller, signal, work, model, beginWaiting, told, sceneAt }
}

async function* until(events: Channel<ReplyEvent>, signal: AbortSignal): AsyncGenerator<ReplyEvent> {
  const iterator = events[Symbol.asyncIterator]()
  while (true) {
    const read = await abortable(iterator.next(), signal)
    if (read.done) return
    yield read.value
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

function afterRecall(state: TurnState): 'repeat' | 'ask' | 'carry-out' | 'choose' {
  if (finishedTurn(state.messages, state.prompt.turnId)) return 'repeat'
  const begins = turnSoFar(state).length === 1
  if (begins && isHolding(state)) return 'ask'
  const approved = state.approved?.turnId === state.prompt.turnId
  return begins && approved ? 'carry-out' : 'choose'
}

function afterAssist(state: TurnState): 'tools' | 'ask' | typeof END {
  if (openCalls(state).length > 0) return 'tools'
  return isHolding(state) ? 'ask' : END
}

const afterTools = (state: TurnState) => (isHolding(state) && onlyHeld(state) ? 'ask' : 'assist')

const isHolding = ({ held, prompt }: TurnState) => held?.turnId === prompt.turnId
