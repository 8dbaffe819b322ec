import { DOWN_HEADER_BYTES, type ServerMessage, type VoiceErrorCode } from '@convonet/contracts/voice-socket'
import type { Socket } from '@convonet/kit/http/socket-route'
import { encodeWav } from './audio/wav.ts'
import { messageWithSound } from './message-with-sound.ts'
import type { AudioFrame } from './ports.ts'

/** What the page is told, in the words it understands. */
export interface Line {
  send(message: ServerMessage): void
  /** A message of v2's with a whole sound in it, as a WAV file; without sound it stays empty. */
  sendSound(message: SoundMessage, sound: readonly AudioFrame[]): void
  /** A piece of an answer's sound, for pages that negotiated binary frames. */
  sendAudio(turnNumber: number, sentence: number, audio: AudioFrame): void
  error(code: VoiceErrorCode, message: string, more?: { turn_id?: string; retry_after_s?: number }): void
  /** A slow reader has more than a few seconds of sound to fetch. */
  isAhead(): boolean
  /** Waits until most of that is fetched. */
  keepUp(signal: AbortSignal): Promise<void>
  close(code: number, reason: string): void
}

export type SoundMessage = Extract<ServerMessage, { data_b64: string }> & { data_b64: '' }

const MOST_BUFFERED_BYTES = 512 * 1024

export function createLine(socket: Socket, sessionId: () => string): Line {
  const send = (message: ServerMessage) => socket.send(JSON.stringify(message))
  return {
    send,
    sendSound(message, sound) {
      if (sound.length === 0) send(message)
      else socket.sendText(messageWithSound(message, encodeWav(sound)))
    },
    sendAudio(turnNumber, sentence, audio) {
      const frame = Buffer.allocUnsafe(DOWN_HEADER_BYTES + audio.length)
      frame.writeUInt32LE(turnNumber, 0)
      frame.writeUInt32LE(sentence, 4)
      frame.set(audio, DOWN_HEADER_BYTES)
      socket.send(frame)
    },
    error: (code, message, more) => send({ type: 'error', session_id: sessionId(), code, message, ...more }),
    isAhead: () => socket.bufferedBytes > MOST_BUFFERED_BYTES,
    keepUp: (signal) => socket.below(MOST_BUFFERED_BYTES / 2, signal),
    close: (code, reason) => socket.close(code, reason),
  }
}
