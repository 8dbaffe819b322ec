import type { AudioFrame, VoiceActivity } from '@convonet/voice-gateway/ports'

const WINDOW_BYTES = 32 * 32

/** Finds that nobody speaks, as often as the port promises. `onFrame` sees every frame. */
export const deafVoiceActivity = (onFrame: (frame: AudioFrame) => void = () => {}): VoiceActivity => ({
  open(onProbability) {
    let heard = 0
    return {
      push(frame) {
        onFrame(frame)
        for (heard += frame.length; heard >= WINDOW_BYTES; heard -= WINDOW_BYTES) onProbability(0)
      },
      close() {},
    }
  },
})
