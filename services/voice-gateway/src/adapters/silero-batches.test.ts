import { EventEmitter } from 'node:events'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { expect, it } from 'vitest'
import { SileroBatches } from './silero-batches.ts'
import { SileroLine } from './silero-line.ts'
import { type SileroAnswer, type SileroRequest, WINDOW_SAMPLES } from './silero-messages.ts'

class FakeSileroWorker extends EventEmitter {
  readonly asked: SileroRequest[] = []
  postMessage(request: SileroRequest): void {
    this.asked.push(request)
  }
  answer(...probabilities: number[]): void {
    const answer: SileroAnswer = { type: 'judged', probabilities: Float32Array.from(probabilities) }
    this.emit('message', answer)
  }
  async terminate(): Promise<number> {
    this.emit('exit', 1)
    return 1
  }
}

function open() {
  const workers: FakeSileroWorker[] = []
  const clock = manualClock()
  const start = () => {
    const worker = new FakeSileroWorker()
    workers.push(worker)
    return worker
  }
  const batches = new SileroBatches(start, clock)
  const started = batches.start()
  workers[0]?.emit('message', { type: 'ready' } satisfies SileroAnswer)
  const told: [line: number, probability: number][] = []
  const line = (number: number) =>
    new SileroLine(
      number,
      (window) => batches.add(window),
      (probability) => told.push([number, probability]),
    )
  const last = () => workers.at(-1) ?? new FakeSileroWorker()
  return { batches, started, clock, workers, last, line, told }
}

const loud = new Uint8Array(
  Int16Array.from({ length: WINDOW_SAMPLES }, (_, i) => (i % 2 ? 5000 : -5000)).buffer,
)
const lines = ({ asked }: FakeSileroWorker) => asked.map((request) => [...request.lines])

it('asks at once for a line that speaks alone', async () => {
  const { started, last, line, told } = open()
  await started
  line(1).push(loud)
  expect(lines(last())).toEqual([[1]])
  last().answer(0.75)
  expect(told).toEqual([[1, 0.75]])
})

it('gathers the windows of many lines while a batch is judged', () => {
  const { last, line, told, clock } = open()
  const [one, two, three] = [line(1), line(2), line(3)]
  for (const speaker of [one, two, three]) speaker?.push(loud)
  clock.advance(10)
  expect(lines(last())).toEqual([[1]])
  last().answer(0.5)
  expect(lines(last())).toEqual([[1], [2, 3]])
  last().answer(0.25, 0.75)
  expect(told).toEqual([
    [1, 0.5],
    [2, 0.25],
    [3, 0.75],
  ])
})

it('waits a little between batches, so that they fill', () => {
  const { last, line, clock } = open()
  const speaker = line(1)
  speaker.push(loud)
  last().answer(0.5)
  speaker.push(loud)
  expect(last().asked).toHaveLength(1)
  clock.advance(10)
  expect(last().asked).toHaveLength(2)
})

it('asks no more for a line that is closed and lets the model forget it', () => {
  const { batches, last, line, clock } = open()
  line(1).push(loud)
  line(2).push(loud)
  line(3).push(loud)
  batches.forget(2)
  last().answer(0.5)
  clock.advance(10)
  expect(lines(last())).toEqual([[1], [3]])
  expect(last().asked[1]?.closed).toEqual([2])
})

it('goes on with another worker when one dies', () => {
  const { workers, last, line, told, clock } = open()
  const speaker = line(1)
  speaker.push(loud)
  last().emit('exit', 1)
  expect(told).toEqual([[1, 0]])
  clock.advance(10)
  speaker.push(loud)
  last().answer(0.5)
  expect(workers).toHaveLength(2)
  expect(told).toEqual([
    [1, 0],
    [1, 0.5],
  ])
})

it('does not start when the worker dies before it is ready', async () => {
  const worker = new FakeSileroWorker()
  const started = new SileroBatches(() => worker, manualClock()).start()
  worker.emit('exit', 1)
  await expect(started).rejects.toMatchObject({ code: 'upstream-failed' })
})

it('asks nothing after it is disposed', async () => {
  const { batches, workers, line } = open()
  await batches[Symbol.asyncDispose]()
  line(1).push(loud)
  expect(workers).toHaveLength(1)
  expect(workers[0]?.asked).toEqual([])
})
