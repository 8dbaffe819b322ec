import { encodeWav } from '@convonet/voice-gateway/audio/wav'
import { bytesOf, speech } from './speech.ts'
import { encodeWebm } from './webm.ts'

export type TakeFormat = 'wav' | 'webm'

const TAKE_MS = 3000
/** How often a page hands over what it recorded. */
const CHUNK_MS = 250

/** Three seconds of speech as v2's page sends them: `audio_chunk` messages, ready to go out. */
export function v2Take(format: TakeFormat): string[] {
  const samples = speech().slice(0, TAKE_MS * 16)
  const recorded = format === 'webm' ? encodeWebm(samples) : encodeWav([bytesOf(samples)])
  return cut(recorded, TAKE_MS / CHUNK_MS).map((piece, sequence) =>
    JSON.stringify({
      type: 'audio_chunk',
      session_id: 'a-page-of-its-own',
      sequence,
      timestamp_ms: sequence * CHUNK_MS,
      data_b64: piece.toString('base64'),
    }),
  )
}

function cut(bytes: Buffer, pieces: number): Buffer[] {
  const size = Math.ceil(bytes.length / pieces)
  return Array.from({ length: pieces }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}
