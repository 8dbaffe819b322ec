import { describe, expect, it } from 'vitest'
import { readPhoneNumber, samePhone, spokenEnding } from './phone-number.ts'

describe('a phone number', () => {
  it.each([
    ['(415) 555-0199', 'US', '+14155550199'],
    ['1 415 555 0199', 'US', '+14155550199'],
    ['+82 2-312-3456', 'US', '+8223123456'],
    ['02-312-3456', 'KR', '+8223123456'],
    ['030 901820', 'DE', '+4930901820'],
    ['4155550199', 'nonsense', '+14155550199'],
    ['555', 'US', null],
    ['not a number', 'US', null],
    ['', 'US', null],
  ])('%j in %s is %j', (said, region, number) => {
    expect(readPhoneNumber(said, region)).toBe(number)
  })

  it.each([
    ['+14155550199', '415 555 0199', true],
    ['(415) 555-0199', '+1 415 555 0199', true],
    ['+14155550199', '415 555 0198', false],
    ['unknown', 'unknown', false],
  ])('%j is that of %j: %s', (stored, said, same) => {
    expect(samePhone(stored, said, 'US')).toBe(same)
  })

  it('is known by its ending', () => {
    expect(spokenEnding('+14155550199')).toBe('0 1 9 9')
  })
})
