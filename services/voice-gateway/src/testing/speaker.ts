import type { Clock } from '@convonet/kit/process/clock'
import type { FloorSigns, Speaker } from '../floor.ts'
import { createPlayback } from '../playback.ts'

/** An answer whose sound the test controls, and what was done to it. */
export interface TestSpeaker extends Speaker {
  stopped: boolean
  heardFirstTimes: number
}

export function speakerOf(clock: Clock, turnId: string, soundMs = 0): TestSpeaker {
  const playback = createPlayback(clock)
  playback.sentence('one two three four')
  playback.audio(soundMs * 32)
  const speaker: TestSpeaker = {
    turnId,
    playback,
    complete: false,
    stopped: false,
    heardFirstTimes: 0,
    heardFirst: () => {
      speaker.heardFirstTimes += 1
    },
    stop: () => {
      speaker.stopped = true
    },
  }
  return speaker
}

/** Writes the signs down. */
export function writtenSigns(): FloorSigns & { written: string[] } {
  const written: string[] = []
  return {
    written,
    pause: (turnId) => void written.push(`pause ${turnId}`),
    resume: (turnId) => void written.push(`resume ${turnId}`),
    interrupted: (turnId, heard) => void written.push(`interrupted ${turnId}: ${heard}`),
  }
}
