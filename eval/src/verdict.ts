import type { Transcript } from './call/place-call.ts'
import { fits } from './fits.ts'
import type { RowCheck, Scenario } from './scenario.ts'
import { spokenFaults } from './spoken-faults.ts'
import type { Row } from './world/insert.ts'
import type { Change } from './world/snapshot.ts'

export interface Evidence {
  transcript: Transcript
  changes: readonly Change[]
  /** Null for an anonymous caller. */
  userId: string | null
  rowsOf(probe: RowCheck['probe']): Promise<readonly Row[]>
}

/** Everything that is wrong with a call; empty when it went well. */
export async function judge({ expect }: Scenario, evidence: Evidence): Promise<string[]> {
  const { transcript, changes, userId } = evidence
  const rows = await Promise.all((expect.rows ?? []).map((check) => missedRows(check, evidence)))
  return [
    ...rows.flat(),
    ...unwantedChanges(changes, userId, expect.changes ?? []),
    ...wrongTools(expect, transcript),
    ...wrongWords(expect, transcript),
    ...transcript.exchanges.flatMap(({ heard }) => spokenFaults(heard)),
    ...(transcript.cutShort ? ['the turns ran out before the caller had said everything'] : []),
  ]
}

async function missedRows(check: RowCheck, { rowsOf }: Evidence): Promise<string[]> {
  let rows: readonly Row[]
  try {
    rows = await rowsOf(check.probe)
  } catch (error) {
    return [`${check.probe} cannot be looked up: ${error instanceof Error ? error.message : error}`]
  }
  const there = `; there are ${JSON.stringify(rows)}`
  const isThere = (wanted: object) =>
    rows.some((row) => Object.entries(wanted).every(([name, value]) => fits(row[name], value)))
  const missing = (check.has ?? []).filter((wanted) => !isThere(wanted))
  const unwanted = (check.lacks ?? []).filter(isThere)
  const counted = check.count === undefined || check.count === rows.length
  return [
    ...missing.map((wanted) => `${check.probe}: none like ${show(wanted)}${there}`),
    ...unwanted.map((wanted) => `${check.probe}: there should be none like ${show(wanted)}`),
    ...(counted ? [] : [`${check.probe}: ${rows.length} instead of ${check.count}${there}`]),
  ]
}

function unwantedChanges(changes: readonly Change[], userId: string | null, allowed: readonly string[]) {
  return changes.flatMap(({ table, what, row, owner }) => {
    if (!allowed.includes(table)) return [`${table}: a row was ${what}: ${JSON.stringify(row)}`]
    const isOthers = owner !== null && owner !== userId && !SHARED.includes(table)
    return isOthers ? [`${table}: somebody else's row was ${what}: ${JSON.stringify(row)}`] : []
  })
}

/** Where a caller with the right to it may change what concerns others. */
const SHARED = ['team_memberships_anthropic']

function wrongTools({ ran = [], notRan = [] }: Scenario['expect'], { exchanges }: Transcript): string[] {
  const tools = exchanges.flatMap(({ tools }) => tools)
  const names = new Set(tools.map(({ name }) => name))
  return [
    ...ran.filter((name) => !names.has(name)).map((name) => `${name} was not used`),
    ...notRan.filter((name) => names.has(name)).map((name) => `${name} was used`),
    ...tools.filter(({ failed }) => failed).map(({ name }) => `${name} failed`),
  ]
}

function wrongWords({ hears = [], never = [] }: Scenario['expect'], transcript: Transcript): string[] {
  const all = transcript.exchanges.map(({ heard }) => heard).join('\n')
  const places = [
    { heard: all, hears, never, after: 'in the call' },
    ...transcript.heardAfter.map(({ line, heard }) => ({
      ...{ heard, hears: line.hears ?? [], never: line.never ?? [] },
      after: `after "${line.say.slice(0, 40)}"`,
    })),
  ]
  return places.flatMap(({ heard, hears, never, after }) => [
    ...hears.filter((words) => !words.test(heard)).map((words) => `${words} was not heard ${after}`),
    ...never.filter((words) => words.test(heard)).map((words) => `${words} was heard ${after}`),
  ])
}

const show = (wanted: object) =>
  JSON.stringify(wanted, (_, value) => (value instanceof RegExp ? String(value) : value))
