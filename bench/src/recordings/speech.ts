import { createFlite } from '@convonet/voice-gateway/adapters/flite'

const SENTENCES = [
  'I would like to book a table for four people on Friday evening at seven.',
  'Could you also add a reminder to call my mother tomorrow morning before nine?',
  'And please tell me what is on my list for the rest of the week.',
]

let spoken: Int16Array<ArrayBuffer> | undefined

/** Thirteen seconds of speech, 16 kHz mono. */
export function speech(): Int16Array<ArrayBuffer> {
  if (spoken) return spoken
  const flite = createFlite('rms')
  const parts = SENTENCES.map((text) => flite.speak(text))
  spoken = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    spoken.set(part, at)
    at += part.length
  }
  return spoken
}

export const bytesOf = (samples: Int16Array): Uint8Array =>
  new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
