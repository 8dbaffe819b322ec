import type { Redis } from 'ioredis'
import type { KeyValue } from './key-value.ts'
import { answerOf, closeRedis } from './redis-client.ts'

/** Takes over the client and closes it with itself. */
export function createRedisKeyValue(client: Redis): KeyValue {
  return {
    get: (key) => answerOf(client.get(key)),
    async set(key, value, options) {
      await answerOf(client.call('SET', key, value, ...expiry(options)))
    },
    async setIfAbsent(key, value, options) {
      return (await answerOf(client.call('SET', key, value, 'NX', ...expiry(options)))) === 'OK'
    },
    async delete(key) {
      await answerOf(client.del(key))
    },
    async increment(key, options) {
      const ttlMs = options?.ttlMs === undefined ? '' : wholeMs(options.ttlMs)
      return Number(await answerOf(client.eval(INCREMENT, 1, key, ttlMs)))
    },
    async ping() {
      await answerOf(client.ping())
    },
    [Symbol.asyncDispose]: () => closeRedis(client),
  }
}

const expiry = (options?: { ttlMs?: number }): [] | ['PX', number] =>
  options?.ttlMs === undefined ? [] : ['PX', wholeMs(options.ttlMs)]

const wholeMs = (ms: number) => Math.max(1, Math.ceil(ms))

const INCREMENT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 and ARGV[1] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`
