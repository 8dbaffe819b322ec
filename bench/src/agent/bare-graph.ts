import type { Sql } from '@convonet/kit/store/sql'
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages'
import { Annotation, END, type LangGraphRunnableConfig, START, StateGraph } from '@langchain/langgraph'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import { WORDS } from './scripted-model.ts'

const KEPT = 40

const State = Annotation.Root({
  messages: Annotation<BaseMessage[]>({
    reducer: (before, added) => [...before, ...added].slice(-KEPT),
    default: () => [],
  }),
})

/** LangGraph with one node and its own checkpoints: what cannot be left out where conversations are kept by it. */
export async function bareGraph(pool: Sql['pool']) {
  const checkpointer = new PostgresSaver(pool, undefined, { schema: 'bare' })
  await checkpointer.setup()
  const graph = new StateGraph(State)
    .addNode('speak', (_: typeof State.State, { writer }: LangGraphRunnableConfig) => {
      for (const text of WORDS) writer?.({ type: 'token', text })
      return { messages: [new AIMessage(WORDS.join(''))] }
    })
    .addEdge(START, 'speak')
    .addEdge('speak', END)
    .compile({ checkpointer })
  return async (thread: string, text: string) =>
    (await graph.stream(
      { messages: [new HumanMessage(text)] },
      { configurable: { thread_id: thread }, streamMode: 'custom', durability: 'exit' },
    )) as AsyncIterable<{ type: string; text?: string }>
}
