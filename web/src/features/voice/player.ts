import { SAMPLE_RATE, type ServerMessage } from '@convonet/contracts/voice-socket'
import type { Clock } from './clock.ts'
import type { DownFrame } from './frames.ts'
import { createPlaybackTimeline, type PlaybackTimeline } from './playback-timeline.ts'
import type { PlaybackCommand, PlaybackReport } from './worklet-messages.ts'

export interface PlayerEvents {
  /** `words` of the turn's answer are out at the loudspeaker. */
  spoken(turnId: string, words: number): void
  /** Moments to tell the gateway of; `playedMs` is what has been, or at a pause is about to be, heard. */
  playback(turnId: string, state: 'started' | 'paused' | 'finished', playedMs: number): void
}

export interface PlayerDeps {
  post(command: PlaybackCommand): void
  clock: Clock
  /** From the sound card's buffer to the ear, in milliseconds. */
  latencyMs(): number
  /** Nothing can be heard here, so that answers are shown whole. */
  isSilent(): boolean
}

interface Answer {
  turnId: string
  timeline: PlaybackTimeline
  playedMs: number
  words: number
  state: 'new' | 'started' | 'finished' | 'dropped'
}

const SAMPLES_PER_MS = SAMPLE_RATE / 1000

/** Plays the answers of one call and says what of them has been heard. */
export class Player {
  readonly #deps: PlayerDeps
  readonly #on: PlayerEvents
  /** By the numbers that the frames of sound begin with. */
  readonly #answers = new Map<number, Answer>()

  constructor(deps: PlayerDeps, on: PlayerEvents) {
    this.#deps = deps
    this.#on = on
  }

  /** Sound under this number is this turn's. For a known one it comes anew, and what came before is not repeated. */
  begin(turn: number, turnId: string): void {
    const known = this.#answers.get(turn)
    if (known) return known.timeline.restart()
    const answer: Answer = { turnId, timeline: createPlaybackTimeline(), playedMs: 0, words: 0, state: 'new' }
    this.#answers.set(turn, answer)
  }

  /** Follows what the gateway says of its answers; other messages mean nothing here. */
  told(message: ServerMessage): void {
    if (message.type === 'turn_started') return this.begin(message.number, message.turn_id)
    const [turn, answer] = this.#find('turn_id' in message ? message.turn_id : undefined)
    if (!answer) return
    if (message.type === 'sentence') answer.timeline.sentence(message.index, message.text)
    else if (message.type === 'audio_end') this.#end(turn, answer, message.duration_ms)
    else if (message.type === 'interrupted') this.#drop(turn, answer)
    else if (message.type === 'pause_playback') this.#deps.post({ type: 'pause' })
    else if (message.type === 'resume_playback') this.#deps.post({ type: 'resume' })
  }

  push({ turnNumber: turn, sentence, samples }: DownFrame): void {
    const answer = this.#answers.get(turn)
    if (!answer) return
    const before = answer.timeline.sound(sentence, samples.length / SAMPLES_PER_MS)
    const pcm = samples.subarray(Math.round(before * SAMPLES_PER_MS))
    if (pcm.length > 0 && answer.state !== 'dropped') this.#deps.post({ type: 'push', turn, pcm })
  }

  /** Silence at once. Returns how much of the turn had been heard. */
  cut(turnId: string): number {
    const [turn, answer] = this.#find(turnId)
    if (answer) this.#drop(turn, answer)
    return answer?.playedMs ?? 0
  }

  /** The end of a call: nothing of it is heard any more. */
  clear(): void {
    for (const turn of this.#answers.keys()) this.#deps.post({ type: 'drop', turn })
    this.#answers.clear()
  }

  reported({ turn, samples, state }: PlaybackReport): void {
    const answer = this.#answers.get(turn)
    if (!answer || isOver(answer)) return
    const playedMs = samples / SAMPLES_PER_MS
    if (state === 'paused') {
      this.#moved(answer, playedMs)
      this.#on.playback(answer.turnId, 'paused', playedMs)
    } else this.#deps.clock.after(this.#deps.latencyMs(), () => this.#heard(answer, playedMs, state))
  }

  #heard(answer: Answer, playedMs: number, state: PlaybackReport['state']): void {
    if (isOver(answer)) return
    if (answer.state === 'new' && playedMs > 0) {
      answer.state = 'started'
      this.#on.playback(answer.turnId, 'started', 0)
    }
    this.#moved(answer, playedMs)
    if (state !== 'finished') return
    answer.state = 'finished'
    this.#on.playback(answer.turnId, 'finished', playedMs)
  }

  #moved(answer: Answer, playedMs: number): void {
    answer.playedMs = Math.max(answer.playedMs, playedMs)
    const words = answer.timeline.wordsAt(answer.playedMs)
    if (words <= answer.words) return
    answer.words = words
    this.#on.spoken(answer.turnId, words)
  }

  #end(turn: number, answer: Answer, durationMs: number): void {
    answer.timeline.end()
    if (answer.state === 'finished') this.#on.playback(answer.turnId, 'finished', answer.playedMs)
    else if (answer.state === 'dropped') return
    else if (this.#deps.isSilent()) this.#read(turn, answer, durationMs)
    else this.#deps.post({ type: 'end', turn })
  }

  /** What is read instead counts as heard: the talk would lose a question that the next words answer. */
  #read(turn: number, answer: Answer, durationMs: number): void {
    this.#deps.post({ type: 'drop', turn })
    this.#heard(answer, durationMs, 'finished')
  }

  #drop(turn: number, answer: Answer): void {
    answer.state = 'dropped'
    this.#deps.post({ type: 'drop', turn })
  }

  #find(turnId: string | undefined): [number, Answer] | [-1, undefined] {
    for (const [turn, answer] of this.#answers) if (answer.turnId === turnId) return [turn, answer]
    return [-1, undefined]
  }
}

const isOver = ({ state }: Answer) => state === 'finished' || state === 'dropped'
