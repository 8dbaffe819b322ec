import { createResampler, type Resampler } from './resampler.ts'
import type { PlaybackCommand, PlaybackReport } from './worklet-messages.ts'

interface Sound {
  turn: number
  pieces: Int16Array[]
  ended: boolean
  flushed: boolean
  dropped: boolean
  /** Samples moved into the resampler. */
  taken: number
}

/** Samples per step: 2 ms at 16 kHz. */
const STEP = 32
const FULL_SCALE = 32_768

/** The queue in front of the loudspeaker: answers in order, without gaps, paused and dropped without clicks. */
export class Playout {
  readonly #rates: { from: number; to: number }
  #sounds: Sound[] = []
  #resampler: Resampler
  /** Resampled, not yet rendered. */
  #ready = new Float32Array(0)
  #paused = false
  #gain = 0

  constructor(fromRate: number, toRate: number) {
    this.#rates = { from: fromRate, to: toRate }
    this.#resampler = createResampler(fromRate, toRate)
  }

  obey(command: PlaybackCommand): void {
    if (command.type === 'push') this.#sound(command.turn).pieces.push(command.pcm)
    else if (command.type === 'end') this.#sound(command.turn).ended = true
    else if (command.type === 'drop') this.#drop(command.turn)
    else if (command.type === 'pause') this.#paused = this.#sounds.length > 0
    else this.#paused = false
  }

  /** Fills `output`; says where its turn stands now, or null when nothing is queued. */
  render(output: Float32Array): PlaybackReport | null {
    const [sound] = this.#sounds
    const target = !sound || sound.dropped || this.#paused ? 0 : 1
    if (sound && (target > 0 || this.#gain > 0)) this.#play(sound, output)
    else output.fill(0)
    ramp(output, this.#gain, target)
    this.#gain = target
    return sound ? this.#settle(sound) : null
  }

  /** Fades out what is under way. */
  #drop(turn: number): void {
    const [current] = this.#sounds
    if (current?.turn === turn) current.dropped = true
    else this.#sounds = this.#sounds.filter((sound) => sound.turn !== turn)
  }

  #sound(turn: number): Sound {
    const known = this.#sounds.find((sound) => sound.turn === turn && !sound.dropped)
    if (known) return known
    const sound = { turn, pieces: [], ended: false, flushed: false, dropped: false, taken: 0 }
    this.#sounds.push(sound)
    return sound
  }

  #play(sound: Sound, output: Float32Array): void {
    while (this.#ready.length < output.length && this.#step(sound));
    const count = Math.min(output.length, this.#ready.length)
    output.set(this.#ready.subarray(0, count))
    output.fill(0, count)
    this.#ready = this.#ready.slice(count)
  }

  /** Moves a step of sound through the resampler; false when there is none to move. */
  #step(sound: Sound): boolean {
    const [piece] = sound.pieces
    if (!piece) return this.#flush(sound)
    const step = piece.subarray(0, STEP)
    if (piece.length > STEP) sound.pieces[0] = piece.subarray(STEP)
    else sound.pieces.shift()
    sound.taken += step.length
    this.#resample(Float32Array.from(step, (sample) => sample / FULL_SCALE))
    return true
  }

  /** Gets the end of a turn out of the resampler, once. */
  #flush(sound: Sound): boolean {
    if (!sound.ended || sound.flushed) return false
    sound.flushed = true
    this.#resample(new Float32Array(STEP))
    return true
  }

  #resample(input: Float32Array): void {
    const output = this.#resampler.process(input)
    const both = new Float32Array(this.#ready.length + output.length)
    both.set(this.#ready)
    both.set(output, this.#ready.length)
    this.#ready = both
  }

  #settle(sound: Sound): PlaybackReport | null {
    if (sound.dropped) {
      this.#forget(sound)
      return null
    }
    const { turn, taken, pieces } = sound
    const unplayed = this.#ready.length * (this.#rates.from / this.#rates.to)
    const samples = Math.max(0, Math.round(taken - unplayed))
    const empty = pieces.length === 0 && this.#ready.length === 0
    if (empty && sound.flushed) {
      this.#forget(sound)
      return { turn, samples: taken, state: 'finished' }
    }
    return { turn, samples, state: this.#paused ? 'paused' : empty ? 'waiting' : 'playing' }
  }

  #forget(sound: Sound): void {
    this.#sounds = this.#sounds.filter((other) => other !== sound)
    this.#ready = new Float32Array(0)
    this.#resampler = createResampler(this.#rates.from, this.#rates.to)
    this.#paused = false
  }
}

/** Scales the block from one gain to the other along a line. */
function ramp(block: Float32Array, from: number, to: number): void {
  if (from === 1 && to === 1) return
  for (let n = 0; n < block.length; n++) {
    block[n] = (block[n] ?? 0) * (from + ((to - from) * (n + 1)) / block.length)
  }
}
