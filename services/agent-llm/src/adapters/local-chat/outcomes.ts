import type { ToolSpec } from '../../ports.ts'
import { say } from '../../spoken/say.ts'
import type { When } from '../../spoken/times/moments.ts'
import { wordsOfCall } from '../../spoken/words-of-call.ts'
import type { Exchange } from './turn.ts'

/** What came of the calls, in sentences; outcomes of one kind in a row become one sentence where the wording allows. */
export function outcomesOf(
  exchanges: readonly Exchange[],
  tools: ReadonlyMap<string, ToolSpec>,
  when: When,
): string[] {
  const groups: Exchange[][] = []
  for (const exchange of exchanges) {
    if (exchange.artifact.outcome?.kind === 'held') continue
    const group = groups.at(-1)
    if (group?.[0] && alike(group[0], exchange)) group.push(exchange)
    else groups.push([exchange])
  }
  return groups.flatMap((group) => sentencesFor(group, tools, when))
}

const alike = (a: Exchange, b: Exchange) =>
  a.name === b.name && a.artifact.outcome?.kind === b.artifact.outcome?.kind

function sentencesFor(
  group: readonly Exchange[],
  tools: ReadonlyMap<string, ToolSpec>,
  when: When,
): string[] {
  const outcomes = group.flatMap(({ artifact }) => artifact.outcome ?? [])
  const [first] = group
  const spec = first && tools.get(first.name)
  if (outcomes.length === 0) return [sorry(first, spec, when)]
  const wording = spec?.meta['convonet/say'][outcomes[0]?.kind ?? '']
  return wording ? say(wording, outcomes) : ['Done.']
}

function sorry(exchange: Exchange | undefined, spec: ToolSpec | undefined, when: When): string {
  if (!exchange || !spec || !isNamed(exchange, spec))
    return 'Sorry, something went wrong and that did not work. Please try again.'
  const intent = wordsOfCall(spec, exchange.arguments, { ...when, name: null })
  return `Sorry, something went wrong and I could not ${intent}. Please try again.`
}

/** The intention can be said with what the call was given. */
function isNamed({ arguments: args }: Exchange, { meta }: ToolSpec): boolean {
  const wording = meta['convonet/intent']
  const template = (typeof wording === 'string' ? wording : wording?.one)?.replace(/\[[^\]]*\]/g, '')
  const names = Array.from(template?.matchAll(/\{(\w+)/g) ?? [], ([, name = '']) => name)
  return template !== undefined && names.every((name) => typeof args[name] === 'string' && !isId(args[name]))
}

const isId = (value: unknown) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(value))
