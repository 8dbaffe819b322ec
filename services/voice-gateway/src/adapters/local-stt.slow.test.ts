import { readFile } from 'node:fs/promises'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { describeSpeechToText, type Recording } from '../speech-to-text.contract.ts'
import { createLocalSpeechToText } from './local-stt.ts'

const log = createLog('test', 'silent')
const WAV_HEADER_BYTES = 44

async function recording(name: string, words: string): Promise<Recording> {
  const wav = await readFile(new URL(`../../fixtures/${name}.wav`, import.meta.url))
  return { audio: wav.subarray(WAV_HEADER_BYTES), words }
}

for (const model of ['base', 'tiny'] as const) {
  describeSpeechToText(`Moonshine ${model}`, async () => ({
    stt: await createLocalSpeechToText({ model, log, clock: systemClock }),
    recordings: await Promise.all([
      recording('my-name-is', 'my name is david thompson'),
      recording('pay-my-bill', 'i want to pay my electricity bill'),
    ]),
  }))
}
