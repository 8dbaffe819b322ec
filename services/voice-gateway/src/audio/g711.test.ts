import { expect, it } from 'vitest'
import { A_LAW, MU_LAW } from './g711.ts'

const values = (table: Float32Array, codes: number[]) => codes.map((code) => (table[code] ?? 0) * 32768)

it('knows the values of mu-law that ITU-T G.711 lists', () => {
  expect(values(MU_LAW, [0xff, 0x7f, 0x80, 0x00, 0xfe, 0xef, 0x8f])).toEqual([
    0, -0, 32_124, -32_124, 8, 132, 16_764,
  ])
})

it('knows the values of A-law that ITU-T G.711 lists', () => {
  expect(values(A_LAW, [0xd5, 0x55, 0xaa, 0x2a, 0xc5])).toEqual([8, -8, 32_256, -32_256, 264])
})

it('has both laws rise and fall alike on both sides of zero', () => {
  for (const table of [MU_LAW, A_LAW]) {
    for (let code = 0; code < 128; code++) expect(table[code]).toBe(-(table[code + 128] ?? 0))
  }
})
