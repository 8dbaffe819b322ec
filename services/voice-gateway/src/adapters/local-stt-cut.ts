import type { Loudness } from './local-stt-loudness.ts'

export interface Range {
  from: number
  to: number
}

/** 100 ms: about what separates words that are said one by one. */
const AROUND = 2

/** The quietest frame of these, the later of equal ones: there a sound is cut with the least harm. Null in an empty range. */
export function quietestPlace(loudness: Loudness, { from, to }: Range): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let at = from; at < to; at++) {
    const level = loudestAround(loudness, at)
    if (level <= least) {
      least = level
      best = at
    }
  }
  return best
}

/** Whether nothing is said there. */
export const isPause = (loudness: Loudness, at: number) =>
  loudness.speechIn(at - AROUND, at + AROUND + 1) === null

/** The stretches of speech in a range, without the silence around them, each at most `longest` frames. */
export function* stretches(loudness: Loudness, { from, to }: Range, longest: number): Generator<Range> {
  let speech = loudness.speechIn(from, to)
  while (speech) {
    const whole = speech.to - speech.from <= longest
    const choice = { from: speech.from + (longest >> 1), to: speech.from + longest }
    const end = whole ? speech.to : (quietestPlace(loudness, choice) ?? choice.to)
    yield { from: speech.from, to: end }
    speech = loudness.speechIn(end, to)
  }
}

function loudestAround(loudness: Loudness, at: number): number {
  let level = loudness.at(at)
  for (let near = at - AROUND; near <= at + AROUND; near++) level = Math.max(level, loudness.at(near))
  return level
}
