import { parentPort, workerData } from 'node:worker_threads'
import { createFlite } from './flite.ts'
import type { FliteAnswer, FliteRequest, FliteSettings } from './flite-messages.ts'
import { trimmed } from './flite-trim.ts'

const { voice } = workerData as FliteSettings
const flite = createFlite(voice)
flite.speak('Ready.')
flite.prepare()

parentPort?.on('message', ({ text, pauseMs }: FliteRequest) => {
  answer(text, pauseMs)
  flite.prepare()
})
parentPort?.postMessage({ type: 'ready' } satisfies FliteAnswer)

function answer(text: string, pauseMs: number) {
  try {
    const samples = trimmed(flite.speak(text), pauseMs)
    const pcm = new Uint8Array(samples.buffer)
    parentPort?.postMessage({ type: 'spoken', pcm } satisfies FliteAnswer, [pcm.buffer])
  } catch (error) {
    parentPort?.postMessage({ type: 'failed', reason: String(error) } satisfies FliteAnswer)
  }
}
