import { Redis, ReplyError } from 'ioredis'
import type { Log } from '../process/log.ts'
import { AppError } from '../wire/app-error.ts'

const COMMAND_MS = 5000
const RETRIES = 3
const LONGEST_PAUSE_MS = 2000

/** A connection that comes back by itself, however long Redis is away. Until then each command fails within seconds. */
export function createRedisClient(url: string, log: Log): Redis {
  const client = new Redis(url, {
    commandTimeout: COMMAND_MS,
    maxRetriesPerRequest: RETRIES,
    retryStrategy: (attempt) => Math.min(25 * 2 ** attempt, LONGEST_PAUSE_MS),
    keepAlive: 10_000,
  })
  return logged(client, log)
}

/** A second connection to the same server, for commands that wait up to `blockMs` for something to happen. */
export function createBlockingClient(client: Redis, blockMs: number, log: Log): Redis {
  const options = {
    commandTimeout: undefined,
    maxRetriesPerRequest: null,
    socketTimeout: blockMs + COMMAND_MS,
  }
  return logged(client.duplicate(options), log)
}

/** A command's answer. Throws `conflict` when Redis refuses the command and `upstream-failed` when it does not answer. */
export function answerOf<T>(command: Promise<T>): Promise<T> {
  return command.catch((cause: unknown) => {
    if (cause instanceof ReplyError) throw new AppError('conflict', 'Redis refuses the command', { cause })
    throw new AppError('upstream-failed', 'Redis does not answer', { cause })
  })
}

/** Closes without waiting for a server that may be away. */
export async function closeRedis(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => {})
  client.disconnect()
}

function logged(client: Redis, log: Log): Redis {
  let away = false
  client.on('error', (error: Error) => {
    if (!away) log.warn({ err: error }, 'Redis connection lost')
    away = true
  })
  client.on('ready', () => {
    if (away) log.info({}, 'Redis connection is back')
    away = false
  })
  return client
}
