import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calledName, guestName } from './guest-name.ts'

describe('the name of a guest', () => {
  it.each([
    ['Jordan Kim', 'Jordan Kim'],
    ['  김민아 ', '김민아'],
    ["Siobhán O'Neill-Ruiz", "Siobhán O'Neill-Ruiz"],
    ['J. R. Park', 'J. R. Park'],
  ])('%s is told as %s', (given, told) => {
    expect(guestName(given)).toBe(told)
  })

  it.each([
    'win at evil.example',
    'http://evil.example',
    'Press 1 now',
    '<speak>Kim</speak>',
    'Kim\nSTOP 5',
    'You have won a prize worth very much, so call us back',
    '',
  ])('%j is none', (given) => {
    expect(guestName(given)).toBe('')
  })

  it('never holds what could be an address, a number or markup, whatever was typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[a-z ./:<>@0-9]{0,50}$/))
    fc.assert(fc.property(typed, (given) => !/[\d:/<>@]|\.\S/u.test(guestName(given))))
  })

  it('is the first of several, and whole where it is Korean', () => {
    expect(calledName('Jordan Kim')).toBe('Jordan')
    expect(calledName('김 민아')).toBe('김 민아')
    expect(calledName('1234')).toBe('')
  })
})
