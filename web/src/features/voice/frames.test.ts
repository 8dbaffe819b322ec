import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame } from './frames.ts'

describe('frames', () => {
  it('puts the number in front of the sound, little end first', () => {
    const frame = encodeFrame(0x0102, Int16Array.of(1, -2))

    expect([...frame]).toEqual([2, 1, 0, 0, 1, 0, 0xfe, 0xff])
  })

  it('reads the turn, the sentence and the sound', () => {
    const wire = Uint8Array.of(7, 0, 0, 0, 1, 0, 0, 0, 0x34, 0x12)

    expect(decodeFrame(wire.buffer)).toEqual({ turnNumber: 7, sentence: 1, samples: Int16Array.of(0x1234) })
  })

  it('does not read a frame shorter than its header', () => {
    expect(decodeFrame(new ArrayBuffer(7))).toBeNull()
  })
})
