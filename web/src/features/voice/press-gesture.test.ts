import { manualClock } from '@convonet/kit/process/manual-clock'
import { expect, it } from 'vitest'
import { createPressGesture, TAP_MS } from './press-gesture.ts'

it('records while held', () => {
  const { gesture, clock, events } = pressing()
  gesture.down()
  clock.advance(TAP_MS)
  gesture.up()

  expect(events).toEqual(['press', 'release'])
})

it('goes on after a tap until the next press, whose release means nothing', () => {
  const { gesture, clock, events } = pressing()
  gesture.down()
  gesture.up()
  expect(events).toEqual(['press', 'latched'])

  clock.advance(5000)
  gesture.down()
  clock.advance(5000)
  gesture.up()
  expect(events).toEqual(['press', 'latched', 'unlatched', 'release'])

  gesture.down()
  expect(events.at(-1)).toBe('press')
})

it('presses once however often a held key repeats', () => {
  const { gesture, events } = pressing()
  gesture.down()
  gesture.down()

  expect(events).toEqual(['press'])
})

it('lets go once, and of nothing when nothing is held', () => {
  const { gesture, events } = pressing()
  gesture.letGo()
  gesture.down()
  gesture.letGo()
  gesture.letGo()
  gesture.up()

  expect(events).toEqual(['press', 'release'])
})

function pressing() {
  const clock = manualClock()
  const events: string[] = []
  const gesture = createPressGesture(clock, {
    press: () => events.push('press'),
    release: () => events.push('release'),
    latched: (latched) => events.push(latched ? 'latched' : 'unlatched'),
  })
  return { gesture, clock, events }
}
