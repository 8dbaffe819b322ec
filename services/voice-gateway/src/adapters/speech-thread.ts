import { AppError } from '@convonet/kit/wire/app-error'
import { moonshineText } from './moonshine-text.ts'
import type { SpeechAnswer, SpeechRequest } from './speech-worker-messages.ts'

/** What is needed of a `Worker`. */
export interface SpeechWorker {
  on(event: 'message', listener: (answer: SpeechAnswer) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  postMessage(request: SpeechRequest): void
  terminate(): Promise<number>
}

export interface Recognition {
  text: string
  tokens: readonly number[]
}

export interface SpeechWork {
  /** 16 kHz. */
  samples: Int16Array
  /** Tokens of an earlier transcript of the same sound. */
  draft: readonly number[]
}

/** Settled once, with null when it was told to stop. */
export interface SpeechJob {
  work: SpeechWork
  /** Whether it may be told to stop so that another can begin. */
  mayWait: boolean
  settle(outcome: { recognition: Recognition | null } | { error: AppError }): void
}

/** One worker thread and the job it is at. A worker that dies fails its job; the next job starts another worker. */
export class SpeechThread implements AsyncDisposable {
  readonly #startWorker: () => SpeechWorker
  readonly #onIdle: () => void
  #worker: SpeechWorker | undefined
  #opened = Promise.resolve()
  #warm = false
  #stopping = false
  #disposed = false
  #job: SpeechJob | undefined

  constructor(startWorker: () => SpeechWorker, onIdle: () => void) {
    this.#startWorker = startWorker
    this.#onIdle = onIdle
  }

  get idle(): boolean {
    return this.#job === undefined
  }

  /** Would begin at once. */
  get warm(): boolean {
    return this.idle && this.#warm
  }

  /** Busy with something that could make way and has not been told so yet. */
  get yielding(): boolean {
    return this.#job?.mayWait === true && !this.#stopping
  }

  /** Resolves when the weights are loaded. */
  async start(): Promise<void> {
    this.#worker ??= this.#open()
    await this.#opened
  }

  run(job: SpeechJob): void {
    this.#worker ??= this.#open()
    this.#job = job
    this.#post({ type: 'recognise', ...job.work })
  }

  /** Ends the present job early, if it is this one. */
  stop(job: SpeechJob | undefined = this.#job): void {
    if (!job || job !== this.#job || this.#stopping) return
    this.#stopping = true
    this.#post({ type: 'stop' })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    await this.#worker?.terminate()
    this.#settle({ error: new AppError('busy', 'Local speech recognition has ended') })
  }

  #open(): SpeechWorker {
    const worker = this.#startWorker()
    worker.on('message', (answer: SpeechAnswer) => this.#onAnswer(answer))
    worker.on('exit', () => this.#onExit())
    this.#opened = new Promise((resolve, reject) => {
      worker.on('message', () => resolve())
      worker.on('exit', () => reject(failed('Local speech recognition stopped')))
    })
    this.#opened.catch(() => {})
    return worker
  }

  #post(request: SpeechRequest): void {
    this.#worker?.postMessage(request)
  }

  #onAnswer(answer: SpeechAnswer): void {
    if (answer.type === 'ready') this.#warm = true
    else if (answer.type === 'recognised') this.#settle({ recognition: withText(answer.tokens) })
    else if (answer.type === 'stopped') this.#settle({ recognition: null })
    else this.#settle({ error: failed('Local speech recognition failed', answer.reason) })
  }

  #onExit(): void {
    this.#worker = undefined
    this.#warm = false
    if (!this.#disposed) this.#settle({ error: failed('Local speech recognition stopped') })
  }

  #settle(outcome: Parameters<SpeechJob['settle']>[0]): void {
    const job = this.#job
    this.#job = undefined
    this.#stopping = false
    job?.settle(outcome)
    if (!this.#disposed) this.#onIdle()
  }
}

// The tokenizer takes 30 MB, so there is one for all workers.
const withText = (tokens: readonly number[]): Recognition => ({ text: moonshineText(tokens), tokens })

const failed = (title: string, cause?: unknown) => new AppError('upstream-failed', title, { cause })
