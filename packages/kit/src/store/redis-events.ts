import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import { pause } from '../process/pause.ts'
import { type Delivery, deliver, type Outcome } from './deliver.ts'
import { deadLetters, type Events, type EventsOptions, withDefaults } from './events.ts'
import { answerOf, closeRedis, createBlockingClient } from './redis-client.ts'
import {
  append,
  claimStale,
  forgetGone,
  joinGroup,
  lastIn,
  type Member,
  readAfter,
  readNew,
  type StreamEntry,
  streamKey,
} from './redis-stream.ts'
import { createSubscriptions } from './subscriptions.ts'

const BLOCK_MS = 5000
const RECOVERY_MS = 1000
const FORGET_MS = 3_600_000

export interface RedisEventsOptions extends EventsOptions {
  /** What a reader has had for so long without reading it goes to another one. */
  claimAfterMs?: number
}

/** Redis Streams with consumer groups. Takes over the client, which publishes, and closes it with itself. */
export function createRedisEvents(client: Redis, options: RedisEventsOptions): Events {
  const { claimAfterMs = 60_000 } = options
  const shared = { ...withDefaults(options), claimAfterMs, client }
  const subscriptions = createSubscriptions()

  return {
    publish: (topic, event) => answerOf(append(client, topic, JSON.stringify(event))),
    subscribe: (topic, group, handle, signal) =>
      subscriptions.run(signal, (ending) => readUntil({ ...shared, topic, group, handle, signal: ending })),
    follow: (topic, hear, signal) =>
      subscriptions.run(signal, (ending) => followUntil({ ...shared, topic, hear, signal: ending })),
    async [Symbol.asyncDispose]() {
      await subscriptions.close()
      await closeRedis(client)
    },
  }
}

interface Subscription extends Delivery, Required<RedisEventsOptions> {
  client: Redis
  topic: string
  group: string
}

async function readUntil(subscription: Subscription): Promise<void> {
  const { client, topic, group, signal, clock, log } = subscription
  const reader = createBlockingClient(client, BLOCK_MS, log)
  const stopWaiting = () => reader.disconnect()
  signal.addEventListener('abort', stopWaiting, { once: true })
  const consumer = `${hostname()}-${process.pid}-${randomUUID()}`
  const member: Member = { client, key: streamKey(topic), group, consumer }

  while (!signal.aborted) {
    try {
      await joinGroup(member)
      await readOn(subscription, member, reader)
    } catch (error) {
      if (signal.aborted) break
      log.warn({ topic, err: error }, 'Reading events was interrupted')
      await pause(clock, RECOVERY_MS, signal)
    }
  }
  reader.disconnect()
}

type Following = Omit<Subscription, 'group' | 'handle'> & { hear: (event: unknown) => void }

async function followUntil({ client, topic, hear, signal, clock, log }: Following): Promise<void> {
  const reader = createBlockingClient(client, BLOCK_MS, log)
  const stopWaiting = () => reader.disconnect()
  signal.addEventListener('abort', stopWaiting, { once: true })
  const key = streamKey(topic)
  for (let last: string | null = null; !signal.aborted; ) {
    try {
      last ??= await lastIn(client, key)
      for (const { id, json } of await readAfter(reader, { key, last, blockMs: BLOCK_MS })) {
        last = id
        hear(JSON.parse(json))
      }
    } catch (error) {
      if (signal.aborted) break
      // What was published meanwhile may be gone with the server, and its numbers with it.
      last = null
      log.warn({ topic, err: error }, 'Following events was interrupted')
      await pause(clock, RECOVERY_MS, signal)
    }
  }
  reader.disconnect()
}

async function readOn(subscription: Subscription, member: Member, reader: Redis): Promise<void> {
  const { signal, clock, claimAfterMs, tries } = subscription
  for (let claimAt = clock.now(); !signal.aborted; ) {
    if (clock.now() >= claimAt) {
      claimAt = clock.now() + claimAfterMs / 2
      const stale = await claimStale(member, claimAfterMs)
      const deadly = stale.filter(({ givenOut }) => givenOut > tries)
      await settle(
        subscription,
        member,
        deadly.map((entry) => ({ entry, outcome: DEADLY })),
      )
      await handOver(
        subscription,
        member,
        stale.filter((entry) => entry.givenOut <= tries),
      )
      await forgetGone(member, FORGET_MS)
    }
    await handOver(subscription, member, await readNew(member, reader, Math.min(BLOCK_MS, claimAfterMs)))
  }
}

/** Whoever was given this one ended without a word, again and again. */
const DEADLY: Outcome = { kind: 'failed', error: new Error('No reader survived this event') }

async function handOver(subscription: Subscription, member: Member, entries: StreamEntry[]): Promise<void> {
  if (entries.length === 0) return
  const events = entries.map(({ json }): unknown => JSON.parse(json))
  const outcomes = await deliver(events, subscription)
  const settled = entries.flatMap((entry, index) => {
    const outcome = outcomes[index]
    return outcome ? [{ entry, outcome }] : []
  })
  await settle(subscription, member, settled)
}

async function settle(
  { topic, log }: Subscription,
  { client, key, group }: Member,
  entries: { entry: StreamEntry; outcome: Outcome }[],
): Promise<void> {
  const done: string[] = []
  for (const { entry, outcome } of entries) {
    if (outcome.kind === 'unread') continue
    if (outcome.kind === 'failed') {
      log.error({ topic, eventId: entry.id, err: outcome.error }, 'Event given up')
      await append(client, deadLetters(topic), entry.json)
    }
    done.push(entry.id)
  }
  if (done.length > 0) await client.xack(key, group, ...done)
}
