import { FRAME_MS } from '@convonet/contracts/voice-socket'

/** Silence sent after muting, so that the gateway hears the end of what was being said. */
export const SILENCE_AFTER_MUTE_MS = 1500

/** Frames pass, then some silence in their place, then nothing: null. */
export function createMuteGate(): (frame: Int16Array, muted: boolean) => Int16Array | null {
  let silentMs = 0

  return (frame, muted) => {
    silentMs = muted ? silentMs + FRAME_MS : 0
    if (!muted) return frame
    return silentMs <= SILENCE_AFTER_MUTE_MS ? new Int16Array(frame.length) : null
  }
}
