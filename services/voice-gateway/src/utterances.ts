import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import { endpointDelay } from './endpoint-delay.ts'
import type { AudioFrame, VoiceActivity, VoiceActivityStream } from './ports.ts'
import { createSpeechGate, LEAST_SPEECH_MS } from './speech-gate.ts'

/** One stretch of speech, from a little before its first sound to the silence that ended it. */
export interface Utterance {
  /** The page's number of its first frame; with the call's id it names the turn. */
  number: number
  audio: AsyncIterable<AudioFrame>
  /** The page's number of its last frame so far. */
  lastNumber(): number
  /** Unix ms of the last speech so far. */
  speechEnd(): number | null
  /** Unix ms, null while it goes on. */
  endpointDecided(): number | null
  /** What has been understood so far decides how long a silence ends it. */
  understood(text: string): void
}

export interface UtteranceListener {
  began(utterance: Utterance): void
  /** Speech has gone on for this long in the present utterance; told once per 32 ms window with speech in it. */
  speaking(ms: number): void
  ended(utterance: Utterance): void
  /** The utterance was cut at its greatest length. */
  tooLong(): void
  /** Nothing but silence for `SILENCE_LIMIT_MS`; told once until somebody speaks. */
  silent(): void
}

export const UTTERANCE_LIMIT_MS = 60_000
export const SILENCE_LIMIT_MS = 20_000
const WINDOW_MS = 32
const FRAME_MS = 20
const BYTES_PER_MS = 32
/** Sound kept from before the first window that counts as speech: soft onsets are part of the word. */
const PRE_ROLL_MS = 320
const FRAMES_KEPT = Math.ceil((PRE_ROLL_MS + LEAST_SPEECH_MS + WINDOW_MS) / FRAME_MS)

interface UtteranceOptions {
  clock: Clock
  /** Silence that ends an utterance when nothing is known of its words. */
  silenceMs: number
}

interface Open extends Utterance {
  channel: Channel<AudioFrame>
  last: number
  endedAt: number | null
  lastSpeechAt: number | null
  delayMs: number
}

interface NumberedFrame {
  number: number
  frame: AudioFrame
}

/**
 * Where speech starts and ends in a microphone that is always open. Time is counted in audio, so a late burst of frames
 * is judged as it was spoken, and no frame belongs to two utterances.
 */
export class Utterances {
  readonly #listener: UtteranceListener
  readonly #clock: Clock
  readonly #silenceMs: number
  readonly #stream: VoiceActivityStream
  readonly #gate = createSpeechGate()
  /** Belonging to nobody yet: first those judged already, as far back as an utterance may reach, then the others. */
  readonly #frames: NumberedFrame[] = []
  #judgedFrames = 0
  #lastNumber = -1
  #pushedMs = 0
  #judgedMs = 0
  /** What is judged of the sound before has no effect any more. */
  #finishedMs = 0
  #openedAtMs = 0
  #lastSoundMs = 0
  #toldSilent = false
  #open: Open | null = null

  constructor(vad: VoiceActivity, listener: UtteranceListener, { clock, silenceMs }: UtteranceOptions) {
    this.#listener = listener
    this.#clock = clock
    this.#silenceMs = silenceMs
    this.#stream = vad.open((probability) => this.#judge(probability))
  }

  push(number: number, frame: AudioFrame): void {
    this.#lastNumber = number
    this.#frames.push({ number, frame })
    this.#pushedMs += frame.length / BYTES_PER_MS
    this.#stream.push(frame)
  }

  /** Frames up to this number are of no further use to anyone. */
  settled(): number {
    const first = this.#open ?? this.#frames[0]
    return first ? first.number - 1 : this.#lastNumber
  }

  /** Nobody needs to speak now: silence counts from here. */
  excuseSilence(): void {
    this.#lastSoundMs = this.#judgedMs
  }

  /** Ends the utterance under way, if any, as if the silence had come. */
  finish(): void {
    if (!this.#open) return
    this.#settle(this.#frames.length)
    this.#finishedMs = this.#pushedMs
    this.#gate.reset()
    this.#end(this.#open)
  }

  close(): void {
    this.finish()
    this.#stream.close()
  }

  #judge(probability: number): void {
    this.#judgedMs += WINDOW_MS
    if (this.#judgedMs <= this.#finishedMs) return
    const { speech, speechMs, quietMs } = this.#gate.judge(probability, WINDOW_MS)
    const unheardMs = this.#pushedMs - this.#judgedMs
    this.#settle(this.#frames.length - Math.ceil(unheardMs / FRAME_MS))
    if (speech) this.#onSpeech(speechMs)
    if (this.#open) this.#endWhenDue(this.#open, quietMs)
    else this.#beSilent(quietMs)
  }

  /** The first `judged` frames are judged: they belong to the utterance under way, or the latest of them are kept for the next. */
  #settle(judged: number): void {
    this.#judgedFrames = Math.max(judged, this.#judgedFrames)
    if (this.#open) return this.#give(this.#open)
    const excess = this.#judgedFrames - FRAMES_KEPT
    if (excess <= 0) return
    this.#frames.splice(0, excess)
    this.#judgedFrames = FRAMES_KEPT
  }

  #give(utterance: Open): void {
    for (const { number, frame } of this.#frames.splice(0, this.#judgedFrames)) {
      utterance.last = number
      utterance.channel.push(frame)
    }
    this.#judgedFrames = 0
  }

  #onSpeech(speechMs: number): void {
    this.#lastSoundMs = this.#judgedMs
    this.#toldSilent = false
    if (!this.#open) this.#begin()
    this.#listener.speaking(speechMs)
  }

  #begin(): void {
    this.#open = openUtterance(this.#frames[0]?.number ?? 0, this.#silenceMs)
    this.#openedAtMs = this.#judgedMs
    this.#give(this.#open)
    this.#listener.began(this.#open)
  }

  #endWhenDue(utterance: Open, quietMs: number): void {
    const lagMs = this.#pushedMs - this.#judgedMs
    utterance.lastSpeechAt = this.#clock.now() - lagMs - quietMs
    if (quietMs >= utterance.delayMs) {
      this.#gate.reset()
      this.#end(utterance)
    } else if (this.#judgedMs - this.#openedAtMs >= UTTERANCE_LIMIT_MS) {
      // The speaker goes on: whatever comes next is speech without having to prove it.
      this.#end(utterance)
      this.#listener.tooLong()
    }
  }

  #beSilent(quietMs: number): void {
    if (quietMs >= this.#silenceMs) this.#gate.reset()
    if (this.#toldSilent || this.#judgedMs - this.#lastSoundMs < SILENCE_LIMIT_MS) return
    this.#toldSilent = true
    this.#listener.silent()
  }

  #end(utterance: Open): void {
    utterance.endedAt = this.#clock.now()
    this.#open = null
    utterance.channel.close()
    this.#listener.ended(utterance)
  }
}

function openUtterance(number: number, silenceMs: number): Open {
  const channel = new Channel<AudioFrame>()
  const utterance: Open = {
    number,
    channel,
    audio: channel,
    last: number,
    endedAt: null,
    lastSpeechAt: null,
    delayMs: silenceMs,
    lastNumber: () => utterance.last,
    speechEnd: () => utterance.lastSpeechAt,
    endpointDecided: () => utterance.endedAt,
    understood(text) {
      utterance.delayMs = endpointDelay(text, silenceMs)
    },
  }
  return utterance
}
