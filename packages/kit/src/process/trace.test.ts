import { expect, it } from 'vitest'
import { traced, tracedStream } from './trace.ts'

it('adds nothing to a stream while nobody traces', async () => {
  async function* numbers() {
    yield 1
    yield 2
  }
  const stream = numbers()
  expect(tracedStream('numbers.ts', () => stream)[Symbol.asyncIterator]()).toBe(stream)
})

it('opens a stream when it is first read', async () => {
  let opened = false
  async function* numbers() {
    yield 1
  }
  const stream = tracedStream('numbers.ts', () => {
    opened = true
    return numbers()
  })
  expect(opened).toBe(false)
  const read: number[] = []
  for await (const number of stream) read.push(number)
  expect(read).toEqual([1])
})

it('hands results and failures through', async () => {
  expect(traced('sum.ts', () => 1 + 1)).toBe(2)
  await expect(traced('sum.ts', async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
})
