import type { Worker } from 'node:worker_threads'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Log } from '@convonet/kit/process/log'
import { startWorker } from '@convonet/kit/process/start-worker'
import { AppError } from '@convonet/kit/wire/app-error'
import type { SentenceEmbeddings } from '../ports.ts'
import type { EmbeddingsAnswer, EmbeddingsRequest } from './embeddings-worker.ts'

interface Waiting {
  resolve(vectors: Float32Array[]): void
  reject(error: Error): void
}

/** More than these are refused: a caller who waits longer has given up. */
const MOST_WAITING = 64

/** Universal Sentence Encoder lite in a thread of its own, started by the first request. */
export function createLocalEmbeddings({ log }: { log: Log }): SentenceEmbeddings & AsyncDisposable {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let sent = 0
  let ended = false

  function start(): Worker {
    const thread = startWorker(new URL('./embeddings-worker.ts', import.meta.url), { log })
    thread.unref()
    thread.on('message', (answer: EmbeddingsAnswer) => settle(answer))
    thread.on('exit', () => {
      worker = undefined
      failAll()
    })
    return thread
  }

  function settle(answer: EmbeddingsAnswer): void {
    const request = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('vectors' in answer) return request?.resolve(answer.vectors)
    log.warn({ failure: answer.failure }, 'Sentence model failed')
    request?.reject(new AppError('internal', 'The sentence model failed', { cause: answer.failure }))
  }

  function failAll(): void {
    for (const { reject } of waiting.values()) reject(new AppError('internal', 'The sentence model ended'))
    waiting.clear()
  }

  return {
    async embed(sentences, { signal }) {
      signal.throwIfAborted()
      if (ended) throw new AppError('internal', 'The sentence model ended')
      if (waiting.size >= MOST_WAITING)
        throw new AppError('busy', 'Too many sentences wait for the sentence model')
      worker ??= start()
      const id = sent++
      const vectors = new Promise<Float32Array[]>((resolve, reject) => waiting.set(id, { resolve, reject }))
      worker.postMessage({ id, sentences } satisfies EmbeddingsRequest)
      return await abortable(vectors, signal)
    },

    async [Symbol.asyncDispose]() {
      ended = true
      await worker?.terminate()
    },
  }
}
