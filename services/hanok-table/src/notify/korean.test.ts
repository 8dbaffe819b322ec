import { describe, expect, it } from 'vitest'
import { koreanClock, koreanGuests, koreanStart } from './korean.ts'

const SEOUL = { timeZone: 'Asia/Seoul', now: Date.parse('2026-11-25T10:00:00+09:00') }

describe('a time in Korean', () => {
  it.each([
    ['2026-11-25T00:00', '밤 12시'],
    ['2026-11-25T00:30', '밤 12시 30분'],
    ['2026-11-25T09:05', '오전 9시 5분'],
    ['2026-11-25T11:30', '오전 11시 30분'],
    ['2026-11-25T12:00', '낮 12시'],
    ['2026-11-25T12:45', '낮 12시 45분'],
    ['2026-11-25T13:00', '오후 1시'],
    ['2026-11-25T19:00', '오후 7시'],
  ])('says %s as %s', (moment, said) => {
    expect(koreanClock(Date.parse(`${moment}:00+09:00`), SEOUL)).toBe(said)
  })

  it.each([
    ['2026-11-25T19:00', '오늘 오후 7시'],
    ['2026-11-26T12:30', '내일 낮 12시 30분'],
    ['2026-11-27T19:00', '11월 27일 금요일 오후 7시'],
    ['2026-12-06T11:30', '12월 6일 일요일 오전 11시 30분'],
  ])('says when %s is', (moment, said) => {
    expect(koreanStart(Date.parse(`${moment}:00+09:00`), SEOUL)).toBe(said)
  })
})

describe('guests in Korean', () => {
  it.each([
    [1, '한 분'],
    [2, '두 분'],
    [4, '네 분'],
    [9, '아홉 분'],
    [10, '열 분'],
    [11, '열한 분'],
    [12, '열두 분'],
    [20, '스무 분'],
    [21, '스물한 분'],
    [30, '서른 분'],
    [45, '마흔다섯 분'],
    [99, '아흔아홉 분'],
    [100, '100분'],
  ])('are counted: %i is %s', (count, said) => {
    expect(koreanGuests(count)).toBe(said)
  })
})
