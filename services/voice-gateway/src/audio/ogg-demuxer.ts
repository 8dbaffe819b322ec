import { ByteQueue } from './byte-queue.ts'
import { unsupportedAudio } from './unsupported-audio.ts'

/** Packets of an Ogg stream with one logical stream in it, as its bytes come in. */
export function createOggDemuxer(): { push(bytes: Uint8Array): Iterable<Uint8Array> } {
  const pending = new ByteQueue()
  /** The beginning of a packet that goes on in the next segment or page. */
  let partial: Uint8Array[] = []
  let lost = 0

  return {
    *push(bytes) {
      pending.push(bytes)
      while (true) {
        lost += pending.drop(bytesBeforePage(pending))
        if (lost > MOST_LOST_BYTES) throw unsupportedAudio('This Ogg recording is damaged')
        const page = takePage(pending)
        if (!page) return
        yield* packetsOf(page)
      }
    },
  }

  /** A segment of 255 bytes goes on in the next one. */
  function* packetsOf({ segments, body }: Page): Generator<Uint8Array> {
    let at = 0
    for (const size of segments) {
      partial.push(body.subarray(at, at + size))
      at += size
      if (size === 255 && partial.length < MOST_SEGMENTS) continue
      yield Buffer.concat(partial)
      partial = []
    }
  }
}

interface Page {
  segments: Uint8Array
  body: Uint8Array
}

const PAGE_HEADER_BYTES = 27
/** Where a page says how many segments it has. */
const SEGMENTS_AT = 26
const SIGNATURE = [...'OggS'].map((letter) => letter.charCodeAt(0))
const MOST_LOST_BYTES = 256 * 1024
const MOST_SEGMENTS = 256

function bytesBeforePage(pending: ByteQueue): number {
  let at = 0
  while (
    at + SIGNATURE.length <= pending.length &&
    SIGNATURE.some((byte, index) => pending.at(at + index) !== byte)
  )
    at++
  return at
}

/** Undefined when more bytes are needed. */
function takePage(pending: ByteQueue): Page | undefined {
  const count = pending.at(SEGMENTS_AT)
  if (count === undefined || pending.length < PAGE_HEADER_BYTES + count) return undefined
  let size = 0
  for (let index = 0; index < count; index++) size += pending.at(PAGE_HEADER_BYTES + index) ?? 0
  if (pending.length < PAGE_HEADER_BYTES + count + size) return undefined

  pending.drop(PAGE_HEADER_BYTES)
  return { segments: pending.take(count), body: pending.take(size) }
}
