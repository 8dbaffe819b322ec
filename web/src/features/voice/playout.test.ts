import { describe, expect, it } from 'vitest'
import { Playout } from './playout.ts'
import type { PlaybackReport } from './worklet-messages.ts'

const RATE = 16_000
const BLOCK = 128
/** Between two samples of a 440 Hz tone at half scale, and a tenth for the fade. */
const LARGEST_STEP_OF_TONE = 1.1 * 0.5 * ((2 * Math.PI * 440) / RATE)

describe('Playout', () => {
  it('plays pieces of any length without a gap between them', () => {
    const playout = new Playout(RATE, RATE)
    const tone = sine(3200)
    for (let from = 0; from < tone.length; from += 333) push(playout, 1, tone.slice(from, from + 333))
    playout.obey({ type: 'end', turn: 1 })

    const { output } = render(playout, 30)

    expect(largestStep(output.slice(2 * BLOCK))).toBeLessThan(LARGEST_STEP_OF_TONE)
    expect(peak(output)).toBeCloseTo(0.5, 1)
  })

  it('says how far it is and when a turn has finished', () => {
    const playout = new Playout(RATE, 48_000)
    push(playout, 4, sine(320))
    playout.obey({ type: 'end', turn: 4 })

    const { reports } = render(playout, 20)

    expect(reports.map(({ samples }) => samples)).toEqual(
      reports.map(({ samples }) => samples).toSorted((a, b) => a - b),
    )
    expect(reports.at(0)?.state).toBe('playing')
    expect(reports.at(-1)).toEqual({ turn: 4, samples: 320, state: 'finished' })
  })

  it('waits for more sound without having finished', () => {
    const playout = new Playout(RATE, RATE)
    push(playout, 1, sine(200))

    expect(render(playout, 5).reports.at(-1)).toMatchObject({ turn: 1, state: 'waiting' })

    push(playout, 1, sine(200))
    playout.obey({ type: 'end', turn: 1 })
    expect(render(playout, 5).reports.at(-1)).toEqual({ turn: 1, samples: 400, state: 'finished' })
  })

  it('is silent within two blocks of a pause and goes on from where it stopped', () => {
    const playout = new Playout(RATE, RATE)
    push(playout, 1, sine(4000))
    render(playout, 5)

    playout.obey({ type: 'pause' })
    const { output, reports } = render(playout, 10)
    expect(peak(output.slice(BLOCK))).toBe(0)
    expect(reports.at(-1)?.state).toBe('paused')

    const stoppedAt = reports.at(-1)?.samples ?? 0
    playout.obey({ type: 'resume' })
    const first = render(playout, 1).reports[0]
    expect(first?.state).toBe('playing')
    expect((first?.samples ?? 0) - stoppedAt).toBeLessThanOrEqual(BLOCK + 32)
  })

  it('fades rather than clicks when paused, resumed and dropped', () => {
    const playout = new Playout(RATE, RATE)
    push(playout, 1, sine(8000))
    const output: number[] = []
    for (const command of [undefined, 'pause', 'resume', 'drop'] as const) {
      if (command === 'drop') playout.obey({ type: 'drop', turn: 1 })
      else if (command) playout.obey({ type: command })
      output.push(...render(playout, 6).output)
    }

    expect(peak(output)).toBeGreaterThan(0.4)
    expect(largestStep(output)).toBeLessThan(LARGEST_STEP_OF_TONE)
  })

  it('forgets a dropped turn at once and plays the next', () => {
    const playout = new Playout(RATE, RATE)
    push(playout, 1, sine(16_000))
    render(playout, 5)

    playout.obey({ type: 'drop', turn: 1 })
    push(playout, 2, sine(640))
    playout.obey({ type: 'end', turn: 2 })

    const { reports } = render(playout, 10)
    expect(new Set(reports.map(({ turn }) => turn))).toEqual(new Set([2]))
    expect(reports.at(-1)).toEqual({ turn: 2, samples: 640, state: 'finished' })
  })

  it('drops a paused turn and plays the next without being told to go on', () => {
    const playout = new Playout(RATE, RATE)
    push(playout, 1, sine(16_000))
    render(playout, 5)
    playout.obey({ type: 'pause' })
    render(playout, 5)

    playout.obey({ type: 'drop', turn: 1 })
    push(playout, 2, sine(640))
    playout.obey({ type: 'end', turn: 2 })

    expect(render(playout, 10).reports.at(-1)).toEqual({ turn: 2, samples: 640, state: 'finished' })
  })

  it('takes no notice of a pause while nothing plays', () => {
    const playout = new Playout(RATE, RATE)
    playout.obey({ type: 'pause' })
    push(playout, 1, sine(640))
    playout.obey({ type: 'end', turn: 1 })

    expect(render(playout, 10).reports.at(-1)?.state).toBe('finished')
  })

  it('finishes a turn that had no sound', () => {
    const playout = new Playout(RATE, RATE)
    playout.obey({ type: 'end', turn: 3 })

    expect(render(playout, 2).reports.at(-1)).toEqual({ turn: 3, samples: 0, state: 'finished' })
  })
})

function push(playout: Playout, turn: number, pcm: Int16Array) {
  playout.obey({ type: 'push', turn, pcm })
}

function render(playout: Playout, blocks: number) {
  const output: number[] = []
  const reports: PlaybackReport[] = []
  for (let n = 0; n < blocks; n++) {
    const block = new Float32Array(BLOCK)
    const report = playout.render(block)
    output.push(...block)
    if (report) reports.push(report)
  }
  return { output, reports }
}

const sine = (length: number) =>
  Int16Array.from({ length }, (_, n) => 16_384 * Math.sin((2 * Math.PI * 440 * n) / RATE))

const peak = (samples: number[]) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

const largestStep = (samples: number[]) =>
  samples.reduce(
    (most, sample, n) => Math.max(most, n === 0 ? 0 : Math.abs(sample - (samples[n - 1] ?? 0))),
    0,
  )
