import type { ToolSpec } from '../../ports.ts'
import { fill, say } from '../../spoken/say.ts'
import type { Exchange } from './turn.ts'

/** What came of the calls, in sentences; outcomes of one kind in a row become one sentence where the wording allows. */
export function outcomesOf(exchanges: readonly Exchange[], tools: ReadonlyMap<string, ToolSpec>): string[] {
  const groups: Exchange[][] = []
  for (const exchange of exchanges) {
    if (exchange.artifact.outcome?.kind === 'held') continue
    const group = groups.at(-1)
    if (group?.[0] && alike(group[0], exchange)) group.push(exchange)
    else groups.push([exchange])
  }
  return groups.flatMap((group) => sentencesFor(group, tools))
}

const alike = (a: Exchange, b: Exchange) =>
  a.name === b.name && a.artifact.outcome?.kind === b.artifact.outcome?.kind

function sentencesFor(group: readonly Exchange[], tools: ReadonlyMap<string, ToolSpec>): string[] {
  const outcomes = group.flatMap(({ artifact }) => artifact.outcome ?? [])
  const [first] = group
  const meta = first && tools.get(first.name)?.meta
  if (outcomes.length === 0) return [sorry(first, meta?.['convonet/intent'])]
  const wording = meta?.['convonet/say'][outcomes[0]?.kind ?? '']
  return wording ? say(wording, outcomes) : ['Done.']
}

function sorry(exchange: Exchange | undefined, wording: ToolSpec['meta']['convonet/intent']): string {
  const intent = typeof wording === 'string' ? wording : wording?.one
  const title = exchange?.arguments.title
  if (!intent || typeof title !== 'string')
    return 'Sorry, something went wrong and that did not work. Please try again.'
  return `Sorry, something went wrong and I could not ${fill(intent, { title })}. Please try again.`
}
