import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import type { Acknowledger } from './acknowledger.ts'
import type { Ear } from './ear.ts'
import type { Line } from './line.ts'
import type { AudioFrame, SpeechToText } from './ports.ts'
import type { Words } from './running-turn.ts'
import { UTTERANCE_LIMIT_MS } from './utterances.ts'

export interface PushToTalkDeps {
  stt: SpeechToText
  line: Line
  clock: Clock
  acknowledger: Acknowledger
  /** Starts the turn of these words. */
  said(words: Words): void
}

const FRAME_MS = 20
const LEAST_FRAMES = 5
const MOST_FRAMES = UTTERANCE_LIMIT_MS / FRAME_MS

/** Protocol 3 while a key is held: what comes between press and release is the utterance. */
export function pushToTalk({ stt, line, clock, acknowledger, said }: PushToTalkDeps): Ear {
  const audio = new Channel<AudioFrame>()
  let words: Words | null = null
  let frames = 0
  let first = 0
  let last = 0
  let endedAt: number | null = null

  const begin = (number: number): Words => ({
    number,
    lastNumber: () => last,
    typed: false,
    expected: true,
    stt,
    audio,
    speechEnd: () => endedAt,
    endpointDecided: () => endedAt,
    understood: () => {},
    safe: acknowledger.hold(number),
  })

  function end() {
    endedAt ??= clock.now()
    audio.close()
  }

  return {
    piece: () => line.error('invalid_mode', 'This recording takes binary frames'),
    frame(number, frame) {
      if (endedAt !== null) return
      frames += 1
      if (frames === 1) first = number
      last = number
      audio.push(frame)
      if (frames === LEAST_FRAMES) {
        words = begin(first)
        said(words)
      } else if (frames === MOST_FRAMES) {
        end()
        line.error('too_long', `I answer after ${UTTERANCE_LIMIT_MS / 1000} seconds`)
      }
    },
    endUtterance: end,
    reset: () => {},
    stop(number) {
      end()
      if (!words) line.error('too_short', 'That was too short to hear')
      acknowledger.reach(number)
    },
    close: end,
  }
}
