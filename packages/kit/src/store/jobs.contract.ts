import { beforeEach, expect, it } from 'vitest'
import { until } from './events.contract.ts'
import type { JobQueue, Jobs } from './jobs.ts'
import type { Sql } from './sql.ts'

interface Chore {
  number: number
}

/** What every jobs adapter does. Each test uses a queue of its own. Give the adapter no pause between tries. */
export function jobsContract(subject: () => Jobs): void {
  let queue: JobQueue<Chore>
  beforeEach(({ task }) => {
    queue = choresOf(task.id)
  })

  it('gives each job to one worker, once', async () => {
    await using one = workerOf(subject(), queue)
    await using two = workerOf(subject(), queue)
    for (let number = 0; number < 20; number++) expect(await subject().send(queue, { number })).toBe(true)
    await until(() => one.done.length + two.done.length >= 20)
    const numbers = [...one.done, ...two.done].toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, number) => number))
  })

  it('keeps a job until its time', async () => {
    const startedAt = Date.now()
    const at = new Date(startedAt + 300)
    await subject().send(queue, { number: 1 }, { at })
    await subject().send(queue, { number: 2 })
    await using worker = workerOf(subject(), queue)
    await worker.has(2)
    expect(worker.done).toEqual([2, 1])
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
  })

  it('takes one job of a key while it waits, and another one afterwards', async () => {
    expect(await subject().send(queue, { number: 1 }, { key: 'same' })).toBe(true)
    expect(await subject().send(queue, { number: 2 }, { key: 'same' })).toBe(false)
    expect(await subject().send(queue, { number: 3 }, { key: 'other' })).toBe(true)
    await using worker = workerOf(subject(), queue)
    expect(await worker.has(2)).toEqual([1, 3])
    expect(await subject().send(queue, { number: 4 }, { key: 'same' })).toBe(true)
    expect(await worker.has(3)).toEqual([1, 3, 4])
  })

  it('drops a waiting job by its key, so that it can be put at another time', async () => {
    await subject().send(queue, { number: 1 }, { key: 'moved', at: new Date(Date.now() + 60_000) })
    await subject().cancel(queue, 'moved')
    await subject().cancel(queue, 'unheard of')
    expect(await subject().send(queue, { number: 2 }, { key: 'moved' })).toBe(true)
    await using worker = workerOf(subject(), queue)
    expect(await worker.has(1)).toEqual([2])
  })

  it('tries a job that fails as often as its queue says', async () => {
    const stubborn = { ...queue, tries: 3 }
    let tries = 0
    await using _ = workerOf(subject(), stubborn, async () => {
      tries++
      throw new Error('no')
    })
    await subject().send(stubborn, { number: 1 }, { key: 'again' })
    await until(() => tries === 3)
    await expect.poll(() => subject().send(stubborn, { number: 2 }, { key: 'again' })).toBe(true)
    await until(() => tries === 6)
  })

  it('hands no payload of another shape to the worker', async () => {
    const strict: JobQueue<Chore> = {
      ...queue,
      tries: 1,
      parse(payload) {
        const { number } = payload as Chore
        if (number < 0) throw new Error('a negative number')
        return { number }
      },
    }
    await using worker = workerOf(subject(), strict)
    await subject().send(strict, { number: -1 })
    await subject().send(strict, { number: 1 })
    expect(await worker.has(1)).toEqual([1])
  })

  it('lets the job under way end before the worker does, and leaves the rest to the next one', async () => {
    let finish = () => {}
    const work = new Promise<void>((resolve) => {
      finish = resolve
    })
    const first = workerOf(subject(), queue, () => work)
    await subject().send(queue, { number: 1 })
    await subject().send(queue, { number: 2 })
    await first.has(1)
    const ended = first[Symbol.asyncDispose]()
    finish()
    await ended
    await using next = workerOf(subject(), queue)
    expect(await next.has(1)).toEqual([2])
    expect(first.done).toEqual([1])
  })
}

/** The part of the contract about transactions, for jobs that live in a database. */
export function transactionalJobsContract(subject: () => Jobs, sql: () => Sql): void {
  it('sends a job with the transaction that it belongs to, or not at all', async ({ task }) => {
    const queue = choresOf(task.id)
    const undone = sql().db.transaction(async (tx) => {
      await subject().send(queue, { number: 1 }, { tx, key: 'undone', at: new Date() })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await sql().db.transaction(async (tx) => {
      expect(await subject().send(queue, { number: 2 }, { tx, key: 'kept' })).toBe(true)
      expect(await subject().send(queue, { number: 3 }, { tx, key: 'kept' })).toBe(false)
      await subject().send(queue, { number: 4 }, { tx, key: 'dropped' })
      await subject().cancel(queue, 'dropped', { tx })
    })
    await using worker = workerOf(subject(), queue)
    expect(await worker.has(1)).toEqual([2])
    expect(await subject().send(queue, { number: 5 })).toBe(true)
    expect(await worker.has(2)).toEqual([2, 5])
  })
}

export const choresOf = (id: string): JobQueue<Chore> => ({
  name: `contract/${id}`,
  parse: (payload) => payload as Chore,
})

/** Does chores until it is disposed. */
export function workerOf(jobs: Jobs, queue: JobQueue<Chore>, work: () => Promise<void> = async () => {}) {
  const done: number[] = []
  const ending = new AbortController()
  const working = jobs.work(
    queue,
    async ({ number }) => {
      done.push(number)
      await work()
    },
    ending.signal,
  )
  return {
    done,
    async has(count: number) {
      await until(() => done.length >= count)
      return done
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await working
    },
  }
}
