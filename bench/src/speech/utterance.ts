import { readFile } from 'node:fs/promises'
import { createWavDecoder } from '@convonet/voice-gateway/audio/wav-decoder'

/** Somebody saying something that we know. */
export interface SpokenUtterance {
  voice: string
  text: string
  /** 16 kHz mono. */
  samples: Int16Array
}

/** A WAV file of any rate as the gateway would take it. */
export async function readSamples(file: string): Promise<Int16Array> {
  using decoder = createWavDecoder()
  const pieces = [...decoder.decode(await readFile(file)), ...decoder.end()]
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return samples
}
