import { type Figure, isMet, type Section } from './measurement.ts'

/** `document` with this measurement's table in its place between its two markers, or at the end where it has none. */
export function withSection(document: string, name: string, table: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const block = `${begin}\n\n${table}\n${end}`
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${block}\n`
  return `${document.slice(0, from)}${block}${document.slice(to + end.length)}`
}

export function formatSection({ title, counted, figures }: Section, made: string): string {
  const lines = figures.map((figure) => `| ${row(figure).join(' | ')} |`)
  return [
    `## ${title}`,
    '',
    counted,
    '',
    '| figure | Convonet | goal | floor | LiveKit |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    '',
    made,
    '',
  ].join('\n')
}

function row(figure: Figure): string[] {
  const { what, unit, ours, goal, floor, peer } = figure
  const met = isMet(figure) ? '' : ' (missed)'
  return [
    what,
    `${number(ours)} ${unit}`,
    goal ? `${formatGoal(goal)}${met}` : '',
    number(floor),
    number(peer),
  ]
}

const formatGoal = (goal: NonNullable<Figure['goal']>) =>
  'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`

/** Three significant digits, whole from a hundred on. */
const number = (value: number | undefined): string => {
  if (value === undefined) return '-'
  return Math.abs(value) >= 100 ? value.toFixed(0) : `${Number(value.toPrecision(3))}`
}
