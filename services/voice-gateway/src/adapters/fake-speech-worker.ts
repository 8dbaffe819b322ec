import { EventEmitter } from 'node:events'
import type { SpeechWork } from './speech-thread.ts'
import type { SpeechAnswer, SpeechRequest } from './speech-worker-messages.ts'

/** A worker for tests: it hears what the test tells it to, when the test says so. */
export class FakeSpeechWorker extends EventEmitter {
  readonly asked: SpeechWork[] = []
  stops = 0
  #busy = false

  postMessage(request: SpeechRequest): void {
    if (request.type === 'stop') {
      this.stops += 1
      if (this.#busy) this.#answer({ type: 'stopped' })
      return
    }
    this.#busy = true
    this.asked.push({ samples: request.samples, draft: request.draft })
  }

  ready(): void {
    this.emit('message', { type: 'ready' } satisfies SpeechAnswer)
  }

  /** Finishes the present work. */
  hear(text: string): void {
    this.#answer({ type: 'recognised', tokens: tokensOf(text) })
  }

  die(): void {
    this.#busy = false
    this.emit('exit', 1)
  }

  async terminate(): Promise<number> {
    this.die()
    return 1
  }

  #answer(answer: SpeechAnswer): void {
    this.#busy = false
    this.emit('message', answer)
  }
}

/** Every byte has a token of its own. */
export const tokensOf = (text: string): number[] =>
  Array.from(new TextEncoder().encode(text), (byte) => byte + 3)
