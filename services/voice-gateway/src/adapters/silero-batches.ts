import type { Clock } from '@convonet/kit/process/clock'
import { AppError } from '@convonet/kit/wire/app-error'
import type { JudgedWindow } from './silero-line.ts'
import { type SileroAnswer, type SileroRequest, WINDOW_SAMPLES } from './silero-messages.ts'

/** What is needed of a `Worker`. */
export interface SileroWorker {
  on(event: 'message', listener: (answer: SileroAnswer) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  postMessage(request: SileroRequest, transfer: ArrayBuffer[]): void
  terminate(): Promise<number>
}

/** One call waits for nothing, and a hundred calls fill batches of thirty. */
const BATCH_EVERY_MS = 10

/** Gathers windows of all calls and sends them to the worker together, one batch at a time. */
export class SileroBatches implements AsyncDisposable {
  readonly #startWorker: () => SileroWorker
  readonly #clock: Clock
  #worker: SileroWorker | undefined
  #next: JudgedWindow[] = []
  #sent: JudgedWindow[] | null = null
  #closed: number[] = []
  #resting = false
  #disposed = false

  constructor(startWorker: () => SileroWorker, clock: Clock) {
    this.#startWorker = startWorker
    this.#clock = clock
  }

  /** Resolves when the model is loaded. */
  async start(): Promise<void> {
    const worker = this.#open()
    await new Promise<void>((resolve, reject) => {
      worker.on('message', () => resolve())
      worker.on('exit', () => reject(new AppError('upstream-failed', 'Voice detection did not start')))
    })
  }

  add(window: JudgedWindow): void {
    this.#next.push(window)
    this.#send()
  }

  /** Nothing more comes from this line. */
  forget(line: number): void {
    this.#next = this.#next.filter((window) => window.line.number !== line)
    this.#closed.push(line)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    await this.#worker?.terminate()
  }

  #open(): SileroWorker {
    const worker = this.#startWorker()
    this.#worker = worker
    worker.on('message', (answer: SileroAnswer) => this.#onAnswer(answer))
    worker.on('exit', () => this.#onExit())
    return worker
  }

  #send(): void {
    if (this.#sent || this.#resting || this.#disposed || this.#next.length === 0) return
    const worker = this.#worker ?? this.#open()
    this.#sent = this.#next
    this.#next = []
    const request = toRequest(this.#sent, this.#closed)
    this.#closed = []
    worker.postMessage(request, [request.samples.buffer])
    this.#resting = true
    this.#clock.after(BATCH_EVERY_MS, () => {
      this.#resting = false
      this.#send()
    })
  }

  #onAnswer(answer: SileroAnswer): void {
    if (answer.type === 'judged') this.#settle(answer.probabilities)
  }

  /** Another worker goes on; what the lost one was asked counts as silence. */
  #onExit(): void {
    this.#worker = undefined
    if (!this.#disposed) this.#settle(new Float32Array(this.#sent?.length ?? 0))
  }

  #settle(probabilities: Float32Array): void {
    const windows = this.#sent ?? []
    this.#sent = null
    for (const [index, window] of windows.entries()) window.line.judged(window, probabilities[index] ?? 0)
    this.#send()
  }
}

function toRequest(windows: readonly JudgedWindow[], closed: readonly number[]) {
  const samples = new Int16Array(windows.length * WINDOW_SAMPLES)
  for (const [index, window] of windows.entries()) samples.set(window.samples, index * WINDOW_SAMPLES)
  return {
    lines: Uint32Array.from(windows, ({ line }) => line.number),
    fresh: Uint8Array.from(windows, ({ fresh }) => (fresh ? 1 : 0)),
    samples,
    closed,
  } satisfies SileroRequest
}
