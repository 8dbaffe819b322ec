import type { Log } from '../process/log.ts'
import { type Delivery, deliver } from './deliver.ts'
import {
  BATCH_SIZE,
  deadLetters,
  EVENTS_KEPT,
  type Events,
  type EventsOptions,
  withDefaults,
} from './events.ts'
import { createSubscriptions } from './subscriptions.ts'

interface Entry {
  number: number
  json: string
}

interface Group {
  /** The number of the next entry nobody of the group has taken. */
  next: number
  /** Taken and not read, because the reader's subscription ended. */
  returned: Entry[]
}

class Topic {
  readonly groups = new Map<string, Group>()
  entries: Entry[] = []
  #published = 0
  #wake = new Set<() => void>()

  publish(json: string): void {
    this.entries.push({ number: this.#published++, json })
    if (this.entries.length >= EVENTS_KEPT * 1.1) this.entries = this.entries.slice(-EVENTS_KEPT)
    this.wakeAll()
  }

  groupOf(name: string): Group {
    const group = this.groups.get(name) ?? { next: 0, returned: [] }
    this.groups.set(name, group)
    return group
  }

  /** The number that the next entry gets. */
  get published(): number {
    return this.#published
  }

  after(number: number): Entry[] {
    return this.entries.filter((entry) => entry.number >= number)
  }

  take(group: Group): Entry[] {
    const returned = group.returned.splice(0, BATCH_SIZE)
    if (returned.length > 0) return returned
    const first = this.entries[0]?.number ?? 0
    const start = Math.max(0, group.next - first)
    const batch = this.entries.slice(start, start + BATCH_SIZE)
    group.next = (batch.at(-1)?.number ?? group.next - 1) + 1
    return batch
  }

  wakeAll(): void {
    for (const wake of this.#wake) wake()
  }

  /** Until something may be there to take, or `signal` aborts. */
  async change(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const end = () => {
        this.#wake.delete(end)
        signal.removeEventListener('abort', end)
        resolve()
      }
      this.#wake.add(end)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
    })
  }
}

/**
 * For one process. Events are copied on the way, as they would be through a server. Since nothing outlives the process,
 * a subscription that ends first hands over what has been published.
 */
export function createMemoryEvents(options: EventsOptions): Events {
  const topics = new Map<string, Topic>()
  const subscriptions = createSubscriptions()

  return {
    publish: async (name, event) => publish(name, JSON.stringify(event)),
    subscribe: (name, groupName, handle, signal) =>
      subscriptions.run(signal, async (ending) => {
        const delivery = { ...withDefaults(options), handle, signal: ending }
        const topic = topicOf(name)
        const group = topic.groupOf(groupName)
        for (let stuck = false; !stuck; ) {
          const batch = topic.take(group)
          if (batch.length > 0) stuck = !(await read(name, group, batch, delivery))
          else if (ending.aborted) return
          else await topic.change(ending)
        }
      }),
    follow: (name, hear, signal) =>
      subscriptions.run(signal, async (ending) => {
        const topic = topicOf(name)
        for (let next = topic.published; !ending.aborted; ) {
          const entries = topic.after(next)
          next = topic.published
          for (const { json } of entries) hear(JSON.parse(json))
          if (entries.length === 0) await topic.change(ending)
        }
      }),
    [Symbol.asyncDispose]: () => subscriptions.close(),
  }

  /** False when the subscription ended before all of the batch was read. */
  async function read(name: string, group: Group, batch: Entry[], delivery: Delivery & { log: Log }) {
    const outcomes = await deliver(
      batch.map(({ json }): unknown => JSON.parse(json)),
      delivery,
    )
    const unread = batch.filter((_, index) => outcomes[index]?.kind === 'unread')
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.kind !== 'failed') continue
      delivery.log.error({ topic: name, err: outcome.error }, 'Event given up')
      publish(deadLetters(name), batch[index]?.json ?? 'null')
    }
    group.returned.push(...unread)
    topicOf(name).wakeAll()
    return unread.length === 0
  }

  function publish(name: string, json: string): void {
    topicOf(name).publish(json)
  }

  function topicOf(name: string): Topic {
    const topic = topics.get(name) ?? new Topic()
    topics.set(name, topic)
    return topic
  }
}
