import { expect, it } from 'vitest'
import { createMuteGate, SILENCE_AFTER_MUTE_MS } from './mute-gate.ts'

const FRAME = Int16Array.of(5, 5)
const SILENT_FRAMES = SILENCE_AFTER_MUTE_MS / 20

it('sends silence for a while after muting, so that the end of the words is heard, then nothing', () => {
  const gate = createMuteGate()

  expect(gate(FRAME, false)).toBe(FRAME)
  for (let n = 0; n < SILENT_FRAMES; n++) expect(gate(FRAME, true)).toEqual(Int16Array.of(0, 0))
  expect(gate(FRAME, true)).toBeNull()
})

it('lets sound through at once when it is no longer muted, and is silent anew the next time', () => {
  const gate = createMuteGate()
  for (let n = 0; n <= SILENT_FRAMES; n++) gate(FRAME, true)

  expect(gate(FRAME, false)).toBe(FRAME)
  expect(gate(FRAME, true)).toEqual(Int16Array.of(0, 0))
})
