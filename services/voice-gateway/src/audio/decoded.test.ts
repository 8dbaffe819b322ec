import { readFileSync } from 'node:fs'
import { AppError } from '@convonet/kit/wire/app-error'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFlite } from '../adapters/flite.ts'
import { decodeInPieces, samplesOf } from './decode-in-pieces.ts'
import { decoded } from './decoded.ts'
import { createWebmDemuxer } from './webm-demuxer.ts'

/** Chrome 156 recorded flite's rms saying this, mono, 250 ms a piece. */
const TEXT = 'I would like to move my appointment to next Tuesday, please.'
const WEBM = readFileSync(new URL('../../fixtures/chromium-speech.webm', import.meta.url))
const PIECES = [1023, 1341, 1083, 1286, 1091, 1308, 968, 1348, 1291, 1337, 1311, 1092, 1250, 1337, 1163]

/** Where to cut a recording: parts of its length. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

/** 1 where both sound alike, at the best shift of up to a quarter of a second. */
function alikeness(a: Int16Array, b: Int16Array): number {
  let best = 0
  for (let shift = -4000; shift <= 4000; shift += 1) {
    let [ab, aa, bb] = [0, 0, 0]
    for (let at = 8000; at < 40_000; at += 7) {
      const [x, y] = [a[at] ?? 0, b[at + shift] ?? 0]
      ab += x * y
      aa += x * x
      bb += y * y
    }
    best = Math.max(best, ab / Math.sqrt(aa * bb + 1))
  }
  return best
}

describe('a recording of Chrome', () => {
  it('sounds like what was played', async () => {
    const played = createFlite('rms').speak(TEXT)
    expect(alikeness(played, await decodeInPieces(WEBM))).toBeGreaterThan(0.95)
  })

  it('comes out in frames of 20 ms while it goes on', async () => {
    let given = 0
    async function* recorder() {
      for (const size of PIECES) {
        given += size
        yield WEBM.subarray(given - size, given)
      }
    }
    for await (const frame of decoded(recorder())) {
      expect(frame.length).toBe(640)
      break
    }
    expect(given).toBe(PIECES[0])
  })

  it('gives the same sound wherever it is cut', async () => {
    const whole = await decodeInPieces(WEBM)
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        expect(same(await decodeInPieces(WEBM, places), whole)).toBe(true)
      }),
      { numRuns: 20 },
    )
    expect(same(await samplesOf(decoded(bytewise(WEBM))), whole)).toBe(true)
  })

  it('is read when its first piece is put before a later part of it, as the page of v2 does', async () => {
    const starts = PIECES.map((_, index) => PIECES.slice(0, index).reduce((sum, size) => sum + size, 0))
    for (const start of starts.slice(1)) {
      const utterance = Buffer.concat([WEBM.subarray(0, PIECES[0]), WEBM.subarray(start)])
      const samples = await decodeInPieces(utterance)
      const expected = (utterance.length / WEBM.length) * (await decodeInPieces(WEBM)).length
      expect(Math.abs(samples.length - expected) / 16).toBeLessThan(400)
    }
  })

  it('is found again after bytes that do not belong', async () => {
    const whole = await decodeInPieces(WEBM)
    const at = PIECES[0] ?? 0
    const noisy = Buffer.concat([
      WEBM.subarray(0, at - 1),
      Buffer.from([0x43, 0xb6, 0x75, 0x01, 0xff, 7]),
      WEBM.subarray(at - 1),
    ])
    expect((await decodeInPieces(noisy)).length).toBe(whole.length)
  })

  it('sounds the same from Ogg', async () => {
    expect(await decodeInPieces(oggOf(WEBM))).toEqual(await decodeInPieces(WEBM))
  })
})

describe('anything else', () => {
  it.each([
    ['an MP4 file', Buffer.from('\0\0\0\x20ftypisom\0\0\0\0', 'latin1')],
    ['an MP3 file', Buffer.from('ID3\x04\0\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['WebM with video only', Buffer.from(WEBM.toString('latin1').replace('A_OPUS', 'V_VP90'), 'latin1')],
    ['WebM that is cut off in its header', WEBM.subarray(0, 60)],
  ])('is refused by name: %s', async (_, bytes) => {
    await expect(decodeInPieces(bytes)).rejects.toMatchObject({
      code: 'invalid',
      facts: { code: 'unsupported_audio' },
    })
  })

  it('is nothing when there is nothing', async () => {
    expect((await decodeInPieces(new Uint8Array(0))).length).toBe(0)
  })

  it('never fails in another way', async () => {
    const starts = [
      WEBM.subarray(0, 180),
      WEBM.subarray(0, 4),
      Buffer.from('OggS'),
      Buffer.from('RIFF\0\0\0\0WAVE'),
      Buffer.alloc(0),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 3000 }),
        cuts,
        async (start, rest, places) => {
          const outcome = await decodeInPieces(Buffer.concat([start, rest]), places).catch(
            (error: unknown) => error,
          )
          expect(
            outcome instanceof Int16Array || (outcome instanceof AppError && outcome.code === 'invalid'),
          ).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never fails in another way when a recording is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(WEBM.length - 1), fc.nat(255)), { maxLength: 30 }),
        async (damages) => {
          const damaged = Buffer.from(WEBM)
          for (const [at, value] of damages) damaged[at] = value
          const outcome = await decodeInPieces(damaged).catch((error: unknown) => error)
          expect(
            outcome instanceof Int16Array || (outcome instanceof AppError && outcome.code === 'invalid'),
          ).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })
})

function same(a: Int16Array, b: Int16Array): boolean {
  return Buffer.from(a.buffer).equals(Buffer.from(b.buffer))
}

async function* bytewise(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1)
}

/** The same packets in Ogg pages of three. */
function oggOf(webm: Uint8Array): Buffer {
  const demuxer = createWebmDemuxer()
  const packets = [...demuxer.push(webm)].map(({ bytes }) => bytes)
  const head = demuxer.tracks.get(1)?.setup ?? new Uint8Array(0)
  const pages = [oggPage([head]), oggPage([Buffer.from('OpusTags\0\0\0\0')])]
  for (let at = 0; at < packets.length; at += 3) pages.push(oggPage(packets.slice(at, at + 3)))
  return Buffer.concat(pages)
}

function oggPage(packets: Uint8Array[]): Buffer {
  const segments = packets.flatMap(({ length }) => [
    ...Array(Math.floor(length / 255)).fill(255),
    length % 255,
  ])
  const header = Buffer.alloc(27)
  header.write('OggS')
  header.writeUInt8(segments.length, 26)
  return Buffer.concat([header, Buffer.from(segments), ...packets])
}
