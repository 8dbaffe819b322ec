import type { Sql } from '@convonet/kit/store/sql'

export type Row = Readonly<Record<string, unknown>>

/** Puts rows into tables; columns and tables that this generation does not have are passed over. */
export async function createInserter({ pool }: Sql) {
  const query = `select table_name as name, column_name as column, data_type as type
    from information_schema.columns where table_schema = 'public'`
  const tables = new Map<string, Map<string, string>>()
  for (const { name, column, type } of (await pool.query(query)).rows) {
    const columns = tables.get(name) ?? new Map<string, string>()
    tables.set(name, columns.set(column, type))
  }

  return async function insert(table: string, ...rows: Row[]): Promise<void> {
    const columns = tables.get(table)
    const given = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => columns?.has(name))
    if (!columns || given.length === 0) return
    const values: unknown[] = []
    const place = (row: Row, name: string) =>
      name in row ? `$${values.push(stored(row[name], columns.get(name)))}` : 'default'
    const lists = rows.map((row) => `(${given.map((name) => place(row, name)).join(', ')})`)
    const names = given.map((name) => `"${name}"`).join(', ')
    await pool.query(`insert into ${table} (${names}) values ${lists.join(', ')}`, values)
  }
}
export type Insert = Awaited<ReturnType<typeof createInserter>>

const stored = (value: unknown, type: string | undefined) =>
  type?.startsWith('json') ? JSON.stringify(value) : value
