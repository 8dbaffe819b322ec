import { describe, expect, it } from 'vitest'
import { timingStages } from './timing-stages.ts'

const whole = {
  speechEnd: 1000,
  endpointDecided: 1500,
  transcriptFinal: 1600,
  firstToken: 1610,
  firstSentence: 1640,
  firstAudioSent: 1700,
  firstAudioHeard: 1740,
  end: 4000,
}
const NOTHING = {
  speechEnd: null,
  endpointDecided: null,
  transcriptFinal: null,
  firstToken: null,
  firstSentence: null,
  firstAudioSent: null,
  firstAudioHeard: null,
  end: null,
}

describe('timingStages', () => {
  it('lays the stages end to end from the end of speech', () => {
    expect(timingStages(whole)).toEqual({
      stages: [
        { name: 'endpointDecided', fromMs: 0, toMs: 500 },
        { name: 'transcriptFinal', fromMs: 500, toMs: 600 },
        { name: 'firstToken', fromMs: 600, toMs: 610 },
        { name: 'firstSentence', fromMs: 610, toMs: 640 },
        { name: 'firstAudioSent', fromMs: 640, toMs: 700 },
        { name: 'firstAudioHeard', fromMs: 700, toMs: 740 },
      ],
      totalMs: 740,
      heard: true,
    })
  })

  it('begins a typed turn at its text and leaves out what never was', () => {
    const typed = { ...NOTHING, transcriptFinal: 50, firstToken: 60, firstSentence: 80, end: 90 }

    expect(timingStages(typed)).toEqual({
      stages: [
        { name: 'firstToken', fromMs: 0, toMs: 10 },
        { name: 'firstSentence', fromMs: 10, toMs: 30 },
      ],
      totalMs: 30,
      heard: false,
    })
  })

  it('gives no stage a negative length when one was done ahead of the one before', () => {
    const early = timingStages({ ...whole, transcriptFinal: 1400 })

    expect(early?.stages[1]).toEqual({ name: 'transcriptFinal', fromMs: 500, toMs: 500 })
  })

  it('says nothing of a turn without moments', () => {
    expect(timingStages(NOTHING)).toBeNull()
    expect(timingStages({ ...NOTHING, speechEnd: 5, end: 6 })).toBeNull()
  })
})
