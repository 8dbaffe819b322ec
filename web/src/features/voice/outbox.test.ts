import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFrame } from './frames.ts'
import { createOutbox, type Outgoing } from './outbox.ts'

const frame = (sequence: number) => encodeFrame(sequence, new Int16Array(320))
const started = { type: 'start_recording', stt_mode: 'streaming', language: 'en-US' } as const

describe('createOutbox', () => {
  it('keeps everything above the acknowledged number, in order', () => {
    const outbox = createOutbox()
    for (const sequence of [1, 2, 3, 4]) outbox.add(sequence, frame(sequence))

    outbox.acknowledge(2)

    expect(outbox.waiting()).toEqual([frame(3), frame(4)])
  })

  it('holds exactly what no acknowledgement has reached, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (acknowledged) => {
        const outbox = createOutbox()
        for (let sequence = 1; sequence <= 40; sequence++) outbox.add(sequence, frame(sequence))
        for (const sequence of acknowledged) outbox.acknowledge(sequence)

        const reached = Math.max(0, ...acknowledged)
        expect(outbox.waiting().map(numberOf)).toEqual(range(reached + 1, 40))
      }),
    )
  })

  it('lets the oldest sound go when there is too much of it, but no message', () => {
    const outbox = createOutbox(60)
    const stopped = { type: 'stop_recording', sequence: 2 } as const
    outbox.add(1, frame(1))
    outbox.add(2, stopped)
    for (const sequence of [3, 4, 5]) outbox.add(sequence, frame(sequence))

    expect(outbox.waiting()).toEqual([stopped, frame(3), frame(4), frame(5)])
  })

  it('counts sound that was acknowledged as gone', () => {
    const outbox = createOutbox(60)
    for (const sequence of [1, 2, 3]) outbox.add(sequence, frame(sequence))
    outbox.acknowledge(2)
    for (const sequence of [4, 5]) outbox.add(sequence, frame(sequence))

    expect(outbox.waiting().map(numberOf)).toEqual([3, 4, 5])
  })

  it('begins with the recording in force where that was acknowledged and its sound was not', () => {
    const outbox = createOutbox()
    outbox.add(1, { ...started, sequence: 1 })
    outbox.add(2, frame(2))

    outbox.acknowledge(1)

    expect(outbox.waiting()).toEqual([started, frame(2)])
  })

  it('begins with no recording once its end was acknowledged', () => {
    const outbox = createOutbox()
    outbox.add(1, { ...started, sequence: 1 })
    outbox.add(2, { type: 'stop_recording', sequence: 2 })
    outbox.add(3, { type: 'text_input', text: 'hello', sequence: 3 })

    outbox.acknowledge(2)

    expect(outbox.waiting()).toEqual([{ type: 'text_input', text: 'hello', sequence: 3 }])
  })
})

const numberOf = (outgoing: Outgoing) =>
  outgoing instanceof Uint8Array ? new DataView(outgoing.buffer).getUint32(0, true) : outgoing.sequence

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n)
