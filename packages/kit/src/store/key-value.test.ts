import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../process/log.ts'
import { manualClock } from '../process/manual-clock.ts'
import { redisProgram, startRedis, type TestServer } from '../testing/redis.ts'
import { type KeyValueUnderTest, keyValueContract, keyValueExpiryContract } from './key-value.contract.ts'
import { createMemoryKeyValue } from './memory-key-value.ts'
import { createRedisClient } from './redis-client.ts'
import { createRedisKeyValue } from './redis-key-value.ts'

describe('key-value in memory', () => {
  const clock = manualClock()
  const keyValue = createMemoryKeyValue(clock)
  const subject = () => ({ keyValue, pass: async (ms: number) => clock.advance(ms) })

  keyValueContract(subject)
  keyValueExpiryContract(subject)
})

describe.skipIf(!redisProgram())('key-value on redis-server', () => {
  let redis: TestServer
  let subject: KeyValueUnderTest

  beforeAll(async () => {
    redis = await startRedis()
    const keyValue = createRedisKeyValue(createRedisClient(redis.url, createLog('test', 'silent')))
    subject = { keyValue, pass: (ms) => sleep(ms) }
  })
  afterAll(async () => {
    await subject.keyValue[Symbol.asyncDispose]()
    await redis[Symbol.asyncDispose]()
  })

  keyValueContract(() => subject)
  keyValueExpiryContract(() => subject)

  it('works again after Redis has been away', async () => {
    await redis.restart()
    await subject.keyValue.set('after', 'restart')
    expect(await subject.keyValue.get('after')).toBe('restart')
  })
})

describe.skipIf(!redisProgram())('key-value without its redis-server', () => {
  it('fails within seconds as upstream-failed and leaves no error unhandled', async () => {
    const redis = await startRedis()
    const keyValue = createRedisKeyValue(createRedisClient(redis.url, createLog('test', 'silent')))
    await keyValue.ping()
    await redis[Symbol.asyncDispose]()
    await expect(keyValue.get('any')).rejects.toMatchObject({ code: 'upstream-failed' })
    await keyValue[Symbol.asyncDispose]()
  })
})
