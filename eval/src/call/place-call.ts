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
  const answer = createAnswers(
    scenario.answers ?? [],
    scenario.talks,
    ...(scenario.who === 'dana' ? [] : [[]]),
  )
  const waiting = scenario.says.map((said) => toSaid(said, people))
  const exchanges: Exchange[] = []
  const heardAfter: { line: Said; heard: string }[] = []
  const most = scenario.mostTurns ?? MOST_TURNS

  while (exchanges.length < most) {
    const last = exchanges.at(-1)
    const owed = last && !waiting[0]?.twice ? answer(last.heard) : null
    const next = owed === null ? waiting.shift() : undefined
    if (owed === null && next === undefined) break
    if (next) heardAfter.push({ line: next, heard: '' })
    const exchange = next ? await speak(line, next, last) : await line.say(owed ?? '')
    exchanges.push(exchange)
    const open = heardAfter.at(-1)
    if (open) open.heard += `${exchange.heard}\n`
  }
  return { exchanges, heardAfter, cutShort: waiting.length > 0 }
}

async function speak(line: LineToAgent, said: Said, last: Exchange | undefined): Promise<Exchange> {
  if (said.newCall) line.hangUp()
  return said.twice && last ? await line.again(last.said) : await line.say(said.say)
}

/** `{sam}` is Sam's id, which a caller may have got hold of. */
function toSaid(line: Line, people: People): Said {
  const said = typeof line === 'string' ? { say: line } : line
  return { ...said, say: said.say.replace(/\{(\w+)\}/, (_, who) => idOf(people, who)) }
}
