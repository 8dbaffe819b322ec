import { describe, expect, it } from 'vitest'
import { createSileroGate, type SileroGate } from './silero-gate.ts'

const power = (db: number) => 10 ** (db / 10)
/** How many of so many windows of that level are admitted, all of them noise to the model. */
function admitted(gate: SileroGate, windows: number, db: number, probability = 0) {
  let count = 0
  for (let window = 0; window < windows; window++) {
    if (!gate.admits(power(db))) continue
    count += 1
    gate.judged(probability)
  }
  return count
}

const SECOND = 31

describe('the gate before silero', () => {
  it.each([-100, -90, -65])('never opens for a line at %d dB', (db) => {
    expect(admitted(createSileroGate(), 10 * SECOND, db)).toBe(0)
  })

  it('opens with the first window of speech', () => {
    const gate = createSileroGate()
    admitted(gate, 5 * SECOND, -80)
    expect(gate.admits(power(-50))).toBe(true)
  })

  it('opens for one who speaks before anything else was heard', () => {
    expect(createSileroGate().admits(power(-30))).toBe(true)
  })

  it('opens for a soft voice in a quiet room', () => {
    const gate = createSileroGate()
    admitted(gate, 5 * SECOND, -75)
    expect(gate.admits(power(-58))).toBe(true)
  })

  it('stays open for half a second after the last sign of speech', () => {
    const gate = createSileroGate()
    admitted(gate, SECOND, -30, 0.9)
    expect(admitted(gate, SECOND, -90)).toBe(15)
  })

  it('stays open as long as the model hears speech, however soft', () => {
    const gate = createSileroGate()
    admitted(gate, SECOND, -30, 0.9)
    expect(admitted(gate, 3 * SECOND, -70, 0.9)).toBe(3 * SECOND)
  })

  it('closes for steady noise within some seconds', () => {
    const gate = createSileroGate()
    admitted(gate, 5 * SECOND, -45)
    expect(admitted(gate, 10 * SECOND, -45)).toBe(0)
  })

  it('opens for speech over steady noise', () => {
    const gate = createSileroGate()
    admitted(gate, 10 * SECOND, -45)
    expect(gate.admits(power(-35))).toBe(true)
  })

  it('listens to a soft voice again once the noise is gone', () => {
    const gate = createSileroGate()
    admitted(gate, 10 * SECOND, -35)
    admitted(gate, SECOND, -75)
    expect(gate.admits(power(-50))).toBe(true)
  })
})
