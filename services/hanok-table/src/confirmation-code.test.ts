import { describe, expect, it } from 'vitest'
import { newConfirmationCode, readConfirmationCode, spokenCode } from './confirmation-code.ts'

describe('a confirmation code', () => {
  it('has eight characters that look like no others, a digit among them', () => {
    const codes = Array.from({ length: 500 }, newConfirmationCode)
    for (const code of codes) expect(code).toMatch(/^HNK-(?=.*\d)[2-9A-HJKMNP-TV-Z]{8}$/)
    expect(new Set(codes).size).toBe(500)
  })

  it.each([
    ['HNK-7K2M4P9Q', 'HNK-7K2M4P9Q'],
    ['hnk 7k2m 4p9q', 'HNK-7K2M4P9Q'],
    ['7K2M4P9Q', 'HNK-7K2M4P9Q'],
    ['H N K, 7 K 2 M', 'HNK-7K2M'],
    ['HNK-7K2M4', null],
    ['reservation', null],
    ['', null],
  ])('is read from %j as %j', (said, code) => {
    expect(readConfirmationCode(said)).toBe(code)
  })

  it('is spoken letter by letter', () => {
    expect(spokenCode('HNK-7K2M4P9Q')).toBe('H N K, 7 K 2 M, 4 P 9 Q')
  })
})
