import { Encoder } from '@evan/opus'

const RATE = 48_000
/** What Chromium's MediaRecorder puts into a packet. */
const PACKET_MS = 60
const BITS_PER_SECOND = 128_000
const UNKNOWN_SIZE = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])

/** A WebM/Opus recording as Chromium makes it: 48 kHz mono, one cluster of unknown size. */
export function encodeWebm(samples: Int16Array<ArrayBuffer>): Buffer {
  const head = [
    element(0x1a45dfa3, element(0x4282, Buffer.from('webm'))),
    open(0x18538067),
    element(0x1654ae6b, element(0xae, trackEntry())),
    open(0x1f43b675),
    element(0xe7, Buffer.from([0])),
  ]
  const blocks = opusPackets(samples).map((packet, index) => element(0xa3, simpleBlock(packet, index)))
  return Buffer.concat([...head, ...blocks])
}

function trackEntry(): Buffer {
  const setup = Buffer.alloc(19)
  setup.write('OpusHead', 0, 'latin1')
  setup.writeUInt8(1, 8)
  setup.writeUInt8(1, 9)
  setup.writeUInt32LE(RATE, 12)
  const rate = Buffer.alloc(4)
  rate.writeFloatBE(RATE)
  return Buffer.concat([
    element(0xd7, Buffer.from([1])),
    element(0x83, Buffer.from([2])),
    element(0x86, Buffer.from('A_OPUS')),
    element(0x63a2, setup),
    element(0xe1, Buffer.concat([element(0xb5, rate), element(0x9f, Buffer.from([1]))])),
  ])
}

function simpleBlock(packet: Uint8Array, index: number): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80])
  head.writeInt16BE(index * PACKET_MS, 1)
  return Buffer.concat([head, packet])
}

function opusPackets(samples: Int16Array<ArrayBuffer>): Uint8Array[] {
  const encoder = new Encoder({ channels: 1, sample_rate: RATE, application: 'audio' })
  encoder.bitrate = BITS_PER_SECOND
  const raised = tripled(samples)
  const size = (RATE / 1000) * PACKET_MS
  const count = Math.floor(raised.length / size)
  return Array.from({ length: count }, (_, index) =>
    encoder.encode(raised.slice(index * size, (index + 1) * size)).slice(),
  )
}

/** 16 to 48 kHz along straight lines. */
function tripled(samples: Int16Array): Int16Array<ArrayBuffer> {
  const result = new Int16Array(samples.length * 3)
  for (let at = 0; at < result.length; at++) {
    const [before, share] = [Math.floor(at / 3), (at % 3) / 3]
    const [one, next] = [samples[before] ?? 0, samples[before + 1] ?? 0]
    result[at] = one + (next - one) * share
  }
  return result
}

const element = (id: number, body: Uint8Array) => Buffer.concat([idBytes(id), sizeBytes(body.length), body])
const open = (id: number) => Buffer.concat([idBytes(id), UNKNOWN_SIZE])
const idBytes = (id: number) => Buffer.from(id.toString(16).padStart(2, '0'), 'hex')

function sizeBytes(size: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(0x10000000 + size)
  return bytes
}
