import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME_MS, openMicrophone } from './testing/open-microphone.ts'

const LOUD = 90
const SILENT = 0

const settled = () => new Promise((resolve) => setImmediate(resolve))
const framesOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

describe('an utterance', () => {
  it('begins a little before its first sound', async () => {
    const { hear, utterances } = openMicrophone()
    hear(2000, SILENT)
    hear(200, LOUD)
    await settled()
    const [first] = utterances
    const lead = (101 - (first?.number ?? 0)) * FRAME_MS
    expect(lead).toBeGreaterThanOrEqual(320)
    expect(lead).toBeLessThan(400)
  })

  it('ends after the silence it is told, and knows when speech ended and when that was decided', async () => {
    const { clock, hear, utterances } = openMicrophone({ silenceMs: 500 })
    hear(1000, SILENT)
    hear(640, LOUD)
    const speechEnd = clock.now()
    hear(480, SILENT)
    expect(utterances[0]?.ended).toBe(false)
    expect(utterances[0]?.utterance.endpointDecided()).toBe(null)
    hear(80, SILENT)
    expect(utterances[0]?.ended).toBe(true)
    expect(Math.abs((utterances[0]?.utterance.speechEnd() ?? 0) - speechEnd)).toBeLessThanOrEqual(32)
    const decided = (utterances[0]?.utterance.endpointDecided() ?? 0) - speechEnd
    expect(decided).toBeGreaterThanOrEqual(480)
    expect(decided).toBeLessThanOrEqual(560)
  })

  it.each([
    ['What is on my list?', 325],
    ['', 500],
    ['I would like to', 900],
    ['My number is five five', 1500],
  ])('waits as long as its words suggest: %j', (text, delayMs) => {
    const { hear, utterances } = openMicrophone({ silenceMs: 500 })
    hear(640, LOUD)
    utterances[0]?.utterance.understood(text)
    hear(delayMs - 60, SILENT)
    expect(utterances[0]?.ended).toBe(false)
    hear(100, SILENT)
    expect(utterances[0]?.ended).toBe(true)
  })

  it('goes on through pauses shorter than that', () => {
    const { hear, utterances } = openMicrophone()
    for (let word = 0; word < 5; word++) {
      hear(300, LOUD)
      hear(400, SILENT)
    }
    expect(utterances).toHaveLength(1)
    expect(utterances[0]?.ended).toBe(false)
  })

  it('tells how long its speech lasts, window by window', () => {
    const { hear, story } = openMicrophone()
    hear(200, LOUD)
    expect(story).toEqual(['began', 'speaking 96', 'speaking 128', 'speaking 160', 'speaking 192'])
  })

  it('does not begin with a click', () => {
    const { hear, story } = openMicrophone()
    for (let n = 0; n < 10; n++) {
      hear(40, LOUD)
      hear(400, SILENT)
    }
    expect(story).toEqual([])
  })

  it('ends at once when told to, with all that came before', async () => {
    const { hear, subject, utterances, vad, last } = openMicrophone()
    hear(400, LOUD)
    vad.fallBehind()
    hear(200, LOUD)
    subject.finish()
    await settled()
    expect(utterances[0]).toMatchObject({ ended: true, frames: framesOf(1, last()) })
    expect(utterances[0]?.utterance.lastNumber()).toBe(last())
    vad.catchUp()
    expect(utterances).toHaveLength(1)
    hear(200, LOUD)
    expect(utterances[1]?.number).toBe(31)
  })

  it('is cut after a minute and the next begins right there: no frame is lost or heard twice', async () => {
    const { hear, story, utterances, last } = openMicrophone()
    hear(125_000, LOUD)
    await settled()
    expect(story.filter((told) => !told.startsWith('speaking'))).toEqual([
      'began',
      'ended',
      'too long',
      'began',
      'ended',
      'too long',
      'began',
    ])
    const heard = utterances.flatMap(({ frames }) => frames)
    expect(heard).toEqual(framesOf(1, heard.length))
    expect(last() - heard.length).toBeLessThanOrEqual(2)
  })

  it('needs speech again when the speaker stops just where it was cut', () => {
    const { hear, utterances } = openMicrophone()
    hear(60_100, LOUD)
    expect(utterances[0]?.ended).toBe(true)
    hear(3000, SILENT)
    hear(40, LOUD)
    hear(3000, SILENT)
    expect(utterances).toHaveLength(1)
  })
})

describe('silence', () => {
  it('is told after 20 seconds, once until somebody speaks', () => {
    const { hear, story } = openMicrophone()
    hear(19_900, SILENT)
    expect(story).toEqual([])
    hear(60_000, SILENT)
    expect(story).toEqual(['silent'])
    hear(200, LOUD)
    hear(21_000, SILENT)
    expect(story.filter((told) => told === 'silent')).toHaveLength(2)
  })

  it('is counted from the end of speech', () => {
    const { hear, story } = openMicrophone()
    hear(15_000, SILENT)
    hear(200, LOUD)
    hear(15_000, SILENT)
    expect(story).not.toContain('silent')
  })
})

describe('a burst of late frames', () => {
  it('is judged as it was spoken', async () => {
    const { clock, vad, hear, utterances } = openMicrophone()
    hear(1000, SILENT)
    vad.fallBehind()
    hear(400, LOUD)
    const speechEnd = clock.now()
    hear(2000, SILENT)
    hear(400, LOUD)
    hear(2000, SILENT)
    vad.catchUp()
    await settled()
    expect(utterances).toHaveLength(2)
    const [first, second] = utterances
    expect(first?.frames.at(-1)).toBeLessThan(second?.number ?? 0)
    expect(first?.frames).toEqual(expect.arrayContaining(framesOf(51, 70)))
    expect(second?.frames).toEqual(expect.arrayContaining(framesOf(171, 190)))
    expect(Math.abs((first?.utterance.speechEnd() ?? 0) - speechEnd)).toBeLessThanOrEqual(32)
  })
})

it('settles what nobody needs any more, and nothing that an utterance will need', () => {
  const { hear, subject, utterances, last } = openMicrophone()
  hear(5000, SILENT)
  const quiet = subject.settled()
  expect(last() - quiet).toBeLessThan(30)
  hear(2000, LOUD)
  expect(subject.settled()).toBe((utterances[0]?.number ?? 0) - 1)
  expect(utterances[0]?.number).toBeGreaterThan(quiet)
  hear(2000, SILENT)
  expect(last() - subject.settled()).toBeLessThan(30)
})

it('closes its stream, and what is under way with it', async () => {
  const { hear, subject, utterances, vad } = openMicrophone()
  hear(400, LOUD)
  subject.close()
  await settled()
  expect(vad.openStreams).toBe(0)
  expect(utterances[0]?.ended).toBe(true)
})

it('gives every frame to at most one utterance, in order and without gaps, whatever is heard and however late it is judged', async () => {
  const stretch = fc.record({
    ms: fc.integer({ min: 1, max: 60 }).map((frames) => frames * FRAME_MS),
    level: fc.constantFrom(0, 20, 40, 60, 95),
    after: fc.constantFrom('nothing', 'late', 'in time', 'done'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { maxLength: 25 }), async (stretches) => {
      const { vad, hear, subject, utterances, last } = openMicrophone({ silenceMs: 100 })
      let settledBefore = -1
      const actions = {
        nothing() {},
        late: vad.fallBehind,
        'in time': vad.catchUp,
        done: () => subject.finish(),
      }
      for (const { ms, level, after } of stretches) {
        hear(ms, level)
        actions[after]()
        expect(subject.settled()).toBeGreaterThanOrEqual(settledBefore)
        settledBefore = subject.settled()
      }
      vad.catchUp()
      subject.finish()
      await settled()
      const heard = utterances.flatMap(({ frames }) => frames)
      expect(heard).toEqual([...new Set(heard)].toSorted((a, b) => a - b))
      for (const { number, frames, utterance, ended } of utterances) {
        expect(ended).toBe(true)
        expect(frames).toEqual(framesOf(number, utterance.lastNumber()))
        expect(utterance.lastNumber()).toBeLessThanOrEqual(last())
      }
    }),
    { numRuns: 60 },
  )
})
