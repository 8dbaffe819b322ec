import { readVint } from './webm-vint.ts'

export interface WebmBlock {
  track: number
  /** More than one where frames are laced together. */
  packets: Uint8Array[]
}

/** The body of a `SimpleBlock` or `Block`; null when it is none. */
export function readBlock(body: Uint8Array): WebmBlock | null {
  const track = readVint((offset) => body[offset], 0)
  if (!track || body.length < track.length + 3) return null
  const lacing = (body[track.length + 2] ?? 0) & LACING
  const packets = unlace(body.subarray(track.length + 3), lacing)
  return packets && { track: track.value, packets }
}

const LACING = 0x06
const XIPH = 0x02
const FIXED = 0x04

function unlace(content: Uint8Array, lacing: number): Uint8Array[] | null {
  if (lacing === 0) return [content]
  const frames = (content[0] ?? 0) + 1
  if (lacing === FIXED) return slices(content, 1, Array(frames).fill((content.length - 1) / frames))
  const head = lacing === XIPH ? xiphSizes(content, frames - 1) : ebmlSizes(content, frames - 1)
  if (!head) return null
  const last = content.length - head.end - head.sizes.reduce((sum, size) => sum + size, 0)
  return slices(content, head.end, [...head.sizes, last])
}

function slices(content: Uint8Array, from: number, sizes: number[]): Uint8Array[] | null {
  if (sizes.some((size) => size < 0 || !Number.isInteger(size))) return null
  let at = from
  return sizes.map((size) => {
    at += size
    return content.subarray(at - size, at)
  })
}

interface LaceHead {
  sizes: number[]
  end: number
}

/** Each size is a row of 255s and a last smaller byte, added up. */
function xiphSizes(content: Uint8Array, count: number): LaceHead | null {
  const sizes: number[] = []
  let at = 1
  while (sizes.length < count) {
    let size = 0
    while (content[at] === 255) size += content[at++] ?? 0
    const last = content[at++]
    if (last === undefined) return null
    sizes.push(size + last)
  }
  return { sizes, end: at }
}

/** The first size is plain, each later one the difference to the one before, shifted to be positive. */
function ebmlSizes(content: Uint8Array, count: number): LaceHead | null {
  const sizes: number[] = []
  let at = 1
  while (sizes.length < count) {
    const vint = readVint((offset) => content[offset], at)
    if (!vint) return null
    const before = sizes.at(-1)
    sizes.push(before === undefined ? vint.value : before + vint.value - (2 ** (7 * vint.length - 1) - 1))
    at += vint.length
  }
  return { sizes, end: at }
}
