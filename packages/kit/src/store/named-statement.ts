import type { Database } from './sql.ts'

/** A statement with `$1`, `$2` for its values, which the server plans once for each connection instead of each time. */
export function namedStatement<Row>(
  name: string,
  text: string,
): (db: Database, values: readonly unknown[]) => Promise<Row[]> {
  return async (db, values) => {
    const query = db._.session.prepareQuery({ sql: text, params: [...values] }, undefined, name, false)
    const { rows } = (await query.execute()) as { rows: Row[] }
    return rows
  }
}
