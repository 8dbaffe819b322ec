import { isPause, quietestPlace } from './local-stt-cut.ts'
import { FRAME_MS, type UtteranceSound } from './local-stt-sound.ts'
import type { Attempt, SpeechQueue } from './speech-queue.ts'
import type { Recognition } from './speech-thread.ts'

const frames = (ms: number) => Math.round(ms / FRAME_MS)
/** Enough for a word: whoever interrupts is heard when the first one is recognised. */
const FIRST_AFTER = frames(300)
const EVERY = frames(400)
/** Sound that is decoded again and again; what is before it is committed at the next pause, or without one when it is too long. */
const WINDOW = frames(6000)
const LONGEST_WINDOW = frames(10_000)
/** Around the cut there stay some words on both sides. */
const BEFORE_CUT = frames(2000)
const AFTER_CUT = frames(1000)
const LEAD_IN = frames(100)

const NOTHING: Recognition = { text: '', tokens: [] }

/** What is understood while somebody speaks: the last seconds decoded afresh behind words that are settled. */
export class Partials {
  readonly #queue: SpeechQueue
  readonly #tell: (text: string) => void
  #settled = NOTHING
  #current = NOTHING
  #from = 0
  #heard = 0
  #attempt: Attempt | null = null

  constructor(queue: SpeechQueue, tell: (text: string) => void) {
    this.#queue = queue
    this.#tell = tell
  }

  /** Everything understood so far. */
  get tokens(): readonly number[] {
    return [...this.#settled.tokens, ...this.#current.tokens]
  }

  /** Decodes once more if there is something new and the queue has nothing better to do. */
  consider(sound: UtteranceSound): void {
    if (this.#attempt) return
    const speech = sound.loudness.speechIn(this.#from, sound.frames)
    if (!speech) return
    const unheard = speech.to - Math.max(speech.from, this.#heard)
    if (unheard < (this.#anything ? EVERY : FIRST_AFTER)) return

    const cut = this.#placeToCut(sound)
    const from = Math.max(this.#from, speech.from - LEAD_IN)
    const to = cut ?? sound.frames
    this.#attempt = this.#queue.attempt({ samples: sound.samples(from, to), draft: this.#current.tokens })
    void this.#attempt?.done.then(
      (recognition) => this.#understood(recognition, { to, settled: cut !== null }),
      () => this.drop(),
    )
  }

  /** Better words for what was said up to that frame. */
  settle(upTo: Recognition, frame: number): void {
    this.drop()
    this.#settled = upTo
    this.#current = NOTHING
    this.#from = frame
    this.#heard = frame
  }

  drop(): void {
    this.#attempt?.drop()
    this.#attempt = null
  }

  get #anything(): boolean {
    return this.#settled.text !== '' || this.#current.text !== ''
  }

  #placeToCut(sound: UtteranceSound): number | null {
    const length = sound.frames - this.#from
    if (length < WINDOW) return null
    const range = { from: this.#from + BEFORE_CUT, to: sound.frames - AFTER_CUT }
    const place = quietestPlace(sound.loudness, range)
    return place !== null && (length >= LONGEST_WINDOW || isPause(sound.loudness, place)) ? place : null
  }

  #understood(recognition: Recognition | null, { to, settled }: { to: number; settled: boolean }): void {
    if (!this.#attempt) return
    this.#attempt = null
    if (!recognition) return
    if (settled) return this.settle(joined(this.#settled, recognition), to)
    this.#current = recognition
    this.#heard = to
    this.#tell(joined(this.#settled, recognition).text)
  }
}

/** The model ends whatever it is given with a full stop. */
const joined = (one: Recognition, other: Recognition): Recognition => ({
  text: other.text ? `${one.text.replace(/[.,]$/, '')} ${other.text}`.trim() : one.text,
  tokens: [...one.tokens, ...other.tokens],
})
