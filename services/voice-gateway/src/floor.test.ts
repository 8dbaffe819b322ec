import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { Floor, PAUSE_AFTER_MS, RESUME_AFTER_MS } from './floor.ts'
import { speakerOf, writtenSigns } from './testing/speaker.ts'

function scene() {
  const [clock, signs] = [manualClock(), writtenSigns()]
  const floor = new Floor(signs, clock)
  const answer = speakerOf(clock, 'answer', 4000)
  floor.take(answer)
  return { clock, signs, floor, answer }
}

describe('a sound while an answer plays', () => {
  it('does nothing while it is short', () => {
    const { floor, signs } = scene()
    floor.soundBegan()
    floor.soundLasts(PAUSE_AFTER_MS - 1)
    expect(signs.written).toEqual([])
  })

  it('pauses the answer, once', () => {
    const { floor, signs, answer } = scene()
    floor.soundBegan()
    for (const ms of [PAUSE_AFTER_MS, 332, 364]) floor.soundLasts(ms)
    expect(signs.written).toEqual(['pause answer'])
    expect(answer.stopped).toBe(false)
  })

  it('lets the answer go on when no word comes of it for a second', () => {
    const { clock, floor, signs } = scene()
    floor.soundBegan()
    floor.soundLasts(300)
    clock.advance(RESUME_AFTER_MS - 1)
    expect(signs.written).toEqual(['pause answer'])
    clock.advance(1)
    expect(signs.written).toEqual(['pause answer', 'resume answer'])
    floor.soundLasts(2000)
    clock.advance(5000)
    expect(signs.written).toHaveLength(2)
  })

  it('lets the answer go on at once when it turns out to be nothing, and not a second time', () => {
    const { clock, floor, signs } = scene()
    floor.soundBegan()
    floor.soundLasts(300)
    floor.soundWasNothing()
    floor.soundWasNothing()
    clock.advance(5000)
    expect(signs.written).toEqual(['pause answer', 'resume answer'])
  })

  it('pauses again for the next sound, and waits a whole second for that one too', () => {
    const { clock, floor, signs } = scene()
    floor.soundBegan()
    floor.soundLasts(300)
    clock.advance(900)
    floor.soundBegan()
    floor.soundLasts(300)
    clock.advance(999)
    expect(signs.written).toEqual(['pause answer', 'pause answer'])
    clock.advance(1)
    expect(signs.written.at(-1)).toBe('resume answer')
  })

  it('has no effect where nothing can be heard yet, or nobody speaks', () => {
    const clock = manualClock()
    const signs = writtenSigns()
    const floor = new Floor(signs, clock)
    floor.soundLasts(500)
    floor.take(speakerOf(clock, 'thinking'))
    floor.soundLasts(500)
    floor.soundWasNothing()
    expect(signs.written).toEqual([])
  })
})

describe('a word', () => {
  it('cuts the answer off and tells what was heard of it', () => {
    const { clock, floor, signs, answer } = scene()
    answer.playback.played(2000)
    floor.soundBegan()
    floor.soundLasts(300)
    floor.take(speakerOf(clock, 'next'))
    expect(answer.stopped).toBe(true)
    expect(signs.written).toEqual(['pause answer', 'interrupted answer: one two'])
    expect(floor.holder?.turnId).toBe('next')
    expect(floor.takeCut()).toEqual({ turnId: 'answer', heard: 'one two' })
    expect(floor.takeCut()).toBeUndefined()
    clock.advance(5000)
    expect(signs.written).toHaveLength(2)
  })

  it('cuts nothing off when nobody speaks any more', () => {
    const { clock, floor, signs, answer } = scene()
    floor.release(answer)
    floor.take(speakerOf(clock, 'next'))
    expect(answer.stopped).toBe(false)
    expect(signs.written).toEqual([])
    expect(floor.takeCut()).toBeUndefined()
  })

  it('leaves the next answer alone when the one that was paused has ended meanwhile', () => {
    const { clock, floor, signs, answer } = scene()
    floor.soundBegan()
    floor.soundLasts(300)
    floor.release(answer)
    floor.take(speakerOf(clock, 'next', 1000))
    clock.advance(5000)
    expect(signs.written).toEqual(['pause answer'])
  })
})

describe('the floor', () => {
  it('is released only by who holds it', () => {
    const { clock, floor, answer } = scene()
    floor.release(speakerOf(clock, 'other'))
    expect(floor.holder).toBe(answer)
    floor.release(answer)
    expect(floor.holder).toBe(null)
  })

  it('remembers the answer that the agent gave, not the words after it that never reached the agent', () => {
    const { clock, floor, answer } = scene()
    answer.playback.played(1000)
    floor.take(speakerOf(clock, 'unfinished words'))
    floor.take(speakerOf(clock, 'other words'))
    expect(floor.takeCut()).toEqual({ turnId: 'answer', heard: 'one' })
  })

  it('is busy from the moment something is announced until its answer is produced', () => {
    const clock = manualClock()
    const floor = new Floor(writtenSigns(), clock)
    expect(floor.busy).toBe(false)
    const speaker = speakerOf(clock, 'answer', 1000)
    floor.announce(speaker)
    expect(floor.busy).toBe(true)
    floor.take(speaker)
    expect(floor.busy).toBe(true)
    speaker.complete = true
    expect(floor.busy).toBe(false)
  })

  it('is no longer busy with something announced that came to nothing', () => {
    const clock = manualClock()
    const floor = new Floor(writtenSigns(), clock)
    const speaker = speakerOf(clock, 'silence')
    floor.announce(speaker)
    floor.release(speaker)
    expect(floor.busy).toBe(false)
  })

  it('cancels the answer and whatever was announced', () => {
    const { clock, floor, signs, answer } = scene()
    const announced = speakerOf(clock, 'announced')
    floor.announce(announced)
    floor.cancel()
    expect([answer.stopped, announced.stopped, floor.busy, floor.holder]).toEqual([true, true, false, null])
    expect(signs.written).toEqual(['interrupted answer: '])
    floor.cancel()
    expect(signs.written).toHaveLength(1)
  })

  it('leaves what was announced alone when only the answer is cut off', () => {
    const { clock, floor, answer } = scene()
    const announced = speakerOf(clock, 'announced')
    floor.announce(announced)
    floor.cutOff()
    expect([answer.stopped, announced.stopped, floor.busy]).toEqual([true, false, true])
  })
})
