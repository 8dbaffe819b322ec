import { abortable } from '@convonet/kit/flow/abortable'
import { AppError } from '@convonet/kit/wire/app-error'
import {
  type Recognition,
  type SpeechJob,
  SpeechThread,
  type SpeechWork,
  type SpeechWorker,
} from './speech-thread.ts'

/** Work that makes way for what somebody waits for. */
export interface Attempt {
  /** Null when it made way or was dropped. */
  done: Promise<Recognition | null>
  /** From now on somebody waits for it: it no longer makes way. */
  insist(): void
  drop(): void
}

/** Threads for one size of the model. What somebody waits for goes first, in order; attempts take what is idle. */
export class SpeechQueue implements AsyncDisposable {
  readonly #threads: SpeechThread[]
  readonly #limit: number
  #waiting: SpeechJob[] = []
  #disposed = false

  /** `limit`: how many may wait for a thread before another is refused as `busy`. */
  constructor(startWorker: () => SpeechWorker, { threads, limit }: { threads: number; limit: number }) {
    this.#threads = Array.from({ length: threads }, () => new SpeechThread(startWorker, () => this.#next()))
    this.#limit = limit
  }

  /** Resolves when every thread has loaded its weights. */
  async start(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.start()))
  }

  /** Throws `busy`, `upstream-failed` and the abort reason. */
  async recognise(work: SpeechWork, signal: AbortSignal): Promise<Recognition> {
    signal.throwIfAborted()
    if (this.#disposed || this.#waiting.length >= this.#limit) {
      throw new AppError('busy', 'Local speech recognition is busy')
    }
    const { job, done } = createJob(work, false)
    this.#waiting.push(job)
    this.#next()
    if (this.#waiting.includes(job)) this.#threads.find((thread) => thread.yielding)?.stop()
    try {
      const recognition = await abortable(done, signal)
      return recognition ?? (await this.recognise(work, signal))
    } finally {
      this.#drop(job)
    }
  }

  /** Null when no thread is idle. */
  attempt(work: SpeechWork): Attempt | null {
    const thread = this.#threads.find((other) => other.warm)
    if (!thread || this.#disposed) return null
    const { job, done } = createJob(work, true)
    done.catch(() => {})
    thread.run(job)
    return {
      done,
      insist() {
        job.mayWait = false
      },
      drop: () => this.#drop(job),
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    const error = new AppError('busy', 'Local speech recognition has ended')
    for (const job of this.#waiting.splice(0)) job.settle({ error })
    await Promise.all(this.#threads.map((thread) => thread[Symbol.asyncDispose]()))
  }

  #next(): void {
    for (const thread of this.#threads) {
      const job = thread.idle ? this.#waiting.shift() : undefined
      if (job) thread.run(job)
    }
  }

  #drop(job: SpeechJob): void {
    this.#waiting = this.#waiting.filter((other) => other !== job)
    for (const thread of this.#threads) thread.stop(job)
  }
}

function createJob(
  work: SpeechWork,
  mayWait: boolean,
): { job: SpeechJob; done: Promise<Recognition | null> } {
  let settle: SpeechJob['settle'] = () => {}
  const done = new Promise<Recognition | null>((resolve, reject) => {
    settle = (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.recognition))
  })
  return { job: { work, mayWait, settle }, done }
}
