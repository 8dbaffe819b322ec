import { startPostgres } from '@convonet/kit/testing/postgres'
import { bareStartMs, coldStartMs } from './agent/cold-start.ts'
import type { MindFace, Timing, Turns } from './agent/mind-under-test.ts'
import type { ToolCalls } from './agent/tool-calls.ts'
import { type Child, startChild } from './child.ts'
import type { Figure, Measurement } from './measurement.ts'
import { interleaved } from './rounds.ts'
import { median, spread } from './statistics.ts'

/** What the mind adds to its model: the graph, its memory and its tools. */
export const agent: Measurement = async ({ short }) => {
  await using database = await startPostgres()
  const figures: Figure[] = []
  {
    await using mind = await startChild<MindFace>(
      new URL('./agent/mind-under-test.ts', import.meta.url),
      database.url,
    )
    await mind.ask('turns', { of: 'ours', conversations: 4, turns: short ? 2 : 50 })
    await mind.ask('turns', { of: 'bare', conversations: 4, turns: short ? 2 : 50 })
    figures.push(...(await oneAfterAnother(mind, short)), ...(await atOnce(mind, short)))
    if (!short) figures.push(...(await late(mind)))
    figures.push(...(await tools(mind, short)))
  }
  if (!short) figures.push(await coldStart(database.url))
  return { title: 'The mind', counted: COUNTED, figures }
}

const COUNTED = `The agent service with all its domains, checkpoints in a PostgreSQL beside it (\`fsync\` off), and a model that says fourteen words in no time.
A turn is from the prompt to its last event; the conversation is then in the database. The floor of turns is LangGraph alone, one node with its own PostgreSQL
checkpoints, of tool calls the SDK of the protocol alone, client and server in one process, of the start a Node.js program that only listens. The tool
does nothing. The start is that of the bundle (\`serve agent-llm\`) on tables that are there, until it listens. Medians of rounds that take turns.`

type Mind = Child<MindFace>

const timed = (mind: Mind, wanted: Omit<Turns, 'of'>) => ({
  ours: () => mind.ask('turns', { of: 'ours', ...wanted }),
  bare: () => mind.ask('turns', { of: 'bare', ...wanted }),
})

/** Of each round its percentile, and of these the median. */
function ofRounds(rounds: readonly Timing[][][], of: 'firstMs' | 'wholeMs', share: 'p50' | 'p99'): number {
  return median(rounds.map((round) => spread(round.flat().map((timing) => timing[of]))[share]))
}

async function oneAfterAnother(mind: Mind, short: boolean): Promise<Figure[]> {
  const wanted = { conversations: 1, turns: short ? 3 : 100 }
  const { ours, bare } = await interleaved(short ? 1 : 5, timed(mind, wanted))
  const figure = (
    what: string,
    of: 'firstMs' | 'wholeMs',
    share: 'p50' | 'p99',
    atMost?: number,
  ): Figure => ({
    what: `${what}, ${share}`,
    unit: 'ms',
    ours: ofRounds(ours, of, share),
    ...(atMost && { goal: { atMost } }),
    floor: ofRounds(bare, of, share),
  })
  const withTool = await interleaved(short ? 1 : 3, { ours: timed(mind, { ...wanted, tool: true }).ours })
  return [
    figure('to the first word', 'firstMs', 'p50', 8),
    figure('to the first word', 'firstMs', 'p99'),
    figure('whole turn', 'wholeMs', 'p50', 20),
    figure('whole turn', 'wholeMs', 'p99'),
    { what: 'whole turn with a tool call, p50', unit: 'ms', ours: ofRounds(withTool.ours, 'wholeMs', 'p50') },
  ]
}

async function atOnce(mind: Mind, short: boolean): Promise<Figure[]> {
  const { ours, bare } = await interleaved(
    short ? 1 : 3,
    timed(mind, { conversations: 32, turns: short ? 1 : 10 }),
  )
  const lost = (rounds: Timing[][][]) => rounds.flat(2).reduce((sum, timing) => sum + timing.lost, 0)
  return [
    {
      what: '32 turns at once, whole turn, p50',
      unit: 'ms',
      ours: ofRounds(ours, 'wholeMs', 'p50'),
      floor: ofRounds(bare, 'wholeMs', 'p50'),
    },
    {
      what: '32 turns at once, lost',
      unit: 'tokens',
      ours: lost(ours),
      goal: { atMost: 0 },
      floor: lost(bare),
    },
  ]
}

const LONG = 205
const ABOUT = 5

/** The turns about the tenth and about the two hundredth of the same conversation. */
async function late(mind: Mind): Promise<Figure[]> {
  const { ours, bare } = await interleaved(3, timed(mind, { conversations: 1, turns: LONG }))
  const about = (turn: number) => (conversation: Timing[]) =>
    median(conversation.slice(turn - ABOUT, turn + ABOUT).map(({ wholeMs }) => wholeMs))
  const growth = (rounds: Timing[][][]) =>
    median(rounds.flat().map((conversation) => about(LONG - ABOUT)(conversation) / about(10)(conversation)))
  return [
    {
      what: 'turn 200 against turn 10 of a conversation',
      unit: 'times',
      ours: growth(ours),
      goal: { atMost: 1.5 },
      floor: growth(bare),
    },
  ]
}

async function tools(mind: Mind, short: boolean): Promise<Figure[]> {
  const calls = short ? 5 : 500
  const way = (name: ToolCalls['way']) => () => mind.ask('toolCalls', { way: name, calls })
  const ways = { memory: way('memory'), bare: way('bare'), stdio: way('stdio'), http: way('http') }
  const rounds = await interleaved(short ? 1 : 5, ways)
  const p50 = (name: ToolCalls['way']) => median(rounds[name].map((timings) => spread(timings).p50))
  const floor = p50('bare')
  return [
    { what: 'tool call in the process, p50', unit: 'ms', ours: p50('memory'), goal: { atMost: 1 }, floor },
    { what: 'tool call over stdio, p50', unit: 'ms', ours: p50('stdio'), floor },
    { what: 'tool call over HTTP, p50', unit: 'ms', ours: p50('http'), floor },
  ]
}

async function coldStart(databaseUrl: string): Promise<Figure> {
  await coldStartMs(databaseUrl)
  const { ours, bare } = await interleaved(5, { ours: () => coldStartMs(databaseUrl), bare: bareStartMs })
  return {
    what: 'cold start of the service until it listens',
    unit: 'ms',
    ours: median(ours),
    goal: { atMost: 1000 },
    floor: median(bare),
  }
}
