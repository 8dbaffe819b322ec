import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import { endpointDelay } from './endpoint-delay.ts'
import type { AudioFrame, VoiceActivity, VoiceActivityStream } from './ports.ts'
import { createSpeechGate } from './speech-gate.ts'

/** One stretch of speech, from a little before its first sound to the silence that ended it. */
export interface Utterance {
  /** The page's number of its first frame; with the call's id it names the turn. */
  number: number
  audio: AsyncIterable<AudioFrame>
  /** The page's number of its last frame so far. */
  lastNumber(): number
  /** Unix ms of the last speech, null while it goes on. */
  speechEnd(): number | null
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
const FRAMES_KEPT = Math.ceil((PRE_ROLL_MS + 600) / FRAME_MS)

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

/**
 * Where speech starts and ends in a microphone that is always open. Time is counted in audio, so a late burst of frames
 * is judged as it was spoken.
 */
export class Utterances {
  readonly #listener: UtteranceListener
  readonly #clock: Clock
  readonly #silenceMs: number
  readonly #stream: VoiceActivityStream
  readonly #gate = createSpeechGate()
  readonly #recent: { number: number; frame: AudioFrame }[] = []
  #pushedMs = 0
  #judgedMs = 0
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
    this.#recent.push({ number, frame })
    if (this.#recent.length > FRAMES_KEPT) this.#recent.shift()
    this.#pushedMs += frame.length / BYTES_PER_MS
    if (this.#open) add(this.#open, number, frame)
    this.#stream.push(frame)
  }

  /** Frames up to this number are of no further use to anyone. */
  settled(): number {
    return (this.#open?.number ?? this.#recent[0]?.number ?? 0) - 1
  }

  /** Ends the utterance under way, if any, as if the silence had come. */
  finish(): void {
    if (this.#open) this.#end(this.#open)
  }

  close(): void {
    this.finish()
    this.#stream.close()
  }

  #judge(probability: number): void {
    this.#judgedMs += WINDOW_MS
    const { speech, speechMs, quietMs } = this.#gate.judge(probability, WINDOW_MS)
    if (speech) this.#onSpeech(speechMs)
    if (this.#open) this.#endWhenDue(this.#open, quietMs)
    else if (!this.#toldSilent && this.#judgedMs - this.#lastSoundMs >= SILENCE_LIMIT_MS) {
      this.#toldSilent = true
      this.#listener.silent()
    }
  }

  #onSpeech(speechMs: number): void {
    this.#lastSoundMs = this.#judgedMs
    this.#toldSilent = false
    if (!this.#open) this.#begin(speechMs)
    this.#listener.speaking(speechMs)
  }

  #begin(speechMs: number): void {
    const wantedMs = this.#pushedMs - this.#judgedMs + speechMs + PRE_ROLL_MS
    const frames = this.#recent.slice(-Math.ceil(wantedMs / FRAME_MS))
    this.#open = openUtterance(frames[0]?.number ?? 0, this.#silenceMs)
    this.#openedAtMs = this.#judgedMs
    for (const { number, frame } of frames) add(this.#open, number, frame)
    this.#listener.began(this.#open)
  }

  #endWhenDue(utterance: Open, quietMs: number): void {
    const lagMs = this.#pushedMs - this.#judgedMs
    utterance.lastSpeechAt = this.#clock.now() - lagMs - quietMs
    if (quietMs >= utterance.delayMs) return this.#end(utterance)
    if (this.#judgedMs - this.#openedAtMs < UTTERANCE_LIMIT_MS) return
    this.#end(utterance)
    this.#listener.tooLong()
  }

  #end(utterance: Open): void {
    utterance.endedAt = this.#clock.now()
    this.#open = null
    this.#gate.reset()
    utterance.channel.close()
    this.#listener.ended(utterance)
  }
}

function add(utterance: Open, number: number, frame: AudioFrame) {
  utterance.last = number
  utterance.channel.push(frame)
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
