import { createPowerBelow } from './fft.ts'

/** Edges of half-octave bands in Hz: what speech has most of, and what every rate from 8 kHz carries. */
const EDGES = Array.from({ length: 11 }, (_, index) => 110 * 2 ** (index / 2))
const HOP_S = 0.02
const WINDOW_S = 0.04
/** In hops: 20 to 320 ms. */
const LAGS = [1, 2, 3, 4, 6, 8, 12, 16]
const LEAST_HOPS = 10

/**
 * What the samples would sound like at this rate: ten levels of the average spectrum in dB around their mean, then how alike the
 * bands still are 20 to 320 ms later (-1..1). Speech has a narrow range of both. Undefined for less than 0.2 s.
 */
export function speechShape(samples: Int16Array, rate: number): number[] | undefined {
  const bands = bandPowers(samples, rate)
  if ((bands[0]?.length ?? 0) < LEAST_HOPS) return undefined
  return [...levels(bands), ...likeness(bands)]
}

/** For each band, its power in each hop. */
function bandPowers(samples: Int16Array, rate: number): Float64Array[] {
  const size = 2 ** Math.round(Math.log2(rate * WINDOW_S))
  const hop = Math.round(rate * HOP_S)
  const hops = Math.max(0, Math.floor((samples.length - size) / hop) + 1)
  const powerBelow = createPowerBelow(size)
  const edges = EDGES.map((edge) => (edge * size) / rate + 0.5)
  const bands = edges.slice(1).map(() => new Float64Array(hops))

  for (let at = 0; at < hops; at++) {
    const below = powerBelow(samples, at * hop)
    for (const [band, powers] of bands.entries()) {
      powers[at] = between(below, edges[band] ?? 0, edges[band + 1] ?? 0)
    }
  }
  return bands
}

function between(below: Float64Array, from: number, to: number): number {
  return interpolated(below, to) - interpolated(below, from)
}

function interpolated(below: Float64Array, at: number): number {
  const index = Math.floor(at)
  const here = below[index] ?? 0
  return here + ((below[index + 1] ?? here) - here) * (at - index)
}

function levels(bands: Float64Array[]): number[] {
  const decibels = bands.map((powers) => 10 * Math.log10(mean(powers) + 1))
  const middle = mean(decibels)
  return decibels.map((level) => level - middle)
}

/** Autocorrelation of the log powers, averaged over the bands. */
function likeness(bands: Float64Array[]): number[] {
  const courses = bands.map((powers) => centred(powers))
  return LAGS.map((lag) => mean(courses.map((course) => correlation(course, lag) / correlation(course, 0))))
}

function centred(powers: Float64Array): Float64Array {
  const floor = powers.reduce((most, power) => Math.max(most, power), 1) * 1e-4
  const logs = powers.map((power) => Math.log(power + floor))
  const middle = mean(logs)
  return logs.map((value) => value - middle)
}

function correlation(course: Float64Array, lag: number): number {
  let sum = 1e-9
  for (let at = 0; at + lag < course.length; at++) sum += (course[at] ?? 0) * (course[at + lag] ?? 0)
  return sum / Math.max(1, course.length - lag)
}

function mean(values: Float64Array | number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / Math.max(1, values.length)
}
