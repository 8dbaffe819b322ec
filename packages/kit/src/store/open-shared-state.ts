import type { Clock } from '../process/clock.ts'
import type { Log } from '../process/log.ts'
import { AppError } from '../wire/app-error.ts'
import type { Events } from './events.ts'
import type { KeyValue } from './key-value.ts'
import { createMemoryEvents } from './memory-events.ts'
import { createMemoryKeyValue } from './memory-key-value.ts'
import { createRedisClient } from './redis-client.ts'
import { createRedisEvents } from './redis-events.ts'
import { createRedisKeyValue } from './redis-key-value.ts'
import { serverAddress } from './server-address.ts'

/** Both on the Redis at `redisUrl`, or without one in this process's memory. */
export async function openSharedState(options: {
  redisUrl?: string
  log: Log
  clock: Clock
}): Promise<{ keyValue: KeyValue; events: Events }> {
  const { redisUrl, log, clock } = options
  if (!redisUrl) return { keyValue: createMemoryKeyValue(clock), events: createMemoryEvents({ log, clock }) }

  const keyValue = createRedisKeyValue(createRedisClient(redisUrl, log))
  await keyValue.ping().catch(async (cause: unknown) => {
    await keyValue[Symbol.asyncDispose]()
    throw new AppError('upstream-failed', `No Redis at ${serverAddress(redisUrl)}`, { cause })
  })
  return { keyValue, events: createRedisEvents(createRedisClient(redisUrl, log), { log, clock }) }
}
