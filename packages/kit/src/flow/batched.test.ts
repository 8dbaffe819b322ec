import { describe, expect, it } from 'vitest'
import { batched } from './batched.ts'

const nextRound = () => new Promise((resolve) => setImmediate(resolve))

describe('batched writing', () => {
  it('writes together what is asked for in the same round, in order', async () => {
    const written: number[][] = []
    const write = batched<number>(async (items) => void written.push([...items]))
    await Promise.all([write(1), Promise.resolve().then(() => write(2)), write(3)])
    expect(written).toEqual([[1, 3, 2]])
  })

  it('collects while a writing is under way, and runs one at a time', async () => {
    const written: number[][] = []
    let finish = () => {}
    const write = batched<number>((items) => {
      written.push([...items])
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    const first = write(1)
    await nextRound()
    const later = [write(2), write(3)]
    await nextRound()
    expect(written).toEqual([[1]])

    finish()
    await first
    await nextRound()
    expect(written).toEqual([[1], [2, 3]])
    finish()
    await Promise.all(later)
  })

  it('tells each caller of its own failure and writes the others', async () => {
    const written: number[] = []
    const write = batched<number>(async (items) => {
      if (items.includes(2)) throw new Error('2 cannot be written')
      written.push(...items)
    })
    const outcomes = await Promise.allSettled([write(1), write(2), write(3)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(written).toEqual([1, 3])
  })

  it('goes on after a failure', async () => {
    let broken = true
    const write = batched<number>(async () => {
      if (broken) throw new Error('no connection')
    })
    await expect(write(1)).rejects.toThrow('no connection')
    broken = false
    await write(2)
  })
})
