import { FRAME_MS, UP_HEADER_BYTES } from '@convonet/contracts/voice-socket'

export const FRAME_BYTES = FRAME_MS * 32

/** A binary frame of protocol 3, written anew each time it is sent. */
export function createFrame() {
  const bytes = Buffer.alloc(UP_HEADER_BYTES + FRAME_BYTES)
  return {
    sound: bytes.subarray(UP_HEADER_BYTES),
    numbered(number: number): Buffer {
      bytes.writeUInt32LE(number, 0)
      return bytes
    },
  }
}
