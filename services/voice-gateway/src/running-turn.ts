import type { Prompt } from '@convonet/contracts/agent'
import type { Caller, TurnId } from '@convonet/contracts/call'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Events } from '@convonet/kit/store/events'
import { toAppError } from '@convonet/kit/wire/app-error'
import type { CallStore, StoredCall } from './call-store.ts'
import type { Floor, Speaker } from './floor.ts'
import type { Line } from './line.ts'
import { TurnMeter, type TurnOutcome } from './measure.ts'
import { createPlayback } from './playback.ts'
import type { Agent, AudioFrame, SpeechToText, TextToSpeech, Transcript } from './ports.ts'
import type { Present, Presenter } from './presenter.ts'
import type { TurnCall, TurnEvent } from './turn.ts'

/** Something the caller says, however it arrives. */
export interface Words {
  /** The page's number of its first frame or message; with the call's id it names the turn. */
  number: number
  lastNumber(): number
  typed: boolean
  /** The caller pressed something to be heard, so that silence is worth a message. */
  expected: boolean
  stt: SpeechToText
  audio: AsyncIterable<AudioFrame>
  speechEnd(): number | null
  endpointDecided(): number | null
  /** Told each time more is understood. */
  understood(text: string): void
  /** The words are kept, or there were none: the page need not say them again. */
  safe(): void
  /** Set when a turn that began before a reconnect is taken up again. */
  again?: { turnId: TurnId; interrupted: Prompt['interrupted'] }
}

export interface TurnSurroundings {
  agent: Agent
  tts: TextToSpeech
  /** Where turns are kept until they are answered; null for clients that cannot resume. */
  store: CallStore | null
  events: Events
  clock: Clock
  log: Log
  line: Line
  floor: Floor
  present: Present
  /** Resolves when the caller has heard the answer, as far as that can be known. */
  played(speaker: Speaker, signal: AbortSignal): Promise<void>
}

/** What must happen around a turn while it runs: the floor, the page, the store and the meter each hear of it. */
export class RunningTurn implements TurnCall {
  readonly caller: Caller
  readonly language: string
  readonly speaker: Speaker
  readonly #call: StoredCall
  readonly #words: Words
  readonly #deps: TurnSurroundings
  readonly #cutOff = new AbortController()
  readonly #meter: TurnMeter
  readonly #presenter: Presenter
  #text = ''
  #interrupted: Prompt['interrupted']
  #kept: Promise<void> | null = null
  /** The page knows of this turn. */
  #begun = false

  constructor(call: StoredCall, words: Words, deps: TurnSurroundings) {
    const turnId = words.again?.turnId ?? `${call.callId}.${words.number}`
    const playback = createPlayback(deps.clock)
    this.caller = call.caller
    this.language = call.language
    this.#call = call
    this.#words = words
    this.#deps = deps
    this.#interrupted = words.again?.interrupted
    this.#meter = new TurnMeter(deps, {
      turnId,
      callId: call.callId,
      userId: call.caller.userId,
      channel: call.caller.channel,
      sttProvider: words.stt.provider,
      ttsProvider: deps.tts.provider,
    })
    const { typed, number } = words
    const seen = { sessionId: call.callId, turnId, number, typed, playback, meter: this.#meter }
    this.#presenter = deps.present(deps.line, seen)
    this.speaker = {
      turnId,
      playback,
      complete: false,
      heardFirst: () => this.#meter.firstAudioHeard(),
      stop: () => this.#cutOff.abort(new DOMException('The answer was cut off', 'AbortError')),
    }
    if (words.expected) deps.floor.announce(this.speaker)
  }

  /** Aborts when the answer is cut off. */
  get cutOff(): AbortSignal {
    return this.#cutOff.signal
  }

  get understood(): boolean {
    return this.#text !== ''
  }

  prompt(text: string): Prompt {
    const { callId, timeZone, language } = this.#call
    this.#interrupted ??= this.#deps.floor.takeCut()
    this.#kept = this.#keep()
    return { callId, turnId: this.speaker.turnId, text, timeZone, language, interrupted: this.#interrupted }
  }

  follow(event: TurnEvent): void {
    this.#meter.note(event)
    if (event.type === 'heard') this.#heard(event.transcript)
    else if (event.type === 'sentence') this.speaker.playback.sentence(event.text)
    else if (event.type === 'audio') this.speaker.playback.audio(event.frame.length)
    else if (event.type === 'unspoken') this.#log('sentence not spoken', event.error)
    this.#presenter.event(event)
  }

  /** No words came of it; a noise that nobody noticed leaves no trace. */
  nothingHeard(): void {
    const { expected } = this.#words
    this.#deps.floor.soundWasNothing()
    if (expected) this.#presenter.failed('no_speech', 'I did not hear any words')
    if (expected || this.#begun) return this.finish('no-speech')
    this.#deps.floor.release(this.speaker)
    this.#words.safe()
  }

  /** Everything of the answer has been produced. */
  complete(): void {
    this.speaker.complete = true
    this.#presenter.complete()
  }

  /** `lost` is a page gone: the turn stays unanswered in the store and is taken up again. */
  finish(outcome: TurnOutcome | 'lost', error?: unknown): void {
    this.#deps.floor.release(this.speaker)
    if (outcome === 'lost') return
    this.#words.safe()
    if (outcome === 'failed') this.#tellFailure(error)
    const failure = error ? toAppError(error).message : null
    this.#meter.finish(outcome, this.speaker.playback.heard(), failure).catch((err: unknown) => {
      this.#log('turn not reported', err)
    })
    this.#presenter.ended(outcome)
    this.#kept
      ?.then(() => this.#deps.store?.answered(this.speaker.turnId))
      .catch((err: unknown) => this.#log('answer not noted', err))
  }

  #heard({ text, final }: Transcript): void {
    const { floor } = this.#deps
    const soFar = text.trim()
    this.#words.understood(soFar)
    if (soFar !== '' && floor.holder !== this.speaker) {
      floor.take(this.speaker)
      this.#begun = true
      this.#presenter.began()
    }
    if (!final) return
    this.#text = soFar
    this.#meter.timing.speechEnd = this.#words.speechEnd()
    this.#meter.timing.endpointDecided = this.#words.endpointDecided()
  }

  /** From the moment the words are stored, this process or the next will answer them. */
  async #keep(): Promise<void> {
    const { number } = this.#words
    const { turnId } = this.speaker
    const turn = {
      turnId,
      number,
      lastNumber: this.#words.lastNumber(),
      heard: this.#text,
      interrupted: this.#interrupted,
    }
    try {
      await this.#deps.store?.understood(this.#call.callId, turn)
      this.#words.safe()
    } catch (error) {
      this.#log('turn not kept', error)
    }
  }

  #tellFailure(error: unknown): void {
    const { code, message } = toAppError(error)
    const { failed } = this.#presenter
    if (!this.understood && code === 'invalid') return failed('unsupported_audio', message)
    this.#log('turn failed', error)
    if (code === 'busy') return failed('busy', 'Too many people are talking to me; please try again')
    failed(this.understood ? 'no_reply' : 'internal', 'I could not answer; please say it again')
  }

  #log(message: string, err: unknown): void {
    this.#deps.log.error({ err, turnId: this.speaker.turnId }, message)
  }
}
