import { expect, it } from 'vitest'
import { FakeSpeechWorker } from './fake-speech-worker.ts'
import { SpeechQueue } from './speech-queue.ts'

const never = new AbortController().signal
const work = (mark: number) => ({ samples: Int16Array.of(mark), draft: [] })
const marks = ({ asked }: FakeSpeechWorker) => asked.map(({ samples }) => samples[0])

function open({ threads = 1, limit = 8 } = {}) {
  const workers: FakeSpeechWorker[] = []
  const start = () => {
    const worker = new FakeSpeechWorker()
    workers.push(worker)
    return worker
  }
  const queue = new SpeechQueue(start, { threads, limit })
  const started = queue.start()
  for (const worker of workers) worker.ready()
  const last = () => workers.at(-1) ?? new FakeSpeechWorker()
  return { queue, workers, last, started }
}

it('is started when every thread is ready', async () => {
  const { started, workers } = open({ threads: 3 })
  await started
  expect(workers).toHaveLength(3)
})

it('does one thing at a time on one thread, in order', async () => {
  const { queue, last } = open()
  const heard = [1, 2, 3].map((mark) => queue.recognise(work(mark), never))
  expect(marks(last())).toEqual([1])
  last().hear('one')
  last().hear('two')
  last().hear('three')
  expect((await Promise.all(heard)).map(({ text }) => text)).toEqual(['one', 'two', 'three'])
})

it('refuses as busy what would wait behind too many', async () => {
  const { queue, last } = open({ limit: 2 })
  const heard = [1, 2, 3].map((mark) => queue.recognise(work(mark), never))
  await expect(queue.recognise(work(4), never)).rejects.toMatchObject({ code: 'busy' })
  for (const text of ['one', 'two', 'three']) last().hear(text)
  expect(await Promise.all(heard)).toHaveLength(3)
})

it('attempts nothing while somebody is served', () => {
  const { queue } = open()
  void queue.recognise(work(1), never)
  expect(queue.attempt(work(2))).toBeNull()
})

it('lets an attempt make way for somebody who waits', async () => {
  const { queue, last } = open()
  const attempt = queue.attempt(work(1))
  const heard = queue.recognise(work(2), never)
  expect(await attempt?.done).toBeNull()
  last().hear('two')
  expect((await heard).text).toBe('two')
})

it('lets an attempt end once somebody waits for it', async () => {
  const { queue, last } = open()
  const attempt = queue.attempt(work(1))
  attempt?.insist()
  const heard = queue.recognise(work(2), never)
  expect(last().stops).toBe(0)
  last().hear('one')
  last().hear('two')
  expect(await attempt?.done).toMatchObject({ text: 'one' })
  expect((await heard).text).toBe('two')
})

it('stops what was dropped and goes on with what waits', async () => {
  const { queue, last } = open()
  const attempt = queue.attempt(work(1))
  attempt?.drop()
  expect(await attempt?.done).toBeNull()
  expect(queue.attempt(work(2))).not.toBeNull()
  expect(marks(last())).toEqual([1, 2])
})

it('throws the abort reason at once and takes no more time on it', async () => {
  const { queue, last } = open()
  const [one, two] = [new AbortController(), new AbortController()]
  const running = queue.recognise(work(1), one.signal)
  const waiting = queue.recognise(work(2), two.signal)
  const other = queue.recognise(work(3), never)
  const hungUp = new Error('hung up')
  two.abort(hungUp)
  await expect(waiting).rejects.toBe(hungUp)
  one.abort(hungUp)
  await expect(running).rejects.toBe(hungUp)
  last().hear('three')
  expect((await other).text).toBe('three')
  expect(marks(last())).toEqual([1, 3])
})

it('fails what a worker died of and starts another for the rest', async () => {
  const { queue, workers, last } = open()
  const lost = queue.recognise(work(1), never)
  const kept = queue.recognise(work(2), never)
  last().die()
  await expect(lost).rejects.toMatchObject({ code: 'upstream-failed' })
  expect(workers).toHaveLength(2)
  last().ready()
  last().hear('two')
  expect((await kept).text).toBe('two')
})

it('attempts nothing on a worker that is not ready yet', async () => {
  const { queue, last } = open()
  last().die()
  expect(queue.attempt(work(1))).toBeNull()
})

it('does not start when a worker dies before it is ready', async () => {
  const worker = new FakeSpeechWorker()
  const started = new SpeechQueue(() => worker, { threads: 1, limit: 1 }).start()
  worker.die()
  await expect(started).rejects.toMatchObject({ code: 'upstream-failed' })
})

it('takes nothing more and ends what waits when it is disposed', async () => {
  const { queue } = open()
  const heard = [1, 2].map((mark) => queue.recognise(work(mark), never))
  const ended = Promise.allSettled(heard)
  await queue[Symbol.asyncDispose]()
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(queue.recognise(work(3), never)).rejects.toMatchObject({ code: 'busy' })
  expect(queue.attempt(work(4))).toBeNull()
})
