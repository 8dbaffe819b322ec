import { describe, expect, it } from 'vitest'
import { createHouseTime, isElsewhere, wallClock } from './house-time.ts'

const LA = 'America/Los_Angeles'
const SEVEN = '2026-11-27T19:00:00-08:00'
// Some versions of the browsers' tables put a narrow space before AM and PM.
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('the restaurant’s clock', () => {
  it('is read off in its zone, whatever the browser’s', () => {
    expect(wallClock(Date.parse('2026-11-28T03:00:00Z'), LA)).toEqual({ date: '2026-11-27', time: '19:00' })
    expect(wallClock(Date.parse('2026-11-28T08:05:00Z'), LA)).toEqual({ date: '2026-11-28', time: '00:05' })
  })

  it('is told in English', () => {
    const time = createHouseTime('en', LA)
    expect(plain(time.clock(SEVEN))).toBe('7:00 PM')
    expect(plain(time.moment('2026-11-28T03:00:00Z'))).toBe('Fri, Nov 27, 7:00 PM')
    expect(plain(time.longMoment(SEVEN))).toBe('Friday, November 27 at 7:00 PM')
    expect(time.day('2026-11-27')).toBe('Friday, November 27')
    expect(time.weekday('1')).toBe('Monday')
    expect(time.weekday('7')).toBe('Sunday')
    expect(plain(time.timeOfDay('22:00'))).toBe('10:00 PM')
    expect(time.zone).toBe('Pacific Time')
  })

  it('is told in Korean', () => {
    const time = createHouseTime('ko', LA)
    expect(plain(time.clock(SEVEN))).toBe('오후 7:00')
    expect(plain(time.moment(SEVEN))).toBe('11월 27일 (금) 오후 7:00')
    expect(time.day('2026-11-27')).toBe('11월 27일 금요일')
    expect(time.weekday('2')).toBe('화요일')
  })
})

describe('being elsewhere', () => {
  const moment = Date.parse(SEVEN)

  it.each([
    ['Asia/Seoul', true],
    ['America/New_York', true],
    [LA, false],
    ['America/Vancouver', false],
    ['America/Phoenix', true],
  ])('in November, with a clock of %s: %s', (zone, expected) => {
    expect(isElsewhere(moment, LA, zone)).toBe(expected)
  })

  it('is about the clocks at that moment: Phoenix has Los Angeles’ time in summer', () => {
    expect(isElsewhere(Date.parse('2026-07-27T19:00:00-07:00'), LA, 'America/Phoenix')).toBe(false)
  })
})
