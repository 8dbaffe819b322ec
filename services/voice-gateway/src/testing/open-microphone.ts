import { manualClock } from '@convonet/kit/process/manual-clock'
import type { AudioFrame } from '../ports.ts'
import { type Utterance, type UtteranceListener, Utterances } from '../utterances.ts'
import { levelVad, soundOf } from './level-vad.ts'

export const FRAME_MS = 20

interface Told {
  number: number
  frames: number[]
  utterance: Utterance
  ended: boolean
}

/** A microphone, and what was made of it. */
export function openMicrophone({ silenceMs = 500 } = {}) {
  const [clock, vad] = [manualClock(1_000_000), levelVad()]
  const utterances: Told[] = []
  const story: string[] = []
  const listener: UtteranceListener = {
    began(utterance) {
      const told: Told = { number: utterance.number, frames: [], utterance, ended: false }
      utterances.push(told)
      story.push('began')
      void collect(told)
    },
    speaking: (ms) => void story.push(`speaking ${ms}`),
    ended(utterance) {
      const told = utterances.find((each) => each.utterance === utterance)
      if (told) told.ended = true
      story.push('ended')
    },
    tooLong: () => void story.push('too long'),
    silent: () => void story.push('silent'),
  }
  const subject = new Utterances(vad, listener, { clock, silenceMs })
  let number = 0
  /** So much sound of one kind, as time passes. */
  const hear = (ms: number, level: number) => {
    for (let at = 0; at < ms; at += FRAME_MS) {
      clock.advance(FRAME_MS)
      const frame = soundOf(level)
      numbers.set(frame, ++number)
      subject.push(number, frame)
    }
  }
  return { clock, vad, subject, utterances, story, hear, last: () => number }
}

const numbers = new WeakMap<AudioFrame, number>()

async function collect({ utterance, frames }: Told): Promise<void> {
  for await (const frame of utterance.audio) frames.push(numbers.get(frame) ?? -1)
}
