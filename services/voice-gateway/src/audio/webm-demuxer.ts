import { ByteQueue } from './byte-queue.ts'
import { unsupportedAudio } from './unsupported-audio.ts'
import { readBlock } from './webm-block.ts'
import { readTrack, type WebmTrack } from './webm-track.ts'
import { readVint } from './webm-vint.ts'

export interface WebmPacket {
  track: WebmTrack
  bytes: Uint8Array
}

export interface WebmDemuxer {
  push(bytes: Uint8Array): Iterable<WebmPacket>
  /** Every track announced so far. */
  readonly tracks: ReadonlyMap<number, WebmTrack>
}

/**
 * Packets of a WebM stream as they come in, clusters of unknown size included. Chrome cuts its recording after the first byte
 * of the next element, and v2's page puts the first such piece before every utterance: where two pieces do not fit, bytes
 * are dropped up to the next element that makes sense.
 */
export function createWebmDemuxer(): WebmDemuxer {
  const pending = new ByteQueue()
  const tracks = new Map<number, WebmTrack>()
  let skip = 0
  let lost = 0

  return {
    tracks,
    *push(bytes) {
      pending.push(bytes)
      while (true) {
        skip -= pending.drop(skip)
        const element = nextElement(pending, tracks)
        if (skip > 0 || element === 'incomplete') return
        if (element === 'nonsense') loseByte()
        else yield* enter(element)
      }
    },
  }

  function loseByte() {
    pending.drop(1)
    lost++
    if (lost > MOST_LOST_BYTES) throw unsupportedAudio('This WebM recording is damaged')
  }

  function* enter({ id, headerBytes, size }: Element): Generator<WebmPacket> {
    pending.drop(headerBytes)
    if (PASSED.has(id)) skip = size
    else if (id === TRACK_ENTRY) announce(readTrack(pending.take(size)))
    else if (!OPENED.has(id)) yield* packetsOf(pending.take(size))
  }

  function announce(track: WebmTrack) {
    tracks.set(track.number, track)
  }

  function* packetsOf(body: Uint8Array): Generator<WebmPacket> {
    const block = readBlock(body)
    const track = block && tracks.get(block.track)
    if (track) for (const bytes of block.packets) yield { track, bytes }
  }
}

const MOST_LOST_BYTES = 256 * 1024
const MOST_READ_BYTES = 256 * 1024
const MOST_SKIPPED_BYTES = 16 * 1024 * 1024

const TRACK_ENTRY = 0xae
const SIMPLE_BLOCK = 0xa3
const BLOCK = 0xa1

/** Segment, Tracks, Cluster, BlockGroup: what is in them is looked at as it comes; where they end does not matter. */
const OPENED = new Set([0x18538067, 0x1654ae6b, 0x1f43b675, 0xa0])
const READ = new Set([TRACK_ENTRY, SIMPLE_BLOCK, BLOCK])
/** Known and of no use: EBML header, SeekHead, Info, Cues, Tags, Chapters, Attachments, and small things inside a Cluster. */
const PASSED = new Set([
  0x1a45dfa3, 0x114d9b74, 0x1549a966, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0x1941a469, 0xe7, 0xa7, 0xab,
  0x5854, 0x9b, 0xfb, 0xfa, 0xa4, 0x75a1, 0x75a2, 0xec, 0xbf,
])

interface Element {
  id: number
  headerBytes: number
  size: number
}

function nextElement(
  pending: ByteQueue,
  tracks: ReadonlyMap<number, WebmTrack>,
): Element | 'incomplete' | 'nonsense' {
  const byteAt = (offset: number) => pending.at(offset)
  const id = readVint(byteAt, 0, true)
  if (id === undefined) return 'incomplete'
  if (id === null || !(OPENED.has(id.value) || READ.has(id.value) || PASSED.has(id.value))) return 'nonsense'

  const size = readVint(byteAt, id.length)
  if (size === undefined) return 'incomplete'
  if (size === null) return 'nonsense'
  const element = { id: id.value, headerBytes: id.length + size.length, size: size.value }
  if (OPENED.has(id.value)) return element
  if (size.unknown || size.value > (READ.has(id.value) ? MOST_READ_BYTES : MOST_SKIPPED_BYTES))
    return 'nonsense'
  if (PASSED.has(id.value)) return element
  return complete(element, pending, tracks)
}

/** A block is not waited for unless it belongs to a track that was announced. */
function complete(element: Element, pending: ByteQueue, tracks: ReadonlyMap<number, WebmTrack>) {
  if (element.id !== TRACK_ENTRY) {
    const track = readVint((offset) => pending.at(offset), element.headerBytes)
    if (track === undefined) return 'incomplete'
    if (track === null || !tracks.has(track.value)) return 'nonsense'
  }
  return pending.length < element.headerBytes + element.size ? 'incomplete' : element
}
