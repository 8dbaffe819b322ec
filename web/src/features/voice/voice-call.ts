import type { ServerMessage } from '@convonet/contracts/voice-socket'
import type { CallAudio, CallAudioEvents } from './call-audio.ts'
import { type CallState, initialState, type Mode, type SignInProblem, withReminder } from './call-state.ts'
import type { Clock } from './clock.ts'
import { conversationAfter, type PageEvent } from './conversation.ts'
import { createMuteGate } from './mute-gate.ts'
import { Player } from './player.ts'
import { createStore, type Store } from './store.ts'
import { VoiceSocket, type VoiceSocketDeps } from './voice-socket.ts'

export interface VoiceCallDeps extends VoiceSocketDeps {
  audio(on: CallAudioEvents): CallAudio
  clock: Clock
  /** BCP 47. */
  language: string
}

const NOTICE_MS = 10_000

/** The assistant's first words, before the page has said anything. */
const GREETING_TURN = 0

/** One person's talk with the assistant: microphone, socket, loudspeaker and what the page shows of them. */
export class VoiceCall {
  readonly state: Store<CallState>
  readonly #deps: VoiceCallDeps
  readonly #audio: CallAudio
  readonly #socket: VoiceSocket
  readonly #player: Player
  readonly #throughMute = createMuteGate()
  #callId = ''

  constructor(mode: Mode, deps: VoiceCallDeps) {
    this.#deps = deps
    this.state = createStore(initialState(mode))
    this.#audio = deps.audio({
      frame: (pcm) => this.#heardByMicrophone(pcm),
      playback: (report) => this.#player.reported(report),
      microphone: (microphone) => this.state.update({ microphone }),
      silenced: (silenced) => this.state.update({ silenced }),
    })
    this.#player = new Player(
      { ...this.#audio, clock: deps.clock, isSilent: () => this.#state.silenced },
      {
        spoken: (turn_id, words) => this.#note({ type: 'spoken', turn_id, words }),
        playback: (turnId, state, playedMs) => this.#played(turnId, state, playedMs),
      },
    )
    this.#socket = new VoiceSocket(deps, {
      link: (link) => this.state.update(link === 'signed-in' ? { link } : { link, hearing: false }),
      message: (message) => this.#told(message),
      audio: (frame) => this.#player.push(frame),
    })
  }

  /** Where the microphone's meter stands, 0..1. */
  level(): number {
    return this.#audio.level()
  }

  signIn(pin: string | null): void {
    this.#audio.open()
    this.state.update({ signInProblem: null })
    this.#socket.signIn(pin)
  }

  hangUp(): void {
    this.#over(null)
    this.#socket.close()
  }

  async listen(): Promise<void> {
    this.#audio.open()
    await this.#audio.listen()
    if (this.#state.inCall) this.#startHandsFree()
    else this.#audio.close()
  }

  /** After the browser held sound back; call it while handling a click. */
  unsilence(): void {
    this.#audio.open()
  }

  dismiss(id: string): void {
    this.state.update({ reminders: this.#state.reminders.filter((reminder) => reminder.id !== id) })
  }

  setMode(mode: Mode): void {
    if (mode === this.#state.mode) return
    if (this.#isRecording) this.#socket.sendNumbered({ type: 'stop_recording' })
    this.state.update({ mode, holding: false, hearing: false })
    this.#startHandsFree()
  }

  setMuted(muted: boolean): void {
    this.state.update({ muted })
  }

  /** The talk button goes down: whatever is being said stops. */
  press(): void {
    const { inCall, microphone, mode, holding } = this.#state
    if (!inCall || microphone !== 'on' || mode !== 'hold' || holding) return
    this.#hush()
    this.state.update({ holding: true, notice: null })
    this.#startRecording('batch')
  }

  release(): void {
    if (!this.#state.holding) return
    this.state.update({ holding: false })
    this.#socket.sendNumbered({ type: 'stop_recording' })
  }

  /** Stops the answer, whether it is being thought about or spoken. */
  interrupt(): void {
    this.#hush()
    this.#socket.send({ type: 'cancel' })
  }

  say(text: string): void {
    this.#hush()
    const sequence = this.#socket.sendNumbered({ type: 'text_input', text })
    this.#note({ type: 'typed', turn_id: `${this.#callId}.${sequence}`, text })
    this.state.update({ notice: null })
  }

  retryNow(): void {
    this.#socket.retryNow()
  }

  get #state(): CallState {
    return this.state.get()
  }

  get #isRecording(): boolean {
    const { mode, holding, microphone } = this.#state
    return mode === 'hold' ? holding : microphone === 'on'
  }

  #startHandsFree(): void {
    const { inCall, microphone, mode } = this.#state
    if (inCall && microphone === 'on' && mode === 'hands-free') this.#startRecording('streaming')
  }

  #startRecording(stt_mode: 'streaming' | 'batch'): void {
    this.#socket.sendNumbered({ type: 'start_recording', stt_mode, language: this.#deps.language })
  }

  #heardByMicrophone(pcm: Int16Array): void {
    const { inCall, mode, muted } = this.#state
    if (!inCall || !this.#isRecording) return
    const frame = this.#throughMute(pcm, muted && mode === 'hands-free')
    if (frame) this.#socket.sendAudio(frame)
  }

  /** Silence at once, and the gateway learns how much was heard before it learns why. */
  #hush(): void {
    const { speaking } = this.#state
    if (!speaking) return
    const turn_id = speaking.turnId
    const played_ms = this.#player.cut(turn_id)
    this.#socket.send({ type: 'playback', turn_id, state: 'paused', played_ms })
    this.#note({ type: 'cut', turn_id })
    this.state.update({ speaking: null })
  }

  #played(turnId: string, state: 'started' | 'paused' | 'finished', played_ms: number): void {
    this.#socket.send({ type: 'playback', turn_id: turnId, state, played_ms })
    this.state.update({ speaking: state === 'finished' ? null : { turnId, paused: state === 'paused' } })
    if (state === 'finished') {
      this.#note({ type: 'spoken', turn_id: turnId, words: Number.POSITIVE_INFINITY })
    }
  }

  #told(message: ServerMessage): void {
    if (message.type === 'error') return this.#refused(message)
    if (message.type === 'auth_ok') return this.#welcomed(message)
    this.#note(message)
    this.#player.told(message)
    this.#showPlayer(message)
    if (message.type === 'hearing') this.state.update({ hearing: message.speech })
    else if (message.type === 'turn_started') this.state.update({ notice: null })
    else if (message.type === 'reminder') this.state.update(withReminder(this.#state, message))
  }

  #showPlayer(message: ServerMessage): void {
    const { speaking } = this.#state
    if (!speaking || !('turn_id' in message) || message.turn_id !== speaking.turnId) return
    if (message.type === 'interrupted') this.state.update({ speaking: null })
    else if (message.type === 'resume_playback')
      this.state.update({ speaking: { ...speaking, paused: false } })
  }

  #welcomed({ session_id, user_name }: Extract<ServerMessage, { type: 'auth_ok' }>): void {
    this.#callId = session_id
    if (this.#state.inCall) return
    this.#player.begin(GREETING_TURN, `${session_id}.${GREETING_TURN}`)
    this.state.update({ inCall: true, callerName: user_name ?? null, notice: null })
    void this.listen()
  }

  #refused({
    code = 'internal',
    turn_id,
    retry_after_s = 0,
  }: Extract<ServerMessage, { type: 'error' }>): void {
    if (code === 'resume_failed') return this.#over({ kind: 'call-lost' })
    if (code === 'idle') return this.#over({ kind: 'idle' })
    if (code === 'shutting_down') return
    if (this.#state.inCall) {
      return this.#showFailure(code, turn_id)
    }
    const until = this.#deps.clock.now() + retry_after_s * 1000
    if (code === 'auth_failed') this.state.update({ signInProblem: { kind: 'wrong-pin' } })
    else if (code === 'locked') this.state.update({ signInProblem: { kind: 'locked', until } })
    else this.state.update({ signInProblem: { kind: 'failed' } })
  }

  /** Beside the words it belongs to, or else above the controls for a while. */
  #showFailure(code: string, turn_id: string | undefined): void {
    this.#note({ type: 'failed', turn_id, code })
    if (this.#state.conversation.some(({ id }) => id === turn_id)) return
    this.state.update({ notice: code })
    this.#deps.clock.after(NOTICE_MS, () => {
      if (this.#state.notice === code) this.state.update({ notice: null })
    })
  }

  /** Back to the door; what was said stays on the page. */
  #over(signInProblem: SignInProblem | null): void {
    this.#player.clear()
    this.#audio.close()
    this.state.update({
      inCall: false,
      holding: false,
      hearing: false,
      muted: false,
      speaking: null,
      notice: null,
      signInProblem,
    })
  }

  #note(event: ServerMessage | PageEvent): void {
    const { conversation } = this.#state
    const after = conversationAfter(conversation, event)
    if (after !== conversation) this.state.update({ conversation: after })
  }
}
