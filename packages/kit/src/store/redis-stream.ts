import type { Redis } from 'ioredis'
import { BATCH_SIZE, EVENTS_KEPT } from './events.ts'

export interface StreamEntry {
  id: string
  /** What was published, as JSON. */
  json: string
}

export const streamKey = (topic: string) => `convonet:events:${topic}`

export async function append(client: Redis, topic: string, json: string): Promise<void> {
  await client.xadd(streamKey(topic), 'MAXLEN', '~', EVENTS_KEPT, '*', 'event', json)
}

/** A stream, read as one member of a consumer group. */
export interface Member {
  client: Redis
  key: string
  group: string
  consumer: string
}

/** Makes the group, beginning with the oldest entry, unless it exists. */
export async function joinGroup({ client, key, group }: Member): Promise<void> {
  await client.xgroup('CREATE', key, group, '0', 'MKSTREAM').catch((error: Error) => {
    if (!error.message.startsWith('BUSYGROUP')) throw error
  })
}

/** Entries that nobody of the group has been given; waits up to `blockMs` for one. `reader` is used for this only. */
export async function readNew(
  { key, group, consumer }: Member,
  reader: Redis,
  blockMs: number,
): Promise<StreamEntry[]> {
  const reply = await reader.xreadgroup(
    'GROUP',
    group,
    consumer,
    'COUNT',
    BATCH_SIZE,
    'BLOCK',
    blockMs,
    'STREAMS',
    key,
    '>',
  )
  const [stream] = (reply ?? []) as [string, RawEntry[]][]
  return toEntries(stream?.[1] ?? [])
}

/** The id of the latest entry. */
export async function lastIn(client: Redis, key: string): Promise<string> {
  const [last] = await client.xrevrange(key, '+', '-', 'COUNT', 1)
  return last?.[0] ?? '0-0'
}

/** Entries after that one; waits up to `blockMs` for the first. `reader` is used for this only. */
export async function readAfter(
  reader: Redis,
  { key, last, blockMs }: { key: string; last: string; blockMs: number },
): Promise<StreamEntry[]> {
  const reply = await reader.xread('COUNT', BATCH_SIZE, 'BLOCK', blockMs, 'STREAMS', key, last)
  return toEntries(reply?.[0]?.[1] ?? [])
}

/** Entries given to a member that has not acknowledged them for `idleMs`, and how often each has been given out. */
export async function claimStale(
  { client, key, group, consumer }: Member,
  idleMs: number,
): Promise<(StreamEntry & { givenOut: number })[]> {
  const reply = await client.xautoclaim(key, group, consumer, idleMs, '0-0', 'COUNT', BATCH_SIZE)
  const entries = toEntries((reply as [string, (RawEntry | null)[]])[1])
  const first = entries[0]?.id
  const last = entries.at(-1)?.id
  if (!first || !last) return []
  const pending = await client.xpending(key, group, first, last, BATCH_SIZE, consumer)
  const times = new Map((pending as [string, string, number, number][]).map((row) => [row[0], row[3]]))
  return entries.map((entry) => ({ ...entry, givenOut: times.get(entry.id) ?? 1 }))
}

/** Takes the names of members that ended long ago off the group's list. Those hold nothing and will be given nothing. */
export async function forgetGone({ client, key, group }: Member, idleMs: number): Promise<void> {
  const rows = (await client.xinfo('CONSUMERS', key, group)) as (string | number)[][]
  for (const row of rows) {
    const field = (name: string) => row[row.indexOf(name) + 1]
    if (field('pending') === 0 && Number(field('idle')) > idleMs) {
      await client.xgroup('DELCONSUMER', key, group, String(field('name')))
    }
  }
}

type RawEntry = [id: string, fields: string[]]

// Entries that were trimmed while pending come as null from Redis 6.
const toEntries = (raw: (RawEntry | null)[]): StreamEntry[] =>
  raw.flatMap((entry) => (entry ? [{ id: entry[0], json: entry[1][1] ?? 'null' }] : []))
