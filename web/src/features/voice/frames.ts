import { DOWN_HEADER_BYTES, UP_HEADER_BYTES } from '@convonet/contracts/voice-socket'

/** A piece of an answer's sound as it comes down the socket. */
export interface DownFrame {
  turnNumber: number
  sentence: number
  samples: Int16Array<ArrayBuffer>
}

export function encodeFrame(sequence: number, pcm: Int16Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(UP_HEADER_BYTES + pcm.byteLength)
  new DataView(frame.buffer).setUint32(0, sequence, true)
  frame.set(new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength), UP_HEADER_BYTES)
  return frame
}

/** Null for a frame too short to carry its header. Every browser's processor is little-endian, as the wire is. */
export function decodeFrame(frame: ArrayBuffer): DownFrame | null {
  if (frame.byteLength < DOWN_HEADER_BYTES) return null
  const view = new DataView(frame)
  const samples = Math.floor((frame.byteLength - DOWN_HEADER_BYTES) / 2)
  return {
    turnNumber: view.getUint32(0, true),
    sentence: view.getUint32(4, true),
    samples: new Int16Array(frame, DOWN_HEADER_BYTES, samples),
  }
}
