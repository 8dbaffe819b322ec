/**
 * Of `size` (a power of two) samples under a Hann window: at `k`, the power of all frequencies below `k * rate / size`.
 * What it returns is its own and overwritten by the next call.
 */
export function createPowerBelow(size: number): (samples: Int16Array, from: number) => Float64Array {
  const cosines = Float64Array.from({ length: size }, (_, k) => Math.cos((2 * Math.PI * k) / size))
  const sines = Float64Array.from({ length: size }, (_, k) => -Math.sin((2 * Math.PI * k) / size))
  const order = bitReversed(size)
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  const below = new Float64Array(size / 2 + 1)

  return (samples, from) => {
    for (let i = 0; i < size; i++) {
      re[order[i] ?? 0] = (samples[from + i] ?? 0) * (0.5 - 0.5 * (cosines[i] ?? 0))
    }
    im.fill(0)
    for (let span = 2; span <= size; span *= 2) butterflies(span)
    for (let k = 0; k < size / 2; k++) below[k + 1] = (below[k] ?? 0) + (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2
    return below
  }

  function butterflies(span: number) {
    const half = span / 2
    const stride = size / span
    for (let pair = 0; pair < size / 2; pair++) {
      const k = pair % half
      const top = 2 * (pair - k) + k
      turn(top, top + half, k * stride)
    }
  }

  function turn(top: number, bottom: number, angle: number) {
    const cosine = cosines[angle] ?? 0
    const sine = sines[angle] ?? 0
    const real = (re[bottom] ?? 0) * cosine - (im[bottom] ?? 0) * sine
    const imaginary = (re[bottom] ?? 0) * sine + (im[bottom] ?? 0) * cosine
    re[bottom] = (re[top] ?? 0) - real
    im[bottom] = (im[top] ?? 0) - imaginary
    re[top] = (re[top] ?? 0) + real
    im[top] = (im[top] ?? 0) + imaginary
  }
}

function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size)
  for (let i = 1; i < size; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) | (i % 2 === 1 ? size / 2 : 0)
  return order
}
