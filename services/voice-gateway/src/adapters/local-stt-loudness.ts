/** Quieter than this is never speech: the level of a muted line. */
const LEAST_DB = -65
/** Speech stands out this far from the noise behind it. */
const ABOVE_NOISE_DB = 8
/** The softest sounds of a voice are this much below its loudest. */
const VOICE_RANGE_DB = 35
/** However loud the noise is: this close to the loudest, it is speech. */
const CLOSE_DB = 17
const NOISE_QUANTILE = 0.1
const FLOOR_DB = -100

/** How loud each 20 ms of an utterance is, and from where on that is speech: learned as it comes, at a cost that does not grow. */
export class Loudness {
  readonly #levels: number[] = []
  readonly #histogram = new Uint32Array(1 - FLOOR_DB)
  #loudest = FLOOR_DB
  #threshold = LEAST_DB

  /** One frame, full scale being 1. */
  push(meanSquare: number): void {
    const db = Math.round(10 * Math.log10(meanSquare))
    const level = Math.max(FLOOR_DB, Math.min(0, db))
    this.#levels.push(level)
    const bin = level - FLOOR_DB
    this.#histogram[bin] = (this.#histogram[bin] ?? 0) + 1
    this.#loudest = Math.max(this.#loudest, level)
    this.#threshold = Math.max(
      LEAST_DB,
      this.#loudest - VOICE_RANGE_DB,
      Math.min(this.#noise() + ABOVE_NOISE_DB, this.#loudest - CLOSE_DB),
    )
  }

  get length(): number {
    return this.#levels.length
  }

  /** Decibels, or silence outside of what was pushed. */
  at(frame: number): number {
    return this.#levels[frame] ?? FLOOR_DB
  }

  isSpeech(frame: number): boolean {
    return this.at(frame) > this.#threshold
  }

  /** From the first frame of speech to the one after the last, within `from` and `to`. */
  speechIn(from: number, to: number): { from: number; to: number } | null {
    let first = from
    while (first < to && !this.isSpeech(first)) first += 1
    let end = to
    while (end > first && !this.isSpeech(end - 1)) end -= 1
    return end > first ? { from: first, to: end } : null
  }

  #noise(): number {
    let left = this.#levels.length * NOISE_QUANTILE
    const bin = this.#histogram.findIndex((count) => {
      left -= count
      return left <= 0
    })
    return FLOOR_DB + Math.max(0, bin)
  }
}
