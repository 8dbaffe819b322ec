import pino, { type DestinationStream, type Logger as Pino } from 'pino'
import { logError } from './log-error.ts'

/** JSON lines: constant message, values as fields. What a person said or is carries the prefix `pii.` so that a collector can drop it. */
export type Log = Pick<Pino, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(fields: Record<string, unknown>): Log
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export function createLog(service: string, level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: logError },
      redact: ['pin', 'secret', 'token', 'authorization', 'headers.authorization', 'headers.cookie'],
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  )
}
