import { readFile } from 'node:fs/promises'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { expect, it } from 'vitest'
import { describeSpeechToText, type Recording } from '../speech-to-text.contract.ts'
import { createLocalSpeechToText } from './local-stt.ts'

const log = createLog('test', 'silent')
const WAV_HEADER_BYTES = 44

async function recording(name: string, words: string): Promise<Recording> {
  const wav = await readFile(new URL(`../../fixtures/${name}.wav`, import.meta.url))
  return { audio: wav.subarray(WAV_HEADER_BYTES), words }
}

const models = ['base', 'tiny'] as const

for (const model of models) {
  describeSpeechToText(`Moonshine ${model}`, async () => ({
    stt: await createLocalSpeechToText({ model, log, clock: systemClock }),
    recordings: await Promise.all([
      recording('my-name-is', 'my name is david thompson'),
      recording('pay-my-bill', 'i want to pay my electricity bill'),
    ]),
  }))
}

it.each(models)('hears a single word with %s', async (model) => {
  await using stt = await createLocalSpeechToText({ model, log, clock: systemClock })
  const { audio, words } = await recording('stop', 'stop')
  const { signal } = new AbortController()
  let text = ''
  for await (const transcript of stt.transcribe(inOnePiece(audio), { language: 'en', signal }))
    text = transcript.text
  expect(text.toLowerCase()).toMatch(new RegExp(`^${words}[.!]?$`))
})

it('understands no other language', async () => {
  await using stt = await createLocalSpeechToText({ model: 'tiny', log, clock: systemClock })
  const { signal } = new AbortController()
  const transcripts = stt.transcribe(inOnePiece(new Uint8Array(640)), { language: 'de-DE', signal })
  await expect(transcripts[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'invalid' })
})

async function* inOnePiece(audio: Uint8Array) {
  yield audio
}
