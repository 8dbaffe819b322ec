import { describe, expect, it } from 'vitest'
import { createServerClock } from './server-clock.ts'

const NOON = Date.parse('2026-11-24T12:00:00Z')
const answered = (date: string | null) => new Response(null, date === null ? {} : { headers: { date } })

describe('the clock of the server', () => {
  it('is the browser’s until an answer says otherwise', () => {
    const clock = createServerClock(() => NOON)
    expect(clock.now()).toBe(NOON)
    clock.learn(answered(null))
    clock.learn(answered('at noon'))
    expect(clock.now()).toBe(NOON)
  })

  it('goes on from the browser’s, as far off as the last answer showed', () => {
    let now = NOON
    const clock = createServerClock(() => now)
    clock.learn(answered('Tue, 24 Nov 2026 11:55:00 GMT'))
    expect(clock.now()).toBe(Date.parse('2026-11-24T11:55:00Z'))
    now += 60_000
    expect(clock.now()).toBe(Date.parse('2026-11-24T11:56:00Z'))
  })

  it('takes a difference of a second for none', () => {
    const clock = createServerClock(() => NOON + 900)
    clock.learn(answered('Tue, 24 Nov 2026 12:00:00 GMT'))
    expect(clock.now()).toBe(NOON + 900)
  })
})
