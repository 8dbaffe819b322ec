import { parentPort, workerData } from 'node:worker_threads'
import type { SileroAnswer, SileroRequest } from './silero-messages.ts'
import { loadSilero } from './silero-model.ts'

const silero = await loadSilero(workerData as string)

parentPort?.on('message', (request: SileroRequest) => void judge(request))
parentPort?.postMessage({ type: 'ready' } satisfies SileroAnswer)

async function judge(request: SileroRequest) {
  const probabilities = await silero.judge(request)
  const answer: SileroAnswer = { type: 'judged', probabilities }
  parentPort?.postMessage(answer)
}
