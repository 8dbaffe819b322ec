import { getEventListeners } from 'node:events'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { Floor } from './floor.ts'
import { assumePlayback, followPlayback } from './heard-by-page.ts'
import { speakerOf, writtenSigns } from './testing/speaker.ts'

function scene(soundMs = 2000) {
  const clock = manualClock()
  const floor = new Floor(writtenSigns(), clock)
  const speaker = speakerOf(clock, 'turn', soundMs)
  floor.take(speaker)
  const page = followPlayback(floor, clock)
  const controller = new AbortController()
  const report = (state: 'started' | 'paused' | 'finished', played_ms: number, turn_id = 'turn') =>
    page.report({ type: 'playback', turn_id, state, played_ms })
  return { clock, floor, speaker, page, controller, report }
}

/** Whether the promise has settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  const settle = () => {
    settled = true
  }
  promise.then(settle, settle)
  await new Promise((resolve) => setImmediate(resolve))
  return settled
}

describe('following the page', () => {
  it('knows how far it has played, and when it began', () => {
    const { speaker, report } = scene()
    report('started', 0)
    expect(speaker.heardFirstTimes).toBe(1)
    report('paused', 1000)
    expect(speaker.playback.heard()).toBe('one two')
  })

  it('takes no report for another answer than the one that plays', async () => {
    const { speaker, page, controller, report } = scene()
    report('started', 2000, 'other')
    const played = page.played(speaker, controller.signal)
    report('finished', 2000, 'other')
    expect(speaker.heardFirstTimes).toBe(0)
    expect(speaker.playback.heard()).toBe('')
    expect(await isSettled(played)).toBe(false)
  })

  it('waits until the page has played everything', async () => {
    const { speaker, page, controller, report } = scene()
    const played = page.played(speaker, controller.signal)
    expect(await isSettled(played)).toBe(false)
    report('finished', 2000)
    expect(await isSettled(played)).toBe(true)
    expect(speaker.playback.heard()).toBe('one two three four')
  })

  it('has no need to wait where there was no sound', async () => {
    const { speaker, page, controller } = scene(0)
    expect(await isSettled(page.played(speaker, controller.signal))).toBe(true)
  })

  it('gives up on a page that tells nothing, some time after the sound must have ended', async () => {
    const { clock, speaker, page, controller } = scene(2000)
    const played = page.played(speaker, controller.signal)
    clock.advance(6999)
    expect(await isSettled(played)).toBe(false)
    clock.advance(1)
    expect(await isSettled(played)).toBe(true)
  })

  it('stops waiting when the answer is cut off, and leaves no listener', async () => {
    const { speaker, page, controller } = scene()
    const played = page.played(speaker, controller.signal)
    controller.abort(new Error('barged in'))
    await expect(played).rejects.toThrow('barged in')
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })
})

describe('assuming that sound plays when it went out', () => {
  it('takes as long as the sound', async () => {
    const { clock, speaker, controller } = scene(2000)
    const played = assumePlayback(clock)(speaker, controller.signal)
    clock.advance(1999)
    expect(await isSettled(played)).toBe(false)
    clock.advance(1)
    expect(await isSettled(played)).toBe(true)
  })

  it('stops when the answer is cut off', async () => {
    const { clock, speaker, controller } = scene(2000)
    const played = assumePlayback(clock)(speaker, controller.signal)
    controller.abort(new Error('barged in'))
    await expect(played).rejects.toThrow('barged in')
  })
})
