import { expect, it } from 'vitest'
import { takeShift } from './shifts.ts'

it.each([
  ['make it an hour later', 60, 'make it later'],
  ['come half an hour earlier', -30, 'come earlier'],
  ['push our table back by half an hour', 30, 'push our table back'],
  ['bring our booking forward by an hour', -60, 'bring our booking forward'],
  ['move it up two hours', -120, 'move it up'],
  ['push it thirty minutes', 30, 'push it'],
  ['could it be an hour and a half later', 90, 'could it be later'],
  ['a quarter of an hour later', 15, 'later'],
])('"%s" is %i minutes from when it was', (said, minutes, rest) => {
  expect(takeShift(said)).toEqual({ minutes, rest })
})

it.each(['come in an hour', 'at eight', 'we stay two hours', 'later today'])('"%s" moves nothing', (said) => {
  expect(takeShift(said)).toBeNull()
})
