import { describe, expect, it } from 'vitest'
import { headerPhone } from './guest-proof.ts'

describe('the phone number in a header', () => {
  it.each([
    ['(415) 555-0142', '4155550142'],
    [' +1 415 555 0142', '+14155550142'],
    ['０１０-１２３４-５６７８', '01012345678'],
    ['＋82 10 1234 5678', '+821012345678'],
    ['전화 02 123 4567', '021234567'],
    ['', ''],
  ])('%s goes as %s', (typed, expected) => {
    expect(headerPhone(typed)).toBe(expected)
  })
})
