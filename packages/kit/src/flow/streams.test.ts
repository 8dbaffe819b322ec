import { describe, expect, it } from 'vitest'
import { Channel } from './channel.ts'
import { map, prefetch, started } from './streams.ts'

/** Counts how often it was read and notes its end. */
function counted(items: readonly number[]) {
  const seen = { reads: 0, ended: false }
  async function* stream() {
    try {
      for (const item of items) {
        seen.reads += 1
        yield item
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, stream: stream() }
}

async function readAll<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = []
  for await (const item of stream) read.push(item)
  return read
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('prefetch', () => {
  it('keeps the order and loses nothing, whatever the depth', async () => {
    for (const depth of [0, 1, 2, 5, 20]) {
      expect(await readAll(prefetch(depth, counted([1, 2, 3, 4, 5]).stream))).toEqual([1, 2, 3, 4, 5])
    }
  })

  it('reads as far ahead as it is told', async () => {
    const { seen, stream } = counted([1, 2, 3, 4, 5, 6])
    const ahead = prefetch(2, stream)
    await ahead.next()
    await settled()
    expect(seen.reads).toBe(3)
    await ahead.return(undefined)
  })

  it('hands over what came before a failure, then throws it', async () => {
    async function* failing() {
      yield 1
      yield 2
      throw new Error('broken')
    }
    const ahead = prefetch(3, failing())
    expect((await ahead.next()).value).toBe(1)
    expect((await ahead.next()).value).toBe(2)
    await expect(ahead.next()).rejects.toThrow('broken')
  })

  it('ends its source when the reader leaves', async () => {
    const { seen, stream } = counted([1, 2, 3, 4])
    for await (const _ of prefetch(2, stream)) break
    await settled()
    expect(seen.ended).toBe(true)
  })

  it('does not wait for a source that hangs when the reader leaves', async () => {
    const silent = new Channel<number>()
    silent.push(1)
    for await (const _ of prefetch(2, silent)) break
  })
})

describe('started', () => {
  it('begins before anyone reads', async () => {
    const { seen, stream } = counted([1, 2])
    const speech = started(stream, new AbortController().signal)
    await settled()
    expect(seen.reads).toBe(1)
    expect(await readAll(speech)).toEqual([1, 2])
  })

  it('throws a failure only to its reader', async () => {
    const failing = new Channel<number>()
    failing.fail(new Error('no voice'))
    const speech = started(failing, new AbortController().signal)
    await settled()
    await expect(readAll(speech)).rejects.toThrow('no voice')
  })

  it('ends its source when the reader leaves', async () => {
    const { seen, stream } = counted([1, 2, 3])
    for await (const _ of started(stream, new AbortController().signal)) break
    await settled()
    expect(seen.ended).toBe(true)
  })

  it('ends a source that nobody ever read when it is aborted', async () => {
    const { seen, stream } = counted([1, 2, 3])
    const controller = new AbortController()
    started(stream, controller.signal)
    await settled()
    controller.abort()
    await settled()
    expect(seen).toEqual({ reads: 1, ended: true })
  })
})

it('map changes each item and ends its source when the reader leaves', async () => {
  expect(await readAll(map(counted([1, 2]).stream, (n) => n * 10))).toEqual([10, 20])
  const { seen, stream } = counted([1, 2])
  for await (const _ of map(stream, String)) break
  expect(seen.ended).toBe(true)
})
