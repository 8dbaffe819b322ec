import type { Worker } from 'node:worker_threads'
import { abortable } from '@convonet/kit/flow/abortable'
import { AppError } from '@convonet/kit/wire/app-error'
import type { FliteAnswer, FliteRequest } from './flite-messages.ts'

export type FliteThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>

/** One thread, one clause at a time. A thread that dies takes its clause with it; another goes on with the rest. */
export class FliteQueue implements AsyncDisposable {
  readonly #startThread: () => FliteThread
  readonly #limit: number
  #waiting: Job[] = []
  #current: Job | undefined
  #thread: { worker: FliteThread; ready: boolean } | undefined
  #disposed = false

  /** `limit`: how many clauses may wait when another text wants to begin. */
  constructor(startThread: () => FliteThread, limit: number) {
    this.#startThread = startThread
    this.#limit = limit
  }

  /**
   * 16 kHz PCM. `rank` is the clause's number within its text: lower ranks go first, so that nobody's first words wait for
   * somebody's long answer. Throws `busy` for a first clause when the queue is full, and the abort reason.
   */
  async synthesize(request: FliteRequest, rank: number, signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted()
    if (this.#disposed || (rank === 0 && this.#waiting.length >= this.#limit)) {
      throw new AppError('busy', 'The local voice is busy')
    }
    const { job, done } = createJob(request, rank)
    const after = this.#waiting.findIndex((other) => other.rank > rank)
    this.#waiting.splice(after === -1 ? this.#waiting.length : after, 0, job)
    this.#next()
    try {
      return await abortable(done, signal)
    } finally {
      this.#waiting = this.#waiting.filter((other) => other !== job)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    this.#reject(new AppError('busy', 'The local voice has ended'), this.#waiting.splice(0))
    await this.#thread?.worker.terminate()
  }

  #next(): void {
    if (this.#current || this.#waiting.length === 0) return
    this.#thread ??= this.#start()
    if (!this.#thread.ready) return
    this.#current = this.#waiting.shift()
    this.#thread.worker.postMessage(this.#current?.request)
  }

  #start(): { worker: FliteThread; ready: boolean } {
    const thread = { worker: this.#startThread(), ready: false }
    thread.worker.on('message', (answer: FliteAnswer) => {
      if (answer.type === 'ready') thread.ready = true
      else this.#settle(answer)
      this.#next()
    })
    thread.worker.on('exit', () => {
      if (this.#disposed) return
      this.#thread = undefined
      // One that dies before it is ready would do so again: everybody waiting is told.
      this.#reject(
        new AppError('upstream-failed', 'The local voice stopped'),
        thread.ready ? [] : this.#waiting.splice(0),
      )
      this.#next()
    })
    return thread
  }

  #settle(answer: Exclude<FliteAnswer, { type: 'ready' }>): void {
    if (answer.type === 'spoken') this.#current?.resolve(answer.pcm)
    else
      this.#current?.reject(
        new AppError('upstream-failed', 'The local voice failed', { cause: answer.reason }),
      )
    this.#current = undefined
  }

  #reject(error: AppError, jobs: Job[]): void {
    for (const job of jobs) job.reject(error)
    this.#current?.reject(error)
    this.#current = undefined
  }
}

interface Job {
  request: FliteRequest
  rank: number
  resolve(pcm: Uint8Array): void
  reject(error: unknown): void
}

function createJob(request: FliteRequest, rank: number): { job: Job; done: Promise<Uint8Array> } {
  let settle: Pick<Job, 'resolve' | 'reject'> = { resolve() {}, reject() {} }
  const done = new Promise<Uint8Array>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { job: { request, rank, ...settle }, done }
}
