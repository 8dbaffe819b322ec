import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { prefetch } from '@convonet/kit/flow/streams'
import type { Log } from '@convonet/kit/process/log'
import { tracedStream } from '@convonet/kit/process/trace'
import type { AudioFrame, Speaking, TextToSpeech } from '../ports.ts'
import type { FliteVoice } from './flite.ts'
import { clauses } from './flite-clauses.ts'
import type { FliteSettings } from './flite-messages.ts'
import { FliteQueue } from './flite-queue.ts'
import { startWorker } from './start-worker.ts'

interface LocalTextToSpeech {
  voice: FliteVoice
  /** Turns written text into words: flite reads letters, digits and little else. */
  wording: (text: string, options: { language: string }) => string
  /** How many texts may wait for their first clause before another is refused as `busy`. */
  queueLimit?: number
  log: Log
}

/** English without a key or a network, in a thread of its own. Resolves when the voice is warm. */
export async function createLocalTextToSpeech(
  options: LocalTextToSpeech,
): Promise<TextToSpeech & AsyncDisposable> {
  const { voice, wording, queueLimit = 64, log } = options
  const workerData: FliteSettings = { voice }
  const queue = new FliteQueue(() => startWorker('flite-worker', { workerData, log }), queueLimit)
  await queue.synthesize({ text: 'Ready.', pauseMs: 0 }, 0, new AbortController().signal)

  return {
    provider: 'local',
    speak: (text, speaking) =>
      tracedStream('voice-gateway/adapters/local-tts.ts', () => speak(text, speaking)),
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  }

  async function* speak(text: string, { language, signal }: Speaking): AsyncGenerator<AudioFrame> {
    using scope = cancelScope(signal)
    const spoken = clauses(wording(text, { language }))
    for await (const sound of prefetch(1, synthesized(spoken, scope.signal))) {
      for (const piece of pieces(sound)) {
        signal.throwIfAborted()
        yield piece
      }
    }
  }

  async function* synthesized(spoken: ReturnType<typeof clauses>, signal: AbortSignal) {
    for (const [rank, clause] of spoken.entries()) yield queue.synthesize(clause, rank, signal)
  }
}

/** 100 ms: small enough to stop after, large enough to cost nothing. */
const PIECE_BYTES = 3200

function* pieces(pcm: Uint8Array): Generator<AudioFrame> {
  for (let at = 0; at < pcm.length; at += PIECE_BYTES) yield pcm.subarray(at, at + PIECE_BYTES)
}
