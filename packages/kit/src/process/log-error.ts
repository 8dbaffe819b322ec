import { stdSerializers } from 'pino'

/**
 * An error as a line of the log has it. What a database says of a failed query names its values, which may be anybody's health or
 * money: of such an error only the query and the database's code, table and constraint are kept.
 */
export function logError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (!isOfQuery(error) && !isOfDatabase(error)) return stdSerializers.err(error)
  const database = isOfDatabase(error) ? error : error.cause
  const { code, table, constraint } = (isOfDatabase(database) ? database : {}) as DatabaseError
  const query = isOfQuery(error) ? error.query : undefined
  return {
    type: error.name,
    message: 'A query failed',
    query,
    code,
    table,
    constraint,
    stack: framesOf(error),
  }
}

interface DatabaseError extends Error {
  /** SQLSTATE. */
  code?: string
  severity?: string
  table?: string
  constraint?: string
}

const isOfQuery = (error: Error): error is Error & { query: string; params: unknown[] } =>
  'query' in error && 'params' in error

const isOfDatabase = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'severity' in error && 'code' in error

/** The lines of a stack that say where, without the message above them. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
