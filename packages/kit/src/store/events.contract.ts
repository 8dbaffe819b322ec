import { beforeEach, expect, it } from 'vitest'
import { BATCH_SIZE, deadLetters, type Events } from './events.ts'

/** What every events adapter does. Each test uses a topic of its own. Give the adapter a short pause between tries. */
export function eventsContract(subject: () => Events): void {
  let topic = ''
  beforeEach(({ task }) => {
    topic = `contract-${task.id}`
  })

  it('hands over what was published before and after the reader came, in order', async () => {
    const events = subject()
    await events.publish(topic, { number: 0 })
    using reader = readerOf(events, topic, 'group')
    await reader.has(1)
    for (let number = 1; number < 250; number++) await events.publish(topic, { number })
    expect(await reader.has(250)).toEqual(Array.from({ length: 250 }, (_, number) => ({ number })))
    expect(Math.max(...reader.batches.map((batch) => batch.length))).toBeLessThanOrEqual(BATCH_SIZE)
  })

  it('gives every group all events', async () => {
    const events = subject()
    using one = readerOf(events, topic, 'one')
    using two = readerOf(events, topic, 'two')
    await events.publish(topic, 'hello')
    expect(await one.has(1)).toEqual(['hello'])
    expect(await two.has(1)).toEqual(['hello'])
  })

  it('gives each event to one reader of a group', async () => {
    const events = subject()
    using one = readerOf(events, topic, 'group')
    using two = readerOf(events, topic, 'group')
    for (let number = 0; number < 100; number++) await events.publish(topic, number)
    await until(() => one.seen.length + two.seen.length >= 100)
    expect(new Set([...one.seen, ...two.seen])).toEqual(new Set(Array.from({ length: 100 }, (_, n) => n)))
    expect(one.seen.length + two.seen.length).toBe(100)
  })

  it('tells everybody who follows a topic of what happens from now on', async () => {
    const events = subject()
    await events.publish(topic, 'before')
    const heard: unknown[][] = [[], []]
    const ending = new AbortController()
    const following = heard.map((one) => events.follow(topic, (event) => one.push(event), ending.signal))
    // Nobody says when a follower has begun.
    await until(
      () => heard.every((one) => one.length > 0),
      () => events.publish(topic, { word: 'now' }),
    )
    ending.abort()
    await Promise.all(following)
    for (const event of heard.flat()) expect(event).toEqual({ word: 'now' })
  })

  it('ends when told to, and the next reader of the group goes on from there', async () => {
    const events = subject()
    const first = readerOf(events, topic, 'group')
    await events.publish(topic, 'first')
    await first.has(1)
    await first.end()
    await events.publish(topic, 'second')
    using next = readerOf(events, topic, 'group')
    expect(await next.has(1)).toEqual(['second'])
    expect(first.seen).toEqual(['first'])
  })

  it('lets the handler finish what it has in hand before it ends', async () => {
    const events = subject()
    let finish = () => {}
    const work = new Promise<void>((resolve) => {
      finish = resolve
    })
    const reader = readerOf(events, topic, 'group', () => work)
    await events.publish(topic, 'slow')
    await reader.has(1)
    const ended = reader.end()
    finish()
    await ended
    using next = readerOf(events, topic, 'group')
    await events.publish(topic, 'next')
    expect(await next.has(1)).toEqual(['next'])
  })
}

/** The part of the contract about handlers that fail. */
export function failedEventsContract(subject: () => Events): void {
  let topic = ''
  beforeEach(({ task }) => {
    topic = `contract-${task.id}`
  })

  it('hands over again what the handler failed on', async () => {
    const events = subject()
    let failures = 2
    using reader = readerOf(events, topic, 'group', async () => {
      if (failures-- > 0) throw new Error('not yet')
    })
    await events.publish(topic, 'again')
    expect(await reader.has(3)).toEqual(['again', 'again', 'again'])
  })

  it('gives up an event that always fails, keeps it as a dead letter, and goes on', async () => {
    const events = subject()
    const done: unknown[] = []
    using reader = readerOf(events, topic, 'group', async (batch) => {
      if (batch.includes('poison')) throw new Error('never')
      done.push(...batch)
    })
    for (const event of ['before', 'poison', 'after']) await events.publish(topic, event)
    await until(() => done.length >= 2)
    expect(done).toEqual(['before', 'after'])
    using dead = readerOf(events, deadLetters(topic), 'group')
    expect(await dead.has(1)).toEqual(['poison'])
    expect(reader.seen.length).toBeGreaterThan(3)
  })
}

/** Collects what a subscription is given; `handle` decides how each batch ends. */
export function readerOf(
  events: Events,
  topic: string,
  group: string,
  handle: (batch: readonly unknown[]) => Promise<void> = async () => {},
) {
  const seen: unknown[] = []
  const batches: (readonly unknown[])[] = []
  const ending = new AbortController()
  const record = (batch: readonly unknown[]) => {
    seen.push(...batch)
    batches.push(batch)
    return handle(batch)
  }
  const ended = events.subscribe(topic, group, record, ending.signal)

  return {
    seen,
    batches,
    async has(count: number) {
      await until(() => seen.length >= count)
      return seen
    },
    async end() {
      ending.abort()
      await ended
    },
    [Symbol.dispose]: () => ending.abort(),
  }
}

/** Looks until it is so; the test's own time limit ends a search in vain. */
export async function until(isSo: () => boolean, meanwhile?: () => Promise<unknown>): Promise<void> {
  while (!isSo()) {
    await meanwhile?.()
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
