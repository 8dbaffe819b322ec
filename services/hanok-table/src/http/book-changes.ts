import type { BookChange } from '@convonet/contracts/restaurant-book'
import { Channel } from '@convonet/kit/flow/channel'
import { pause } from '@convonet/kit/process/pause'
import { sql } from 'drizzle-orm'
import type { Face } from './face.ts'

export interface BookChanges {
  /** What changes from now on, whoever changes it and in whatever process; first and in between a heartbeat without days. */
  follow(signal: AbortSignal): AsyncIterable<BookChange>
  /** Ends everybody's. */
  close(): void
}

const POLL_MS = 500
const HEARTBEAT_MS = 15_000
const HEARTBEAT: BookChange = { days: [] }
/** A transaction may end so much later than it took its number. */
const LATEST_MS = 15_000
/** As many as that may be under way when somebody begins to follow. */
const UNDER_WAY = 200
const MOST_UNREAD = 1000

/** The store is asked only while somebody follows, once for all of them. */
export function createBookChanges({
  sql: { db },
  clock,
  log,
}: Pick<Face, 'sql' | 'clock' | 'log'>): BookChanges {
  const followers = new Set<Channel<BookChange>>()
  let polling: AbortController | null = null

  return {
    follow(signal) {
      const changes = new Channel<BookChange>(MOST_UNREAD)
      changes.push(HEARTBEAT)
      followers.add(changes)
      signal.addEventListener('abort', () => leave(changes), { once: true })
      if (signal.aborted) leave(changes)
      else if (!polling) start()
      return changes
    },
    close() {
      for (const changes of followers) leave(changes)
    },
  }

  function leave(changes: Channel<BookChange>): void {
    changes.close()
    followers.delete(changes)
    if (followers.size > 0) return
    polling?.abort()
    polling = null
  }

  function start(): void {
    polling = new AbortController()
    poll(polling.signal).catch((error: unknown) => {
      log.warn({ err: error }, 'The changes of the book could not be followed')
      for (const changes of followers) leave(changes)
    })
  }

  async function poll(signal: AbortSignal): Promise<void> {
    const seen = new Seen(await newest())
    await unseen(seen)
    let toldAt = clock.now()
    while (!signal.aborted) {
      const days = await unseen(seen)
      if (days.length > 0 || clock.now() - toldAt >= HEARTBEAT_MS) {
        toldAt = clock.now()
        for (const changes of followers) changes.push({ days })
      }
      await pause(clock, POLL_MS, signal)
    }
  }

  /** Days of what has changed since the last look. */
  async function unseen(seen: Seen): Promise<string[]> {
    const now = clock.now()
    const fresh = (await after(seen.floor)).filter(({ id }) => seen.add(id, now))
    seen.forgetBefore(now - LATEST_MS)
    return [...new Set(fresh.flatMap((change) => change.days))].toSorted()
  }

  async function newest(): Promise<number> {
    const { rows } = await db.execute<{ id: string | null }>(sql`select max(id) as id from hanok_changes`)
    return Math.max(0, Number(rows[0]?.id ?? 0) - UNDER_WAY)
  }

  async function after(floor: number): Promise<{ id: number; days: string[] }[]> {
    const { rows } = await db.execute<{ id: string; days: string[] }>(sql`
      select id, days from hanok_changes where id > ${floor} order by id limit 5000`)
    return rows.map(({ id, days }) => ({ id: Number(id), days }))
  }
}

/** Which numbers have been read, above a floor under which none comes any more. */
class Seen {
  floor: number
  readonly #at = new Map<number, number>()

  constructor(floor: number) {
    this.floor = floor
  }

  /** False for one that was there before. */
  add(id: number, now: number): boolean {
    if (this.#at.has(id)) return false
    this.#at.set(id, now)
    return true
  }

  forgetBefore(moment: number): void {
    for (const [id, at] of this.#at) {
      if (at >= moment) return
      this.#at.delete(id)
      this.floor = Math.max(this.floor, id)
    }
  }
}
