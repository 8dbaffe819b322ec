import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { Person } from '@convonet/contracts/identity'
import type { DueReminder } from '@convonet/contracts/reminders'

/** 16 kHz mono PCM, signed 16 bit little-endian. From a microphone 20 ms each (640 bytes), from a voice any even length. */
export type AudioFrame = Uint8Array

export interface Cancellable {
  signal: AbortSignal
}

export interface Listening extends Cancellable {
  /** BCP 47, for example `en-US`. */
  language: string
}

export interface Speaking extends Cancellable {
  language: string
}

export interface Transcript {
  /** Everything understood since the audio began; a later transcript replaces an earlier one. */
  text: string
  /** True once, for the last transcript, after the audio has ended. */
  final: boolean
}

export interface SpeechToText {
  readonly provider: string
  /** Partials while audio comes in, then exactly one final transcript, with empty text where nothing was said. */
  transcribe(audio: AsyncIterable<AudioFrame>, options: Listening): AsyncIterable<Transcript>
}

export interface TextToSpeech {
  readonly provider: string
  /** The sound of `text`, as early and in as small pieces as the voice allows. Throws the abort reason when cancelled. */
  speak(text: string, options: Speaking): AsyncIterable<AudioFrame>
}

/** Tells speech from everything else, for many calls at once. */
export interface VoiceActivity {
  /** `onProbability` gets one value in 0..1 per 32 ms of audio pushed, in order, some milliseconds later. */
  open(onProbability: (probability: number) => void): VoiceActivityStream
}

export interface VoiceActivityStream {
  push(frame: AudioFrame): void
  close(): void
}

export interface Agent {
  reply(prompt: Prompt, options: Cancellable & { caller: Caller }): AsyncIterable<ReplyEvent>
}

export interface Reminders {
  /** The caller's reminders that are due and that nobody has told them; whoever takes them tells them. */
  take(caller: Caller, options: Cancellable): Promise<DueReminder[]>
}

export interface Identity {
  /** The active person with this voice PIN, or null. Takes the same time either way. */
  findByPin(pin: string, options: Cancellable): Promise<Person | null>
}
