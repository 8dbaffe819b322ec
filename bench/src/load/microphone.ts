import { bytesOf, speech } from '../recordings/speech.ts'
import { FRAME_BYTES } from './frame.ts'

/** Fills `sound` with the next 20 ms. */
export type Microphone = (sound: Uint8Array) => void

/** A call's number in the first sample and silence behind it, for an answer that echoes. */
export function numberedSilence(number: number): Microphone {
  return (sound) => {
    sound[0] = number & 0xff
    sound[1] = number >> 8
  }
}

/** Somebody who speaks for this share of the time, each caller at another place of the same words. */
export function caller(speechShare: number, place: number): Microphone {
  const words = bytesOf(speech())
  const wordFrames = Math.floor(words.length / FRAME_BYTES)
  const frames = speechShare === 0 ? 1 : Math.round(wordFrames / speechShare)
  let at = Math.floor(place * frames)

  return (sound) => {
    at = (at + 1) % frames
    if (speechShare > 0 && at < wordFrames) {
      sound.set(words.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES))
    } else sound.fill(0)
  }
}

/** Silence, until told to say something. */
export function obedientMicrophone(): { microphone: Microphone; say(samples: Int16Array): void } {
  let words: Uint8Array = new Uint8Array(0)
  let at = 0
  return {
    microphone(sound) {
      const piece = words.subarray(at, at + FRAME_BYTES)
      sound.fill(0)
      sound.set(piece)
      at += piece.length
    },
    say(samples) {
      words = bytesOf(samples)
      at = 0
    },
  }
}
