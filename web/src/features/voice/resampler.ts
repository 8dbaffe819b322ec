/** Zero crossings of the sinc on each side: about 75 dB of stop band with the window below. */
const CROSSINGS = 16
/** Share of the lower Nyquist rate that passes. */
const PASS = 0.92
const KAISER_BETA = 8

export interface Resampler {
  /** All output that the input so far determines; the filter holds back about 1 ms. */
  process(input: Float32Array): Float32Array
}

/** Converts a stream of samples between two rates (whole numbers of hertz), in blocks of any length. */
export function createResampler(fromRate: number, toRate: number): Resampler {
  const { up, down, taps, phases } = filterBank(fromRate, toRate)
  let held: Float32Array = new Float32Array(taps - 1)
  let position = 0
  let phase = 0

  return {
    process(input) {
      const samples = joined(held, input)
      const reach = samples.length - taps - position
      const output = new Float32Array(reach < 0 ? 0 : Math.ceil(((reach + 1) * up - phase) / down))
      for (let n = 0; n < output.length; n++) {
        output[n] = dot(phases[phase] ?? samples, samples, position)
        phase += down
        position += Math.floor(phase / up)
        phase %= up
      }
      const from = Math.min(position, samples.length)
      held = samples.slice(from)
      position -= from
      return Float32Array.from(output)
    },
  }
}

/** One low-pass filter cut into as many phases as there are output positions between two input samples. */
function filterBank(fromRate: number, toRate: number) {
  const divisor = greatestCommonDivisor(fromRate, toRate)
  const up = toRate / divisor
  const down = fromRate / divisor
  const cutoff = PASS * Math.min(1, toRate / fromRate)
  const half = Math.ceil(CROSSINGS / cutoff)
  const phases = Array.from({ length: up }, (_, phase) => filterPhase(half, cutoff, phase / up))
  return { up, down, taps: half * 2, phases }
}

/** Taps for an output that lies `offset` (0..1) of a sample after the input at index half - 1; they sum to one. */
function filterPhase(half: number, cutoff: number, offset: number): Float32Array {
  const taps = Float32Array.from({ length: half * 2 }, (_, index) => {
    const distance = index - (half - 1) - offset
    return sinc(distance * cutoff) * kaiser(distance / half)
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / sum)
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

const kaiser = (x: number) =>
  Math.abs(x) > 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA)

/** Modified Bessel function of the first kind, order zero, by its series. */
function bessel(x: number): number {
  let sum = 1
  let term = 1
  for (let n = 1; term > sum * 1e-10; n++) {
    term *= (x / (2 * n)) ** 2
    sum += term
  }
  return sum
}

function dot(taps: Float32Array, samples: Float32Array, from: number): number {
  let sum = 0
  for (let n = 0; n < taps.length; n++) sum += (taps[n] ?? 0) * (samples[from + n] ?? 0)
  return sum
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
