import { decoded } from './decoded.ts'

/** For tests: all samples of a recording that comes in pieces, cut at these places (0..1). */
export async function decodeInPieces(
  bytes: Uint8Array,
  cuts: number[] = [],
  mimeType?: string,
): Promise<Int16Array> {
  return samplesOf(decoded(pieces(bytes, cuts), mimeType))
}

export async function samplesOf(frames: AsyncIterable<Uint8Array>): Promise<Int16Array> {
  const all: Uint8Array[] = []
  for await (const frame of frames) all.push(frame)
  return new Int16Array(new Uint8Array(Buffer.concat(all)).buffer)
}

async function* pieces(bytes: Uint8Array, cuts: number[]) {
  const places = cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b)
  let from = 0
  for (const to of [...places, bytes.length]) {
    yield bytes.subarray(from, to)
    from = to
  }
}
