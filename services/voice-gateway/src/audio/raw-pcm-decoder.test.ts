import { describe, expect, it } from 'vitest'
import { createFlite } from '../adapters/flite.ts'
import { decodeInPieces } from './decode-in-pieces.ts'

const TONE = Array.from({ length: 4000 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / 16_000))

describe('raw PCM', () => {
  const little = Buffer.from(new Int16Array(TONE.map((value) => value * 32767)).buffer)

  it('is what its type declares', async () => {
    expect(farthest(await decodeInPieces(little, [0.3], 'audio/pcm;rate=16000'), TONE)).toBeLessThan(1e-4)
    expect((await decodeInPieces(little, [], 'audio/pcm; rate=8000')).length).toBe(8000)
    expect((await decodeInPieces(little, [], 'audio/pcm;rate=16000;channels=2')).length).toBe(2000)
  })

  it('declared as L16 is read in whichever byte order makes it smooth', async () => {
    const big = Buffer.from(little).swap16()
    expect(farthest(await decodeInPieces(big, [], 'audio/L16;rate=16000'), TONE)).toBeLessThan(1e-4)
    expect(farthest(await decodeInPieces(little, [], 'audio/L16;rate=16000'), TONE)).toBeLessThan(1e-4)
  })

  it('without a declaration is heard at the rate that makes it speech', async () => {
    const speech = createFlite('rms').speak('I would like to move my appointment to next Tuesday, please.')
    expect(await decodeInPieces(new Uint8Array(speech.buffer))).toEqual(speech)
  })

  it('without a declaration and without speech is taken for 48 kHz, as v2 did', async () => {
    expect((await decodeInPieces(new Uint8Array(96_000))).length).toBe(16_000)
  })
})

function farthest(samples: Int16Array, from: number[]): number {
  return Math.max(...from.map((value, at) => Math.abs(value - (samples[at] ?? 0) / 32768)))
}
