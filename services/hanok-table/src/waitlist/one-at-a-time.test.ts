import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

it('does a task again only when it has ended, well or badly', async () => {
  const ends: ((error: Error) => void)[] = []
  const sweeping = oneAtATime(() => new Promise((_, fail) => ends.push(fail)))
  const both = Promise.all([sweeping.run(), sweeping.run()])
  expect(ends).toHaveLength(1)
  ends[0]?.(new Error('no'))
  await expect(both).rejects.toThrow('no')
  const again = sweeping.run()
  expect(ends).toHaveLength(2)
  ends[1]?.(new Error('no'))
  await expect(again).rejects.toThrow('no')
})

it('tells when nothing is under way, without beginning anything', async () => {
  let begun = 0
  const sweeping = oneAtATime(async () => {
    begun++
    throw new Error('no')
  })
  await sweeping.ended()
  expect(begun).toBe(0)
  sweeping.run().catch(() => {})
  await sweeping.ended()
  expect(begun).toBe(1)
})
