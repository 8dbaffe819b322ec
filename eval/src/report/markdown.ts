import type { Exchange } from '../call/line-to-agent.ts'
import type { Heard } from '../held-out/run-utterance.ts'
import type { Result } from '../run-scenario.ts'
import {
  HELD_OUT_BAR,
  percentHeard,
  type Rate,
  type Report,
  ratesOfHeldOut,
  ratesOfScenarios,
  stoodIn,
  viewOfJudge,
} from './report.ts'

/** The report as text: rates by domain, then every call that went wrong. `short` leaves the calls out. */
export function toMarkdown(report: Report, { short = false } = {}): string {
  const { provider, results, heard, practised, seconds } = report
  const parts = [
    `# Simulated callers, answered by ${provider}`,
    `In ${seconds} seconds. ${stoodIn(report) ?? ''}`.trim(),
  ]
  if (results.length > 0) parts.push('## Scenarios', table(ratesOfScenarios(results)), ...viewOf(results))
  if (heard.length > 0) {
    parts.push(
      '## Sentences that nobody has taught',
      `${percentHeard(heard)} percent right, the bar is ${HELD_OUT_BAR}.`,
    )
    parts.push(table(ratesOfHeldOut(heard)))
  }
  if (practised.length > 0) {
    parts.push('## Sentences to learn from', table(ratesOfHeldOut(practised)), ...practised.flatMap(missed))
  }
  if (!short) parts.push(...results.filter(({ problems }) => problems.length > 0).map(failedCall))
  if (!short && heard.some(({ problem }) => problem))
    parts.push('## Sentences misunderstood', ...heard.flatMap(missed))
  return `${parts.join('\n\n')}\n`
}

function viewOf(results: readonly Result[]): string[] {
  const view = viewOfJudge(results)
  return view ? [view] : []
}

function table(rates: readonly Rate[]): string {
  const rows = rates.map(
    ({ domain, right, all, percent, turns }) =>
      `| ${domain} | ${right} of ${all} | ${percent} % | ${turns} |`,
  )
  return ['| Domain | Served | Rate | Turns per goal |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function failedCall({ domain, scenario, problems, transcript, view }: Result): string {
  const title = `### ${domain}: ${scenario.title}`
  const judged = view ? [`- the judge: ${view.served ? 'served' : 'failed'}, ${view.remark}`] : []
  const what = [
    ...problems.map((problem) => `- ${problem}`),
    ...judged,
    '',
    ...transcript.exchanges.map(exchange),
  ]
  return [title, `Wants ${scenario.wants}.`, what.join('\n')].join('\n\n')
}

function missed({ domain, utterance, problem, calls, exchanges }: Heard): string[] {
  if (problem === null) return []
  const made = calls.map(({ tool, arguments: given }) => `${tool} ${JSON.stringify(given)}`).join('; ')
  const lines = [`### ${domain}: ${utterance.said}`, `- ${problem}`, `- called: ${made || 'nothing'}`]
  return [[...lines, '', ...exchanges.map(exchange)].join('\n')]
}

function exchange({ said, heard, tools }: Exchange): string {
  const used = tools.map(({ name, failed }) => `${name}${failed ? ' failed' : ''}`).join(', ')
  return `> Caller: ${said.trim() || '(silence)'}\n>\n> Assistant${used && ` [${used}]`}: ${heard}\n`
}
