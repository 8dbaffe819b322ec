import { type SQL, sql } from 'drizzle-orm'

/** Unix milliseconds of a moment in SQL. */
export const millis = (moment: SQL): SQL => sql`(extract(epoch from ${moment}) * 1000)::float8`

export const iso = (moment: number): string => new Date(moment).toISOString()

export const rangeOf = (from: number, until: number): SQL =>
  sql`tstzrange(${iso(from)}::timestamptz, ${iso(until)}::timestamptz)`
