import { fileURLToPath } from 'node:url'
import type { Clock } from '@convonet/kit/process/clock'
import { systemClock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { VoiceActivity } from '../ports.ts'
import { SileroBatches } from './silero-batches.ts'
import { SileroLine } from './silero-line.ts'
import { startWorker } from './start-worker.ts'

/** Silero v6 in a thread of its own, for all calls of this process together. Resolves when it is loaded. */
export async function createSileroVoiceActivity({
  log,
  clock = systemClock,
}: {
  log: Log
  clock?: Clock
}): Promise<VoiceActivity & AsyncDisposable> {
  const model = fileURLToPath(new URL('../../models/silero_vad_v6.onnx', import.meta.url))
  const batches = new SileroBatches(() => startWorker('silero-worker', { workerData: model, log }), clock)
  await batches.start()
  let opened = 0

  return {
    open(onProbability) {
      let open = true
      const tell = (probability: number) => {
        if (open) onProbability(probability)
      }
      const line = new SileroLine(opened++, (window) => batches.add(window), tell)
      return {
        push(frame) {
          if (open) line.push(frame)
        },
        close() {
          if (open) batches.forget(line.number)
          open = false
        },
      }
    },
    [Symbol.asyncDispose]: () => batches[Symbol.asyncDispose](),
  }
}
