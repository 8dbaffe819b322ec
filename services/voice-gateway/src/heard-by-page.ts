import type { ClientMessage } from '@convonet/contracts/voice-socket'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Clock } from '@convonet/kit/process/clock'
import type { Floor, Speaker } from './floor.ts'

type PlaybackReport = Extract<ClientMessage, { type: 'playback' }>

export interface HeardByPage {
  report(message: PlaybackReport): void
  /** Resolves when the page says it has played the whole answer, or should long have. */
  played(speaker: Speaker, signal: AbortSignal): Promise<void>
}

/** A page that has stopped telling is not waited for longer than this beyond the sound's own length. */
const PATIENCE_MS = 5000

/** Follows how far the page has played the answer on the floor. */
export function followPlayback(floor: Floor, clock: Clock): HeardByPage {
  const waiting = new Map<string, () => void>()
  const finished = new Set<string>()

  return {
    report({ turn_id, state, played_ms }) {
      const { holder } = floor
      if (holder?.turnId !== turn_id) return
      holder.playback.played(played_ms)
      if (state === 'started') holder.heardFirst()
      if (state !== 'finished') return
      if (holder.complete) waiting.get(turn_id)?.()
      else finished.add(turn_id)
    },

    async played(speaker, signal) {
      speaker.complete = true
      if (speaker.playback.durationMs === 0 || finished.delete(speaker.turnId)) return
      const end = new Promise<void>((resolve) => waiting.set(speaker.turnId, resolve))
      const callOff = clock.after(speaker.playback.durationMs + PATIENCE_MS, () =>
        waiting.get(speaker.turnId)?.(),
      )
      try {
        await abortable(end, signal)
      } finally {
        callOff()
        waiting.delete(speaker.turnId)
      }
    },
  }
}

/** For pages that report nothing: the answer plays from the moment it went out. */
export function assumePlayback(clock: Clock): HeardByPage['played'] {
  return async ({ playback }, signal) => {
    let callOff = () => {}
    const end = new Promise<void>((resolve) => {
      callOff = clock.after(playback.durationMs, resolve)
    })
    try {
      await abortable(end, signal)
    } finally {
      callOff()
    }
  }
}
