import type { Line, Said, Scenario } from '../scenario.ts'
import type { World } from '../world/open-world.ts'
import { callerOf, idOf, type People } from '../world/people.ts'
import { createAnswers } from './answers.ts'
import { createLine, type Exchange, type LineToAgent } from './line-to-agent.ts'

export interface Transcript {
  exchanges: readonly Exchange[]
  /** What was heard after each line that expects something, until the next line. */
  heardAfter: readonly { line: Said; heard: string }[]
  /** The caller was still waiting to say something when the turns ran out. */
  cutShort: boolean
}

const MOST_TURNS = 14

/** One simulated call: the caller answers what they are asked and otherwise says their lines. */
export async function placeCall(scenario: Scenario, world: World, people: People): Promise<Transcript> {
  const line = createLine(world, callerOf(people, scenario.who))
  const talk = {
    line,
    world,
    answer: answersOf(scenario),
    waiting: scenario.says.map((said) => toSaid(said, people)),
  }
  const exchanges: Exchange[] = []
  const heardAfter: { line: Said; heard: string }[] = []
  for (let turn = 0; turn < (scenario.mostTurns ?? MOST_TURNS); turn++) {
    const next = nextOf(talk, exchanges.at(-1))
    if (!next) break
    if (next.line) heardAfter.push({ line: next.line, heard: '' })
    const exchange = await next.speak()
    exchanges.push(exchange)
    const open = heardAfter.at(-1)
    if (open) open.heard += `${exchange.heard}\n`
  }
  return { exchanges, heardAfter, cutShort: talk.waiting.length > 0 }
}

const answersOf = ({ answers = [], talks, who }: Scenario) =>
  createAnswers(answers, talks, ...(who === 'dana' ? [] : [[]]))

interface Talk {
  line: LineToAgent
  world: World
  answer: ReturnType<typeof createAnswers>
  waiting: Said[]
}

/** An answer to what was asked last, else the caller's next line; null when there is nothing left to say. */
function nextOf({ line, answer, waiting, world }: Talk, last: Exchange | undefined) {
  const owed = last && !waiting[0]?.twice ? answer(last.heard) : null
  if (owed !== null) return { speak: () => line.say(owed) }
  const said = waiting.shift()
  return said ? { line: said, speak: () => speak({ line, world }, said, last) } : null
}

async function speak(
  { line, world }: Pick<Talk, 'line' | 'world'>,
  said: Said,
  last: Exchange | undefined,
): Promise<Exchange> {
  if (said.newCall) line.hangUp()
  if (said.minutesLater) world.pass(said.minutesLater * 60_000)
  return said.twice && last ? await line.again(last.said) : await line.say(said.say)
}

/** `{sam}` is Sam's id, which a caller may have got hold of. */
function toSaid(line: Line, people: People): Said {
  const said = typeof line === 'string' ? { say: line } : line
  return { ...said, say: said.say.replace(/\{(\w+)\}/, (_, who) => idOf(people, who)) }
}
