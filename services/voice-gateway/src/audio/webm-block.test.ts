import { expect, it } from 'vitest'
import { readBlock } from './webm-block.ts'

const frames = (...lengths: number[]) => lengths.flatMap((length, index) => Array(length).fill(index + 1))
const lengths = (body: number[]) => readBlock(Uint8Array.from(body))?.packets.map((packet) => packet.length)
const header = (flags: number) => [0x81, 0, 0, flags]

it('reads a block with one frame', () => {
  expect(readBlock(Uint8Array.from([...header(0x80), 7, 8, 9]))).toEqual({
    track: 1,
    packets: [Uint8Array.from([7, 8, 9])],
  })
})

it('reads Xiph lacing: sizes as rows of 255', () => {
  expect(lengths([...header(0x02), 2, 255, 45, 10, ...frames(300, 10, 5)])).toEqual([300, 10, 5])
})

it('reads EBML lacing: the first size, then differences', () => {
  // 0x4320 is 800, 0x5ed3 is 500 - 800, the last is what is left: the example of the Matroska specification.
  expect(lengths([...header(0x06), 2, 0x43, 0x20, 0x5e, 0xd3, ...frames(800, 500, 1000)])).toEqual([
    800, 500, 1000,
  ])
})

it('reads lacing of equal frames', () => {
  expect(lengths([...header(0x04), 2, ...frames(4, 4, 4)])).toEqual([4, 4, 4])
})

it.each([
  ['without a header', [0x81, 0]],
  ['whose frames do not fit', [...header(0x02), 1, 200, ...frames(5)]],
  ['whose frames are not equal', [...header(0x04), 1, ...frames(5)]],
  ['whose sizes are missing', [...header(0x06), 3, 0x81]],
])('refuses a block %s', (_, body) => {
  expect(readBlock(Uint8Array.from(body))).toBeNull()
})
