import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { tracedStream } from '@convonet/kit/process/trace'
import { AppError } from '@convonet/kit/wire/app-error'
import type { AudioFrame, Listening, SpeechToText, Transcript } from '../ports.ts'
import { LocalListener } from './local-stt-listener.ts'
import { type MoonshineSize, moonshineFiles } from './moonshine-files.ts'
import { SpeechQueue } from './speech-queue.ts'
import type { SpeechWorkerSettings } from './speech-worker-messages.ts'
import { startWorker } from './start-worker.ts'

interface LocalSpeechToText {
  /** `base` for final transcripts with `tiny` for partial ones, or `tiny` for both. */
  model: MoonshineSize
  /** How many final transcripts are worked on at once, each with a core and 200 MB of its own. */
  threads?: number
  /** How many may wait for one of them before another is refused as `busy`. */
  queueLimit?: number
  log: Log
  clock: Clock
}

/** English without a key or a network, in threads of its own. Resolves when the models are loaded. */
export async function createLocalSpeechToText(
  options: LocalSpeechToText,
): Promise<SpeechToText & AsyncDisposable> {
  const { model, threads = 1, queueLimit = 32, log, clock } = options
  const open = async (size: MoonshineSize, count: number) => {
    const workerData: SpeechWorkerSettings = { size, files: await moonshineFiles(size) }
    const start = () => startWorker('speech-worker', { workerData, log })
    const queue = new SpeechQueue(start, { threads: count, limit: queueLimit })
    await queue.start()
    return queue
  }
  const thorough = await open(model, threads)
  const quick = model === 'tiny' ? thorough : await open('tiny', 1)

  return {
    provider: 'local',
    transcribe: (audio, listening) =>
      tracedStream('voice-gateway/adapters/local-stt.ts', () => transcribe(audio, listening)),
    async [Symbol.asyncDispose]() {
      await Promise.all([thorough, quick].map((queue) => queue[Symbol.asyncDispose]()))
    },
  }

  async function* transcribe(
    audio: AsyncIterable<AudioFrame>,
    { language, signal }: Listening,
  ): AsyncGenerator<Transcript> {
    if (!/^en\b/i.test(language)) throw new AppError('invalid', 'The local ear understands English only')
    using scope = cancelScope(signal)
    scope.signal.throwIfAborted()
    const transcripts = new Channel<Transcript>()
    scope.signal.addEventListener('abort', () => transcripts.fail(scope.signal.reason), { once: true })
    const listener = new LocalListener({ quick, thorough, clock }, transcripts)
    void listener.listen(audio, scope.signal)
    for await (const transcript of transcripts) {
      signal.throwIfAborted()
      yield transcript
    }
  }
}
