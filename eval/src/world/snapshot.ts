import { isDeepStrictEqual } from 'node:util'
import type { Sql } from '@convonet/kit/store/sql'
import type { Row } from './insert.ts'

/** The tables of the domains: a row that changes here was changed for a caller. */
export const WATCHED: readonly string[] = [
  'users_anthropic',
  'todos_anthropic',
  'reminders_anthropic',
  'calendar_events_anthropic',
  'teams_anthropic',
  'team_memberships_anthropic',
  'mortgage_applications',
  'mortgage_documents',
  'mortgage_debts',
  'mortgage_application_notes',
  'healthcare_plans',
  'plan_benefits',
  'healthcare_members',
  'healthcare_claims',
  'claim_line_items',
  'prior_authorizations',
  'member_accumulations',
  'healthcare_providers',
  'care_programs',
  'member_care_programs',
  'reservations',
]

export type Snapshot = ReadonlyMap<string, readonly Row[]>

export async function snapshot({ pool }: Sql): Promise<Snapshot> {
  const query = `select table_name as name from information_schema.tables where table_schema = 'public'`
  const names = (await pool.query(query)).rows.map(({ name }) => name as string)
  const there = WATCHED.filter((name) => names.includes(name))
  const all = there.map((name) => `select '${name}' as name, to_jsonb(t) as row from ${name} t`)
  const tables = new Map<string, Row[]>(there.map((name) => [name, []]))
  for (const { name, row } of (await pool.query(all.join(' union all '))).rows) tables.get(name)?.push(row)
  return tables
}

export interface Change {
  table: string
  what: 'added' | 'changed' | 'removed'
  row: Row
  /** Whose row it is, where it is somebody's. */
  owner: string | null
}

export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [...after].flatMap(([table, rows]) => {
    const old = before.get(table) ?? []
    const change = (what: Change['what'], from: Snapshot) => (row: Row) => ({
      ...{ table, what, row },
      owner: ownerOf(row, from),
    })
    return [
      ...rows.filter((row) => !find(old, row)).map(change('added', after)),
      ...rows.filter((row) => hasChanged(find(old, row), row)).map(change('changed', before)),
      ...old.filter((row) => !find(rows, row)).map(change('removed', before)),
    ]
  })
}

const find = (rows: readonly Row[], { id }: Row) => rows.find((row) => row.id === id)

const hasChanged = (before: Row | undefined, after: Row): boolean =>
  before !== undefined && !isDeepStrictEqual(withoutTimes(before), withoutTimes(after))

const withoutTimes = ({ updated_at: _, last_updated: __, last_login_at: ___, ...row }: Row) => row

const PARENTS: Record<string, string> = {
  application_id: 'mortgage_applications',
  member_id: 'healthcare_members',
  claim_id: 'healthcare_claims',
}

/** By the owner's id in the row, or by that of the row it belongs to. */
function ownerOf(row: Row, tables: Snapshot): string | null {
  const own = row.creator_id ?? row.owner_id ?? row.user_id
  if (typeof own === 'string') return own
  for (const [column, table] of Object.entries(PARENTS)) {
    const parent = tables.get(table)?.find(({ id }) => id === row[column])
    if (parent) return ownerOf(parent, tables)
  }
  return null
}
