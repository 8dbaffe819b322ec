import { unsupportedAudio } from './unsupported-audio.ts'

const TARGET_RATE = 16_000

export interface Resampler {
  /** Samples in -1..1 at the rate given, to 16 bit at 16 kHz. The output does not depend on how the input is cut. */
  push(samples: Float32Array): Int16Array
  end(): Int16Array
}

/** Any rate from 4 to 192 kHz to 16 kHz: a polyphase low-pass filter, 80 dB down above 8 kHz and a bit. */
export function createResampler(rate: number): Resampler {
  if (!(rate >= 4000 && rate <= 192_000))
    throw unsupportedAudio(`A sample rate of ${rate} Hz is out of range`)
  if (rate === TARGET_RATE) return { push: toInt16, end: () => new Int16Array(0) }

  const { up, down, phases } = filterFor(Math.round(rate))
  const length = phases[0]?.length ?? 0
  let history = new Float32Array(length / 2 - 1)
  /** Where the next output lies, counted in input samples from the start of `history`: whole, and `fraction / up`. */
  let whole = 0
  let fraction = 0

  return { push, end: () => push(new Float32Array(length / 2)) }

  function push(samples: Float32Array): Int16Array {
    const input = new Float32Array(history.length + samples.length)
    input.set(history)
    input.set(samples, history.length)

    const output = new Float32Array(Math.max(0, Math.ceil(((input.length - whole) * up) / down) + 1))
    let count = 0
    for (; whole + length <= input.length; count++) {
      output[count] = weigh(input, whole, phases[Math.floor((fraction * phases.length) / up)])
      fraction += down
      whole += Math.floor(fraction / up)
      fraction %= up
    }
    const used = Math.min(whole, input.length)
    history = input.slice(used)
    whole -= used
    return toInt16(output.subarray(0, count))
  }
}

interface Filter {
  /** `up` outputs for `down` inputs. */
  up: number
  down: number
  /** Weights by how far between two input samples an output lies; fewer than `up` for rates unlike 16 kHz. */
  phases: Float32Array[]
}

const MOST_PHASES = 640
const MOST_FILTERS = 8
const ZERO_CROSSINGS = 16
const KAISER_BETA = 8

const filters = new Map<number, Filter>()

function filterFor(rate: number): Filter {
  const known = filters.get(rate)
  if (known) return known

  const divisor = greatestCommonDivisor(rate, TARGET_RATE)
  const up = TARGET_RATE / divisor
  const count = Math.min(up, MOST_PHASES)
  /** In cycles per input sample; a little below what the lower of the two rates can carry. */
  const cutoff = 0.46 * Math.min(1, TARGET_RATE / rate)
  const phases = Array.from({ length: count }, (_, phase) => lowPass(cutoff, phase / count))
  const filter = { up, down: rate / divisor, phases }
  if (filters.size >= MOST_FILTERS) filters.clear()
  filters.set(rate, filter)
  return filter
}

/** A windowed sinc whose middle lies `shift` samples after the middle of its taps; its gain is 1. */
function lowPass(cutoff: number, shift: number): Float32Array {
  const half = Math.ceil(ZERO_CROSSINGS / (2 * cutoff))
  const weights = Float32Array.from({ length: 2 * half }, (_, tap) => {
    const time = tap - (half - 1) - shift
    const angle = 2 * Math.PI * cutoff * time
    const window = besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (time / half) ** 2)))
    return (angle === 0 ? 1 : Math.sin(angle) / angle) * window
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function besselI0(x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function weigh(input: Float32Array, from: number, weights: Float32Array = new Float32Array(0)): number {
  let sum = 0
  for (let tap = 0; tap < weights.length; tap++) sum += (input[from + tap] ?? 0) * (weights[tap] ?? 0)
  return sum
}

function toInt16(samples: Float32Array): Int16Array {
  const result = new Int16Array(samples.length)
  for (let index = 0; index < result.length; index++) {
    result[index] = Math.max(-32768, Math.min(32767, Math.round((samples[index] ?? 0) * 32768)))
  }
  return result
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
