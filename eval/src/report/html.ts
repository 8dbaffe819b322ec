import type { Exchange } from '../call/line-to-agent.ts'
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

/** The report as a page of its own: rates by domain and every call to unfold, those that went wrong first. */
export function toHtml(report: Report): string {
  const { provider, results, heard, seconds } = report
  const calls = results
    .toSorted((a, b) => b.problems.length - a.problems.length)
    .map(({ domain, scenario, problems, transcript }) =>
      call(`${domain}: ${scenario.title}`, problems, transcript.exchanges),
    )
  const sentences = heard
    .toSorted((a, b) => Number(a.problem === null) - Number(b.problem === null))
    .map(({ domain, utterance, problem, exchanges }) =>
      call(`${domain}: ${utterance.said}`, problem ? [problem] : [], exchanges),
    )
  const body = [
    `<h1>Simulated callers, answered by ${escaped(provider)}</h1><p>In ${seconds} seconds. ${stoodIn(report) ?? ''}</p>`,
    ...(results.length > 0
      ? [
          '<h2>Scenarios</h2>',
          table(ratesOfScenarios(results)),
          `<p>${viewOfJudge(results) ?? ''}</p>`,
          ...calls,
        ]
      : []),
    ...(heard.length > 0
      ? [
          '<h2>Sentences that nobody has taught</h2>',
          `<p>${percentHeard(heard)} percent right, the bar is ${HELD_OUT_BAR}.</p>`,
          table(ratesOfHeldOut(heard)),
          ...sentences,
        ]
      : []),
  ]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulated callers</title><style>${STYLE}</style>${body.join('\n')}</html>\n`
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse}td,th{padding:.25rem .75rem;text-align:left;border-bottom:1px solid #8886}
summary.failed{color:#c22}details{margin:.25rem 0}blockquote{margin:.5rem 1rem}b{font-weight:600}`

function table(rates: readonly Rate[]): string {
  const cells = (tag: string, values: readonly (string | number)[]) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(String(value))}</${tag}>`).join('')}</tr>`
  const rows = rates.map(({ domain, right, all, percent, turns }) =>
    cells('td', [domain, `${right} of ${all}`, `${percent} %`, turns]),
  )
  return `<table>${cells('th', ['Domain', 'Served', 'Rate', 'Turns per goal'])}${rows.join('')}</table>`
}

function call(title: string, problems: readonly string[], exchanges: readonly Exchange[]): string {
  const failed = problems.length > 0
  const list = problems.map((problem) => `<li>${escaped(problem)}</li>`).join('')
  const talk = exchanges.map(({ said, heard, tools }) => {
    const used = tools.map(({ name }) => name).join(', ')
    return `<blockquote><b>Caller</b> ${escaped(said)}<br><b>Assistant</b> ${used && `[${escaped(used)}] `}${escaped(heard)}</blockquote>`
  })
  const summary = `<summary${failed ? ' class="failed"' : ''}>${failed ? '✗' : '✓'} ${escaped(title)}</summary>`
  return `<details>${summary}<ul>${list}</ul>${talk.join('')}</details>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`)
