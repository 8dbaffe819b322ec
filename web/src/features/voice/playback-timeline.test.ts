import { describe, expect, it } from 'vitest'
import { createPlaybackTimeline } from './playback-timeline.ts'

describe('createPlaybackTimeline', () => {
  it('lets words out in proportion to the sound of their sentence', () => {
    const timeline = createPlaybackTimeline()
    timeline.sentence(0, 'one two three four')
    timeline.sound(0, 1000)
    timeline.sentence(1, 'five six')
    timeline.sound(1, 400)
    timeline.end()

    const words = [0, 1, 250, 251, 1000, 1001, 1200, 1201, 1400, 9999].map((ms) => timeline.wordsAt(ms))

    expect(words).toEqual([0, 1, 1, 2, 4, 5, 5, 6, 6, 6])
  })

  it('does not let a sentence out faster than it can be said while its sound still comes in', () => {
    const timeline = createPlaybackTimeline()
    timeline.sentence(0, 'one two three four five six')
    timeline.sound(0, 100)

    expect(timeline.wordsAt(100)).toBe(1)

    timeline.sound(0, 500)
    timeline.end()
    expect(timeline.wordsAt(100)).toBe(1)
    expect(timeline.wordsAt(600)).toBe(6)
  })

  it('never takes a word back as sound comes in and plays', () => {
    const timeline = createPlaybackTimeline()
    timeline.sentence(0, 'It is on your list now')
    let before = 0
    for (let played = 0; played < 2400; played += 40) {
      timeline.sound(0, 40)
      const words = timeline.wordsAt(played)
      expect(words).toBeGreaterThanOrEqual(before)
      before = words
    }
  })

  it('finds the sound that comes again after a restart, and only that', () => {
    const timeline = createPlaybackTimeline()
    timeline.sentence(0, 'Done.')
    timeline.sound(0, 300)

    timeline.restart()
    timeline.sentence(0, 'Done.')

    expect(timeline.sound(0, 200)).toBe(200)
    expect(timeline.sound(0, 200)).toBe(100)
    expect(timeline.sound(0, 200)).toBe(0)
    expect(timeline.soundMs).toBe(600)
  })

  it('plays everything anew where a restart brings other words', () => {
    const timeline = createPlaybackTimeline()
    timeline.sentence(0, 'Done.')
    timeline.sound(0, 300)

    timeline.restart()
    timeline.sentence(0, 'All done.')

    expect(timeline.sound(0, 200)).toBe(0)
  })
})
