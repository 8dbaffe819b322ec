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
    if (!columns) return
    for (const row of rows) {
      const given = Object.entries(row).filter(([column]) => columns.has(column))
      const names = given.map(([column]) => `"${column}"`).join(', ')
      const places = given.map((_, index) => `$${index + 1}`).join(', ')
      const values = given.map(([column, value]) => stored(value, columns.get(column)))
      await pool.query(`insert into ${table} (${names}) values (${places})`, values)
    }
  }
}
export type Insert = Awaited<ReturnType<typeof createInserter>>

const stored = (value: unknown, type: string | undefined) =>
  type?.startsWith('json') ? JSON.stringify(value) : value
