import type { Heard } from '../held-out/run-utterance.ts'
import type { Result } from '../run-scenario.ts'

export interface Report {
  provider: string
  results: readonly Result[]
  heard: readonly Heard[]
  /** Sentences to learn from; they have no bar. */
  practised: readonly Heard[]
  seconds: number
}

/** Of the sentences nobody has taught. */
export const HELD_OUT_BAR = 80

export interface Rate {
  domain: string
  right: number
  all: number
  percent: number
  /** Mean turns of the calls that reached their goal. */
  turns: number
}

export const isGoodEnough = ({ results, heard }: Report): boolean =>
  results.every(({ problems }) => problems.length === 0) && percentHeard(heard) >= HELD_OUT_BAR

export const percentHeard = (heard: readonly Heard[]): number =>
  heard.length === 0 ? 100 : percent(heard.filter(({ problem }) => problem === null).length, heard.length)

export const ratesOfScenarios = (results: readonly Result[]): Rate[] =>
  domainsOf(results).map((domain) => {
    const all = results.filter((result) => result.domain === domain)
    const right = all.filter(({ problems }) => problems.length === 0)
    const turns = right.reduce((sum, { transcript }) => sum + transcript.exchanges.length, 0)
    return { ...rate(domain, right.length, all.length), turns: round(turns / Math.max(1, right.length)) }
  })

export const ratesOfHeldOut = (heard: readonly Heard[]): Rate[] =>
  domainsOf(heard).map((domain) => {
    const all = heard.filter((one) => one.domain === domain)
    const right = all.filter(({ problem }) => problem === null)
    const turns = right.reduce((sum, { exchanges }) => sum + exchanges.length, 0)
    return { ...rate(domain, right.length, all.length), turns: round(turns / Math.max(1, right.length)) }
  })

/** How the judge model sees it, where there is one: how many calls it finds served. */
export function viewOfJudge(results: readonly Result[]): string | null {
  const views = results.flatMap(({ view }) => view ?? [])
  if (views.length === 0) return null
  return `A judge model finds ${views.filter(({ served }) => served).length} of ${views.length} callers served.`
}

/** Says so where others answered in place of the provider that was asked for. */
export function stoodIn({ provider, results, heard }: Report): string | null {
  const exchanges = [...results.map(({ transcript }) => transcript), ...heard].flatMap(
    ({ exchanges }) => exchanges,
  )
  const others = exchanges.filter((exchange) => exchange.provider !== provider).length
  return others > 0 ? `${others} of ${exchanges.length} answers came from another model.` : null
}

const domainsOf = (all: readonly { domain: string }[]) => [...new Set(all.map(({ domain }) => domain))]

const rate = (domain: string, right: number, all: number) => ({
  domain,
  right,
  all,
  percent: percent(right, all),
})

const percent = (right: number, all: number) => round((right / all) * 100)

const round = (value: number) => Math.round(value * 10) / 10
