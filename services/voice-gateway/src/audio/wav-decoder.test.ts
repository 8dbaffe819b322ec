import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeInPieces } from './decode-in-pieces.ts'
import { encodeWav } from './wav.ts'

/** Where to cut a recording: parts of its length. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

const TONE = Array.from({ length: 4000 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / 16_000))

function farthest(samples: Int16Array, from: number[]): number {
  return Math.max(...from.map((value, at) => Math.abs(value - (samples[at] ?? 0) / 32768)))
}

describe('a WAV file', () => {
  it.each([
    ['8 bit', { code: 1, bits: 8 }, 0.01],
    ['16 bit', { code: 1, bits: 16 }, 1e-4],
    ['24 bit', { code: 1, bits: 24 }, 1e-4],
    ['32 bit', { code: 1, bits: 32 }, 1e-4],
    ['float', { code: 3, bits: 32 }, 1e-4],
    ['double', { code: 3, bits: 64 }, 1e-4],
    ['stereo', { code: 1, bits: 16, channels: 2 }, 1e-4],
    ['six channels', { code: 1, bits: 16, channels: 6 }, 1e-4],
    ['extensible', { code: 1, bits: 24, channels: 2, extensible: true }, 1e-4],
    ['a size that was never written', { code: 1, bits: 16, size: 0 }, 1e-4],
    ['a size of all ones', { code: 1, bits: 16, size: 0xffffffff }, 1e-4],
  ])('is read with %s', async (_, form, tolerance) => {
    const samples = await decodeInPieces(wavFile(TONE, form))
    expect(samples.length).toBe(TONE.length)
    expect(farthest(samples, TONE)).toBeLessThan(tolerance)
  })

  it('is resampled', async () => {
    const faster = Array.from(
      { length: 12_000 },
      (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / 48_000),
    )
    const samples = await decodeInPieces(wavFile(faster, { code: 1, bits: 16, rate: 48_000 }))
    expect(samples.length).toBe(4000)
    expect(farthest(samples.subarray(100, 3900), TONE.slice(100, 3900))).toBeLessThan(0.002)
  })

  it('ends where it says, whatever comes after its samples', async () => {
    const file = Buffer.concat([wavFile(TONE, { code: 1, bits: 16 }), chunk('LIST', Buffer.alloc(100, 7))])
    expect((await decodeInPieces(file)).length).toBe(TONE.length)
  })

  it('gives the same sound wherever it is cut', async () => {
    const file = wavFile(TONE, { code: 1, bits: 24, channels: 2, rate: 44_100 })
    const whole = await decodeInPieces(file)
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        expect(await decodeInPieces(file, places)).toEqual(whole)
      }),
    )
  })

  it('that we wrote comes back as it was', async () => {
    const frame = new Uint8Array(new Int16Array(TONE.map((value) => value * 32768)).buffer)
    expect(new Uint8Array((await decodeInPieces(encodeWav([frame]))).buffer)).toEqual(frame)
  })

  it.each([
    ['no samples', wavFile(TONE, { code: 1, bits: 16 }).subarray(0, 40)],
    ['no format', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), chunk('data', Buffer.alloc(10))])],
    ['MP3 in it', wavFile(TONE, { code: 85, bits: 8 })],
    ['a sample rate of 1 Hz', wavFile(TONE, { code: 1, bits: 16, rate: 1 })],
    ['forty channels', wavFile(TONE, { code: 1, bits: 16, channels: 40 })],
  ])('is refused with %s', async (_, bytes) => {
    await expect(decodeInPieces(bytes)).rejects.toMatchObject({
      code: 'invalid',
      facts: { code: 'unsupported_audio' },
    })
  })
})

/** What a WAV writer of any kind produces for these samples (-1..1, same on every channel). */
function wavFile(
  samples: number[],
  form: { code: number; bits: number; channels?: number; rate?: number; extensible?: boolean; size?: number },
): Buffer {
  const { code, bits, channels = 1, rate = 16_000, extensible = false } = form
  const frame = (bits / 8) * channels
  const body = Buffer.alloc(samples.length * frame)
  for (const [index, sample] of samples.entries()) {
    for (let channel = 0; channel < channels; channel++) {
      writeSample(body, index * frame + (channel * bits) / 8, sample, { code, bits })
    }
  }
  const format = Buffer.alloc(extensible ? 40 : 16)
  format.writeUInt16LE(extensible ? 0xfffe : code, 0)
  format.writeUInt16LE(channels, 2)
  format.writeUInt32LE(rate, 4)
  format.writeUInt32LE(rate * frame, 8)
  format.writeUInt16LE(frame, 12)
  format.writeUInt16LE(bits, 14)
  if (extensible) format.writeUInt16LE(code, 24)
  const list = chunk('LIST', Buffer.from('odd'))
  const content = Buffer.concat([
    Buffer.from('WAVE'),
    list,
    chunk('fmt ', format),
    chunk('data', body, form.size),
  ])
  return chunk('RIFF', content)
}

function chunk(name: string, body: Buffer, size = body.length): Buffer {
  const header = Buffer.alloc(8)
  header.write(name, 0, 'latin1')
  header.writeUInt32LE(size, 4)
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)])
}

function writeSample(
  body: Buffer,
  at: number,
  sample: number,
  { code, bits }: { code: number; bits: number },
) {
  if (code === 3) bits === 64 ? body.writeDoubleLE(sample, at) : body.writeFloatLE(sample, at)
  else if (bits === 8) body.writeUInt8(Math.round(sample * 127) + 128, at)
  else body.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), at, bits / 8)
}
