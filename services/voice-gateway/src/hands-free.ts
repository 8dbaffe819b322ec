import type { Clock } from '@convonet/kit/process/clock'
import { traced } from '@convonet/kit/process/trace'
import type { Acknowledger } from './acknowledger.ts'
import type { Ear } from './ear.ts'
import type { Floor } from './floor.ts'
import type { Line } from './line.ts'
import type { SpeechToText, VoiceActivity } from './ports.ts'
import type { Words } from './running-turn.ts'
import { SILENCE_LIMIT_MS, UTTERANCE_LIMIT_MS, type Utterance, Utterances } from './utterances.ts'

export interface HandsFreeDeps {
  vad: VoiceActivity
  stt: SpeechToText
  floor: Floor
  line: Line
  clock: Clock
  silenceMs: number
  acknowledger: Acknowledger
  /** Starts the turn of these words. */
  said(words: Words): void
}

/** Silence is acknowledged once in this many frames. */
const ACKNOWLEDGE_EVERY = 50

/** The microphone is open all the time and the gateway finds out when somebody speaks. */
export function handsFree({
  vad,
  stt,
  floor,
  line,
  clock,
  silenceMs,
  acknowledger,
  said,
}: HandsFreeDeps): Ear {
  let frames = 0
  const utterances = new Utterances(
    vad,
    {
      began(utterance) {
        floor.soundBegan()
        line.send({ type: 'hearing', speech: true })
        traced('voice-gateway/hands-free.ts', () => said(toWords(utterance)))
      },
      speaking: (ms) => floor.soundLasts(ms),
      ended: () => line.send({ type: 'hearing', speech: false }),
      tooLong: () =>
        line.error(
          'too_long',
          `I answer after ${UTTERANCE_LIMIT_MS / 1000} seconds; please go on afterwards`,
        ),
      silent: () =>
        line.error(
          'silence',
          `Nothing was heard for ${SILENCE_LIMIT_MS / 1000} seconds; is the microphone muted?`,
        ),
    },
    { clock, silenceMs },
  )

  const toWords = (utterance: Utterance): Words => ({
    ...utterance,
    typed: false,
    expected: false,
    stt,
    safe: acknowledger.hold(utterance.number),
  })

  return {
    piece: () => line.error('invalid_mode', 'This recording takes binary frames'),
    frame(number, frame) {
      if (floor.holder) utterances.excuseSilence()
      utterances.push(number, frame)
      frames += 1
      if (frames % ACKNOWLEDGE_EVERY === 0) acknowledger.reach(utterances.settled())
    },
    endUtterance: () => utterances.finish(),
    reset: () => {},
    stop(number) {
      utterances.close()
      acknowledger.reach(number)
    },
    close: () => utterances.close(),
  }
}
