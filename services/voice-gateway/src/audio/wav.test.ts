import { expect, it } from 'vitest'
import { encodeWav } from './wav.ts'

it('puts a header for 16 kHz mono before the frames', () => {
  const wav = encodeWav([new Uint8Array([1, 2]), new Uint8Array([3, 4, 5, 6])])
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
  expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ')
  expect(wav.readUInt16LE(20)).toBe(1)
  expect(wav.readUInt16LE(22)).toBe(1)
  expect(wav.readUInt32LE(24)).toBe(16_000)
  expect(wav.readUInt32LE(28)).toBe(32_000)
  expect(wav.readUInt16LE(32)).toBe(2)
  expect(wav.readUInt16LE(34)).toBe(16)
  expect(wav.readUInt32LE(40)).toBe(6)
  expect([...wav.subarray(44)]).toEqual([1, 2, 3, 4, 5, 6])
})
