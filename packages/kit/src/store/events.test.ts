import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { redisProgram, startRedis, type TestServer } from '../testing/redis.ts'
import { eventsContract, failedEventsContract, readerOf, until } from './events.contract.ts'
import { deadLetters, type Events } from './events.ts'
import { createMemoryEvents } from './memory-events.ts'
import { createRedisClient } from './redis-client.ts'
import { createRedisEvents } from './redis-events.ts'
import { joinGroup, readNew, streamKey } from './redis-stream.ts'

const log = createLog('test', 'silent')
const options = { log, clock: systemClock, pauseMs: 1 }

describe('events in memory', { timeout: 15_000 }, () => {
  const events = createMemoryEvents(options)
  eventsContract(() => events)
  failedEventsContract(() => events)
  afterAll(() => events[Symbol.asyncDispose]())
})

describe.skipIf(!redisProgram())('events on redis-server', { timeout: 15_000 }, () => {
  let redis: TestServer
  let events: Events
  const open = (claimAfterMs?: number) =>
    createRedisEvents(createRedisClient(redis.url, log), { ...options, claimAfterMs })

  beforeAll(async () => {
    redis = await startRedis()
    events = open()
  })
  afterAll(async () => {
    await events[Symbol.asyncDispose]()
    await redis[Symbol.asyncDispose]()
  })

  eventsContract(() => events)
  failedEventsContract(() => events)

  it('hands the events of a reader that vanished to another one', async () => {
    await using rescuer = open(50)
    await events.publish('vanish', 'orphan')
    await takeAndVanish('vanish')
    using reader = readerOf(rescuer, 'vanish', 'group')
    expect(await reader.has(1)).toEqual(['orphan'])
  })

  it('gives up an event that no reader survived', async () => {
    await using rescuer = open(20)
    await events.publish('deadly', 'killer')
    await takeAndVanish('deadly')
    const client = createRedisClient(redis.url, log)
    for (let death = 0; death < 6; death++) {
      await client.xautoclaim(streamKey('deadly'), 'group', 'victim', 0, '0-0')
    }
    client.disconnect()
    using reader = readerOf(rescuer, 'deadly', 'group')
    using dead = readerOf(events, deadLetters('deadly'), 'group')
    expect(await dead.has(1)).toEqual(['killer'])
    expect(reader.seen).toEqual([])
  })

  it('goes on after Redis has been away and has forgotten everything', async () => {
    using reader = readerOf(events, 'restarted', 'group')
    await events.publish('restarted', 'before')
    await reader.has(1)
    await redis.restart()
    await until(() => reader.seen.length >= 1)
    await events.publish('restarted', 'after')
    expect(await reader.has(2)).toEqual(['before', 'after'])
  })

  async function takeAndVanish(topic: string) {
    const client = createRedisClient(redis.url, log)
    const member = { client, key: streamKey(topic), group: 'group', consumer: 'victim' }
    await joinGroup(member)
    expect(await readNew(member, client, 100)).toHaveLength(1)
    client.disconnect()
  }
})
