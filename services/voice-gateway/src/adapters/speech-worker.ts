import { parentPort, workerData } from 'node:worker_threads'
import { loadMoonshine } from './moonshine.ts'
import type { SpeechAnswer, SpeechRequest, SpeechWorkerSettings } from './speech-worker-messages.ts'

const { size, files } = workerData as SpeechWorkerSettings
const moonshine = await loadMoonshine(size, files)
await moonshine.recognise(new Int16Array(16_000), { draft: [], stopped: () => false })

let stop = false
parentPort?.on('message', (request: SpeechRequest) => {
  stop = request.type === 'stop'
  if (request.type === 'recognise') void recognise(request)
})
answer({ type: 'ready' })

async function recognise({ samples, draft }: SpeechRequest & { type: 'recognise' }) {
  try {
    const tokens = await moonshine.recognise(samples, { draft, stopped: () => stop })
    answer(tokens ? { type: 'recognised', tokens } : { type: 'stopped' })
  } catch (error) {
    answer({ type: 'failed', reason: String(error) })
  }
}

function answer(message: SpeechAnswer) {
  parentPort?.postMessage(message)
}
