import { manualClock } from '@convonet/kit/process/manual-clock'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlayback, heardText } from './playback.ts'

const BYTES_PER_MS = 32

describe('what has been heard', () => {
  const spoken = [
    { text: 'You have two tasks.', ms: 1000 },
    { text: 'Buy milk and call Ann.', ms: 2000 },
  ]

  it.each([
    [0, ''],
    [-5, ''],
    [499, 'You'],
    [500, 'You have'],
    [1000, 'You have two tasks.'],
    [1400, 'You have two tasks. Buy'],
    [2999, 'You have two tasks. Buy milk and call'],
    [3000, 'You have two tasks. Buy milk and call Ann.'],
    [99_999, 'You have two tasks. Buy milk and call Ann.'],
  ])('after %i ms is %j', (playedMs, heard) => {
    expect(heardText(spoken, playedMs)).toBe(heard)
  })

  it('ends before a sentence that has no sound yet', () => {
    expect(
      heardText(
        [
          { text: 'One.', ms: 100 },
          { text: 'Two.', ms: 0 },
        ],
        5000,
      ),
    ).toBe('One.')
  })

  const anySpoken = fc.array(
    fc.record({
      text: fc
        .array(fc.string({ unit: fc.constantFrom('a', 'b', '안', "'"), minLength: 1, maxLength: 5 }), {
          minLength: 1,
        })
        .map((words) => words.join(' ')),
      ms: fc.nat(5000),
    }),
    { maxLength: 5 },
  )

  it('is a beginning of the answer, in whole words, that only grows', () => {
    fc.assert(
      fc.property(anySpoken, fc.array(fc.nat(20_000)), (answer, moments) => {
        const words = answer.flatMap(({ text }) => text.split(' '))
        let before = 0
        for (const playedMs of moments.toSorted((a, b) => a - b)) {
          const heard = heardText(answer, playedMs).split(' ').filter(Boolean)
          expect(words.slice(0, heard.length)).toEqual(heard)
          expect(heard.length).toBeGreaterThanOrEqual(before)
          before = heard.length
        }
      }),
    )
  })
})

describe('playback', () => {
  it('adds up the sound of each sentence', () => {
    const playback = createPlayback(manualClock())
    playback.audio(640)
    playback.sentence('One two.')
    playback.audio(1000 * BYTES_PER_MS)
    playback.sentence('Three.')
    playback.audio(250 * BYTES_PER_MS)
    playback.audio(250 * BYTES_PER_MS)
    expect(playback.durationMs).toBe(1500)
    expect(playback.sentences).toBe(2)
    playback.played(600)
    expect(playback.heard()).toBe('One')
  })

  it('believes the furthest that the page has reported', () => {
    const playback = createPlayback(manualClock())
    playback.sentence('One two.')
    playback.audio(1000 * BYTES_PER_MS)
    playback.played(1000)
    playback.played(200)
    expect(playback.heard()).toBe('One two.')
  })

  it('takes sound that went out at once as playing since then', () => {
    const clock = manualClock()
    const playback = createPlayback(clock)
    playback.sentence('One two.')
    playback.audio(1000 * BYTES_PER_MS)
    clock.advance(5000)
    expect(playback.heard()).toBe('')
    playback.startedNow()
    clock.advance(500)
    expect(playback.heard()).toBe('One')
  })
})
