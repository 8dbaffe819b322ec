import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Channel } from './channel.ts'

async function readAll<T>(channel: Channel<T>): Promise<T[]> {
  const read: T[] = []
  for await (const item of channel) read.push(item)
  return read
}

describe('a channel', () => {
  it('hands over what was pushed before and after the reader came, in order', async () => {
    const channel = new Channel<number>()
    channel.push(1)
    channel.push(2)
    const read = readAll(channel)
    await Promise.resolve()
    channel.push(3)
    channel.close()
    expect(await read).toEqual([1, 2, 3])
  })

  it('throws a failure after what was pushed before it', async () => {
    const channel = new Channel<number>()
    channel.push(1)
    channel.fail(new Error('line cut'))
    const read: number[] = []
    await expect(async () => {
      for await (const item of channel) read.push(item)
    }).rejects.toThrow('line cut')
    expect(read).toEqual([1])
  })

  it('keeps to its first end', async () => {
    const closed = new Channel<number>()
    closed.close()
    closed.fail(new Error('too late'))
    expect(await readAll(closed)).toEqual([])

    const failed = new Channel<number>()
    failed.fail(new Error('first'))
    failed.close()
    await expect(readAll(failed)).rejects.toThrow('first')
  })

  it('takes nothing more once closed', async () => {
    const channel = new Channel<number>()
    channel.close()
    expect(channel.push(1)).toBe(false)
    expect(await readAll(channel)).toEqual([])
  })

  it('takes nothing more once its reader has left', async () => {
    const channel = new Channel<number>()
    channel.push(1)
    for await (const _ of channel) break
    expect(channel.push(2)).toBe(false)
  })

  it('wakes a waiting reader when it is closed or fails', async () => {
    const closed = new Channel<number>()
    const end = readAll(closed)
    closed.close()
    expect(await end).toEqual([])

    const failed = new Channel<number>()
    const failure = readAll(failed)
    failed.fail(new Error('line cut'))
    await expect(failure).rejects.toThrow('line cut')
  })

  it('carries undefined like any other item', async () => {
    const channel = new Channel<undefined>()
    channel.push(undefined)
    channel.push(undefined)
    channel.close()
    expect(await readAll(channel)).toEqual([undefined, undefined])
  })

  it('never holds more than its capacity, and loses nothing that it took', async () => {
    const steps = fc.array(fc.constantFrom('push', 'read'), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (actions, capacity) => {
        const channel = new Channel<number>(capacity)
        const reader = channel[Symbol.asyncIterator]()
        const waiting: number[] = []
        const expectNext = async () => expect((await reader.next()).value).toBe(waiting.shift())
        const push = (number: number) => {
          const taken = channel.push(number)
          expect(taken).toBe(waiting.length < capacity)
          if (taken) waiting.push(number)
        }
        const read = async () => waiting.length === 0 || (await expectNext())
        for (const [number, action] of actions.entries()) await (action === 'push' ? push(number) : read())
        channel.close()
        while (waiting.length > 0) await expectNext()
        expect((await reader.next()).done).toBe(true)
      }),
    )
  })
})
