/** An EBML variable-length integer: `length` bytes of which the first says how many there are. */
export interface Vint {
  value: number
  length: number
  /** All value bits set: a size that was not known when it was written. */
  unknown: boolean
}

/**
 * The vint at `at`, without its length marker unless `keepMarker` (element ids are written with it). Undefined when bytes are
 * missing, null when no vint starts here.
 */
export function readVint(
  byteAt: (offset: number) => number | undefined,
  at: number,
  keepMarker = false,
): Vint | undefined | null {
  const first = byteAt(at)
  if (first === undefined) return undefined
  if (first === 0) return null

  const length = Math.clz32(first) - 23
  const marker = 0x80 >> (length - 1)
  let value = keepMarker ? first : first - marker
  let unknown = first - marker === marker - 1
  for (let offset = 1; offset < length; offset++) {
    const byte = byteAt(at + offset)
    if (byte === undefined) return undefined
    value = value * 256 + byte
    unknown &&= byte === 0xff
  }
  return { value, length, unknown }
}
