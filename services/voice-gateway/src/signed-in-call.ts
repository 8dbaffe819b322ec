import { type ClientMessage, UP_HEADER_BYTES } from '@convonet/contracts/voice-socket'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { traced } from '@convonet/kit/process/trace'
import type { Events } from '@convonet/kit/store/events'
import { type Acknowledger, createAcknowledger } from './acknowledger.ts'
import type { CallStore, StoredCall } from './call-store.ts'
import { converse } from './conversation.ts'
import type { Ear } from './ear.ts'
import { Floor } from './floor.ts'
import { greet } from './greeting.ts'
import { handsFree } from './hands-free.ts'
import { assumePlayback, followPlayback, type HeardByPage } from './heard-by-page.ts'
import type { Line } from './line.ts'
import type { Agent, VoiceActivity } from './ports.ts'
import { presentStreaming } from './present-streaming.ts'
import { presentV2 } from './present-v2.ts'
import { pushToTalk } from './push-to-talk.ts'
import { recording } from './recording.ts'
import type { ReminderBell } from './reminder-bell.ts'
import type { TurnSurroundings, Words } from './running-turn.ts'
import type { SignedIn } from './sign-in.ts'
import { NO_SIGNS, signsTo } from './signs.ts'
import { SpeechChoice, type SpeechChoiceDeps, type SpeechWishes } from './speech-choice.ts'
import { repeatedWords, typedWords } from './typed-words.ts'

export interface CallSurroundings extends SpeechChoiceDeps {
  vad: VoiceActivity
  agent: Agent
  calls: CallStore
  events: Events
  silenceMs: number
  bell: ReminderBell
}

type Message = Exclude<ClientMessage, { type: 'authenticate' | 'heartbeat' }>
type StartRecording = Extract<ClientMessage, { type: 'start_recording' }>

/** A call whose caller is known: how it is listened to, its turns, and who has the floor. Lives as long as the socket. */
export class SignedInCall {
  readonly call: StoredCall
  readonly #signedIn: SignedIn
  readonly #deps: CallSurroundings & { line: Line }
  readonly #scope
  readonly #floor: Floor
  readonly #page: HeardByPage
  readonly #turns: TurnSurroundings
  readonly #speech: SpeechChoice
  readonly #acknowledger: Acknowledger
  readonly #running = new Set<Promise<void>>()
  #ear: Ear | null = null
  #mode: StartRecording['stt_mode'] = 'batch'
  #highest: number
  #draining = false

  constructor(signedIn: SignedIn, deps: CallSurroundings & { line: Line }, signal: AbortSignal) {
    const { line, clock, calls } = deps
    const { streaming, call } = signedIn
    this.call = call
    this.#signedIn = signedIn
    this.#deps = deps
    this.#scope = cancelScope(signal)
    this.#highest = call.acknowledged
    this.#acknowledger = createAcknowledger((sequence) => {
      if (streaming) line.send({ type: 'ack', sequence })
    })
    this.#floor = new Floor(streaming ? signsTo(line) : NO_SIGNS, clock)
    this.#page = followPlayback(this.#floor, clock)
    this.#speech = new SpeechChoice(call.caller.userId, deps)
    this.#turns = {
      ...deps,
      tts: this.#speech.voice,
      store: streaming ? calls : null,
      floor: this.#floor,
      present: streaming ? presentStreaming : presentV2,
      played: streaming ? this.#page.played : assumePlayback(clock),
    }
  }

  /** A turn is being made or heard. */
  get busy(): boolean {
    return this.#running.size > 0
  }

  /** Tells the page who it is, then greets, or takes up the answer that a reconnect cut off. */
  welcome(): void {
    const { call, resumed, secret, unanswered } = this.#signedIn
    const { userId, name } = call.caller
    this.#deps.line.send({
      type: 'auth_ok',
      session_id: call.callId,
      user_id: userId,
      user_name: name,
      ...(secret !== null && { resume_secret: secret, resumed, acknowledged: call.acknowledged }),
    })
    if (unanswered) this.#said(repeatedWords(unanswered))
    else if (!resumed) this.#track(this.#greet())
  }

  /** Which ear and voice the page would like from now on. */
  choose(wishes: SpeechWishes): void {
    this.#speech.ask(wishes)
  }

  take(message: Message): void {
    if (this.#signedIn.streaming && this.#isRepeated(message)) return
    switch (message.type) {
      case 'start_recording':
        return traced('voice-gateway/signed-in-call.ts', () => this.#startRecording(message))
      case 'audio_chunk':
      case 'audio_frame':
        return this.#ear?.piece(Buffer.from(message.data_b64, 'base64'))
      case 'end_utterance':
        return this.#endUtterance(message.sequence)
      case 'stop_recording':
        return this.#stopRecording(message.sequence)
      case 'stream_reset':
        return this.#mode === 'streaming' ? this.#ear?.reset() : undefined
      case 'cancel':
        return this.#floor.cancel()
      case 'voice_providers':
        return this.choose(message)
      case 'text_input':
        return this.#said(typedWords(message.text, message.sequence, this.#acknowledger))
      case 'playback':
        return this.#page.report(message)
      case 'transfer_request':
        return this.#refuseTransfer()
    }
  }

  /** One binary frame: its number, then the sound. Numbers already seen are a page's repetition after a reconnect. */
  frame(bytes: Uint8Array): void {
    const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    if (number <= this.#highest) return
    this.#highest = number
    this.#ear?.frame(number, bytes.subarray(UP_HEADER_BYTES))
  }

  /** No more turns begin; resolves when those under way are over. */
  async drain(): Promise<void> {
    this.#draining = true
    await Promise.all(this.#running)
  }

  /** The time in which it can be resumed begins now. */
  close(): void {
    this.#ear?.close()
    this.#scope[Symbol.dispose]()
    const { callId } = this.call
    this.#turns.store?.seen(callId).catch((err: unknown) => {
      this.#deps.log.error({ err, callId }, 'end of call not noted')
    })
  }

  #startRecording({ stt_mode, language, mime_type, ...wishes }: StartRecording): void {
    this.choose(wishes)
    this.call.language = language
    this.#ear?.close()
    const pressed = stt_mode === 'batch' || !this.#signedIn.streaming
    if (pressed && (this.#signedIn.streaming || this.#floor.holder?.complete)) this.#floor.cutOff()
    this.#mode = stt_mode
    this.#ear = this.#openEar(stt_mode, mime_type)
    if (wishes.sequence !== undefined) this.#acknowledger.reach(wishes.sequence)
    if (!this.#signedIn.streaming) this.#status('Recording')
  }

  #openEar(mode: StartRecording['stt_mode'], mimeType: string | undefined): Ear {
    const shared = {
      ...this.#deps,
      stt: this.#speech.ear,
      floor: this.#floor,
      acknowledger: this.#acknowledger,
      said: (words: Words) => this.#said(words),
    }
    if (this.#signedIn.streaming) return mode === 'streaming' ? handsFree(shared) : pushToTalk(shared)
    return recording({
      ...shared,
      mimeType,
      busy: () => this.#floor.busy,
      nextNumber: () => ++this.#highest,
    })
  }

  #endUtterance(sequence: number | undefined): void {
    if (!this.#ear || this.#mode !== 'streaming') {
      return this.#deps.line.error('invalid_mode', 'Utterances are ended in a streaming recording only')
    }
    this.#ear.endUtterance(sequence ?? this.#highest)
  }

  #stopRecording(sequence: number | undefined): void {
    if (!this.#ear) return this.#deps.line.error('invalid_mode', 'No recording is under way')
    this.#ear.stop(sequence ?? this.#highest)
    this.#ear = null
  }

  #said(words: Words): void {
    if (this.#draining) return this.#deps.line.error('shutting_down', 'This server is about to restart')
    if (!this.#signedIn.streaming) this.#pleaseWait()
    this.#track(this.#converse(words))
  }

  async #converse(words: Words): Promise<void> {
    await this.#tune()
    const turn = () => converse(this.call, words, this.#turns, this.#scope.signal)
    await traced('voice-gateway/conversation.ts', turn)
  }

  async #greet(): Promise<void> {
    await this.#tune()
    const deps = { ...this.#turns, bell: this.#deps.bell, streaming: this.#signedIn.streaming }
    await greet(this.call, deps, this.#scope.signal)
  }

  /** A choice made elsewhere holds from the next turn on. */
  async #tune(): Promise<void> {
    await this.#speech.refresh()
    this.#turns.tts = this.#speech.voice
  }

  #track(work: Promise<void>): void {
    const { log } = this.#deps
    const tracked: Promise<void> = work
      .catch((err: unknown) => log.error({ err, callId: this.call.callId }, 'turn broke'))
      .finally(() => this.#running.delete(tracked))
    this.#running.add(tracked)
  }

  #isRepeated(message: Message): boolean {
    if (!('sequence' in message) || message.sequence === undefined) return false
    if (message.sequence <= this.#highest) return true
    this.#highest = message.sequence
    return false
  }

  #pleaseWait(): void {
    for (const message of ['Transcribing', 'One moment, please']) this.#status(message)
    const started_at_ts = this.#deps.clock.now() / 1000
    this.#deps.line.send({ type: 'processing_start', session_id: this.call.callId, started_at_ts })
  }

  #status(message: string): void {
    this.#deps.line.send({ type: 'status', session_id: this.call.callId, message })
  }

  #refuseTransfer(): void {
    const details = 'Nobody is signed in at the desk to take the call'
    this.#deps.line.send({ type: 'transfer_status', session_id: this.call.callId, success: false, details })
  }
}
