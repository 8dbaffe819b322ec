import { abortable } from '@convonet/kit/flow/abortable'
import { type Range, stretches } from './local-stt-cut.ts'
import { FRAME_MS, type UtteranceSound } from './local-stt-sound.ts'
import type { Attempt, SpeechQueue } from './speech-queue.ts'
import type { Recognition } from './speech-thread.ts'

const frames = (ms: number) => Math.round(ms / FRAME_MS)
/** After this much silence it is decoded as if it were over: then the transcript is there when that is decided. */
const PAUSE = frames(200)
/** Kept around speech: soft first and last sounds are part of the word. */
const LEAD_IN = frames(100)
const LEAD_OUT = frames(200)
/** Shorter sounds hold no word. */
const LEAST_SPEECH = frames(100)
/** What is longer than this at a pause is decoded there for good, for time and memory grow faster than the sound. */
const SETTLE_AFTER = frames(10_000)
/** What has no pause is cut where it is quietest. */
const LONGEST = frames(20_000)

interface Guess extends Range {
  attempt: Attempt
  outcome: Recognition | null
}

export interface FinalTextListener {
  /** All that was said, if it ends at this pause. */
  understood(text: string): void
  /** It did not end there: these are the words up to that frame. */
  wentOn(upToPause: Recognition, frame: number): void
}

/** The words of an utterance by the larger model, decoded ahead at every pause in case it was the end. */
export class FinalText {
  readonly #queue: SpeechQueue
  readonly #listener: FinalTextListener
  #settled = ''
  #from = 0
  #guess: Guess | null = null
  #draft: readonly number[] = []

  constructor(queue: SpeechQueue, listener: FinalTextListener) {
    this.#queue = queue
    this.#listener = listener
  }

  /** Decodes ahead if there is a pause; lets go of what it began when it was none. */
  consider(sound: UtteranceSound, draft: readonly number[]): void {
    const speech = sound.loudness.speechIn(this.#from, sound.frames)
    if (!speech) return
    if (this.#guess && this.#guess.to < speech.to) this.#wentOn(this.#guess)
    const paused = sound.frames - speech.to >= PAUSE
    if (!this.#guess && paused && speech.to - speech.from >= LEAST_SPEECH) this.#ahead(sound, speech, draft)
  }

  /** All that was said, once the last frame is in. Throws as the queue does. */
  async finish(sound: UtteranceSound, draft: readonly number[], signal: AbortSignal): Promise<string> {
    await this.#useGuess(sound, signal)
    const rest = { from: this.#from, to: sound.frames }
    for (const speech of stretches(sound.loudness, rest, LONGEST)) {
      if (speech.to - speech.from < LEAST_SPEECH) continue
      const { text } = await this.#queue.recognise(this.#work(sound, speech, draft), signal)
      this.#settle(text, speech.to)
    }
    return this.#settled
  }

  drop(): void {
    this.#guess?.attempt.drop()
    this.#guess = null
  }

  #ahead(sound: UtteranceSound, speech: Range, draft: readonly number[]): void {
    const attempt = this.#queue.attempt(this.#work(sound, speech, draft))
    if (!attempt) return
    const guess: Guess = { ...speech, attempt, outcome: null }
    this.#guess = guess
    const done = (outcome: Recognition | null) => {
      if (this.#guess !== guess) return
      guess.outcome = outcome
      if (outcome) this.#listener.understood(this.#including(outcome).text)
      else this.#guess = null
    }
    attempt.done.then(done, () => done(null))
  }

  #wentOn(guess: Guess): void {
    if (guess.outcome) this.#listener.wentOn(this.#including(guess.outcome), guess.to)
    if (guess.to - guess.from < SETTLE_AFTER) {
      this.#draft = guess.outcome?.tokens ?? this.#draft
      this.drop()
    } else if (guess.outcome) this.#settle(guess.outcome.text, guess.to)
  }

  async #useGuess(sound: UtteranceSound, signal: AbortSignal): Promise<void> {
    const guess = this.#guess
    if (!guess) return
    const wentOn = sound.loudness.speechIn(guess.to, sound.frames) !== null
    if (wentOn && guess.to - guess.from < SETTLE_AFTER) return this.drop()
    guess.attempt.insist()
    const recognition = await abortable(guess.attempt.done, signal)
    if (recognition) this.#settle(recognition.text, guess.to)
  }

  #settle(text: string, to: number): void {
    this.#settled = `${this.#settled} ${text}`.trim()
    this.#from = to
    this.#guess = null
    this.#draft = []
  }

  #including({ text, tokens }: Recognition): Recognition {
    return { text: `${this.#settled} ${text}`.trim(), tokens }
  }

  #work(sound: UtteranceSound, speech: Range, draft: readonly number[]) {
    const whole = this.#from === 0
    const from = Math.max(this.#from, speech.from - LEAD_IN)
    const to = Math.min(sound.frames, speech.to + LEAD_OUT)
    const longer = this.#draft.length >= draft.length || !whole ? this.#draft : draft
    return { samples: sound.samples(from, to), draft: longer }
  }
}
