import { describe, expect, it } from 'vitest'
import { writeMinutes, writeSpan } from './spans.ts'

describe('a stretch of time', () => {
  it.each([
    ['dinner on Friday from 7 to 9 pm', 'dinner on Friday at 7 pm until 9 pm'],
    ['tomorrow between two and four', 'tomorrow at two until four'],
    ['from 11 am to 1 pm', 'at 11 am until 1 pm'],
    ['from nine to five', 'at nine until five'],
    ['move it from Monday to Friday', 'move it from Monday to Friday'],
  ])('"%s" begins and ends: "%s"', (said, written) => {
    expect(writeSpan(said)).toBe(written)
  })

  it.each([
    ['for two hours', 'for 120 minutes'],
    ['for an hour', 'for 60 minutes'],
    ['for an hour and a half', 'for 90 minutes'],
    ['for half an hour', 'for 30 minutes'],
    ['for 1.5 hours', 'for 90 minutes'],
    ['for two hours and fifteen minutes', 'for 135 minutes'],
    ['for happy hours', 'for happy hours'],
  ])('"%s" is "%s"', (said, written) => {
    expect(writeMinutes(said)).toBe(written)
  })
})
