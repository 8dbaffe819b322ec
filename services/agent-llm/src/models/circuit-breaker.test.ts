import { manualClock } from '@convonet/kit/process/manual-clock'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CircuitBreaker, OPEN_MS } from './circuit-breaker.ts'

function closedOne() {
  const clock = manualClock()
  return { clock, breaker: new CircuitBreaker(clock) }
}

function openOne() {
  const { clock, breaker } = closedOne()
  for (let failure = 0; failure < 3; failure++) breaker.failed()
  return { clock, breaker }
}

it('opens at the third failure in a row, not before', () => {
  const { breaker } = closedOne()
  breaker.failed()
  breaker.failed()
  breaker.succeeded()
  breaker.failed()
  breaker.failed()
  expect([breaker.state, breaker.admits()]).toEqual(['closed', true])
  breaker.failed()
  expect([breaker.state, breaker.admits()]).toEqual(['open', false])
})

it('opens at once and for as long as the vendor says', () => {
  const { clock, breaker } = closedOne()
  breaker.failed(7000)
  clock.advance(6999)
  expect(breaker.admits()).toBe(false)
  clock.advance(1)
  expect(breaker.state).toBe('half-open')
})

it('lets one try when the time is over, and everybody when that goes well', () => {
  const { clock, breaker } = openOne()
  clock.advance(OPEN_MS)
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
  breaker.succeeded()
  expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
})

it('stays open for as long again when the one who tried fails', () => {
  const { clock, breaker } = openOne()
  clock.advance(OPEN_MS)
  breaker.admits()
  breaker.failed()
  clock.advance(OPEN_MS - 1)
  expect(breaker.admits()).toBe(false)
  clock.advance(1)
  expect(breaker.admits()).toBe(true)
})

it('lets the next one try when the one who tried left', () => {
  const { clock, breaker } = openOne()
  clock.advance(OPEN_MS)
  breaker.admits()
  breaker.left()
  expect(breaker.admits()).toBe(true)
})

it('is never shut for good, and never lets two try at once', () => {
  const events = fc.constantFrom('succeeded', 'failed', 'left', 'time')
  const law = (happened: readonly string[]) => {
    const { clock, breaker } = closedOne()
    for (const event of happened) {
      if (event === 'time') clock.advance(OPEN_MS / 2)
      else if (breaker.admits()) {
        if (breaker.state === 'half-open') expect(breaker.admits()).toBe(false)
        breaker[event as 'succeeded' | 'failed' | 'left']()
      }
    }
    clock.advance(OPEN_MS)
    expect(breaker.admits()).toBe(true)
  }
  fc.assert(fc.property(fc.array(events, { maxLength: 30 }), law))
})
