import { describe, expect, it } from 'vitest'
import { ofVisit, takeMoment, wallClock } from './moments.ts'

/** Sunday. */
const when = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York' }

function visitIn(text: string): string {
  const { taken } = takeMoment(text, ofVisit(when))
  return taken ? wallClock({ ...when, now: Date.parse(taken.at) }).toString() : ''
}

describe('when people come to eat', () => {
  it.each([
    ['on Friday at seven for three', '2026-11-27T19:00:00'],
    ['at seven for three on Friday', '2026-11-27T19:00:00'],
    ['Friday, 7, for 2', '2026-11-27T19:00:00'],
    ['tonight, eight thirty', '2026-11-22T20:30:00'],
    ['two of us, eight fifteen, on Thursday', '2026-11-26T20:15:00'],
    ['on Thursday at half twelve', '2026-11-26T12:30:00'],
    ['on Friday at one', '2026-11-27T13:00:00'],
    ['on Friday at 9 in the morning', '2026-11-27T09:00:00'],
    ['on Saturday the fifth at six', '2026-12-05T18:00:00'],
    ['on Thanksgiving at five', '2026-11-26T17:00:00'],
    ['on Friday at eight instead of Saturday', '2026-11-27T20:00:00'],
    ['on Saturday at eight not at seven', '2026-11-28T20:00:00'],
    ['on Sunday at six', '2026-11-29T18:00:00'],
    ['on Friday for six people', '2026-11-27T23:59:00'],
  ])('"%s" is %s', (said, moment) => {
    expect(visitIn(said)).toBe(moment)
  })
})
