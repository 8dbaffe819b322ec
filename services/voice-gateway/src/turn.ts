import type { Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { map, prefetch, started } from '@convonet/kit/flow/streams'
import { tracedStream } from '@convonet/kit/process/trace'
import type { Agent, AudioFrame, SpeechToText, TextToSpeech, Transcript } from './ports.ts'
import { type ReplyPart, sentences } from './sentences.ts'

export interface TurnDeps {
  stt: SpeechToText
  agent: Agent
  tts: TextToSpeech
}

/** Whose turn it is. The prompt is asked for when the words are known, for only then is it known what they interrupt. */
export interface TurnCall {
  caller: Caller
  language: string
  prompt(text: string): Prompt
}

export type TurnEvent =
  | { type: 'heard'; transcript: Transcript }
  | ReplyPart
  | { type: 'audio'; frame: AudioFrame }
  /** The sentence before could not be spoken; its text stands. */
  | { type: 'unspoken'; error: unknown }

/** How many parts of a reply may be in preparation before their turn to be heard. */
const PARTS_AHEAD = 4

/**
 * One voice turn, top to bottom: audio in, transcript, reply, sentences, audio out.
 * Aborting `signal` (the caller barged in or hung up) stops every stage at once.
 */
export async function* turn(
  call: TurnCall,
  audio: AsyncIterable<AudioFrame>,
  { stt, agent, tts }: TurnDeps,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  using scope = cancelScope(signal)
  const options = { signal: scope.signal, language: call.language }

  let text = ''
  for await (const transcript of stt.transcribe(audio, options)) {
    yield { type: 'heard', transcript }
    text = transcript.text.trim()
  }
  if (text === '') return

  const reply = agent.reply(call.prompt(text), { ...options, caller: call.caller })
  const parts = tracedStream('voice-gateway/sentences.ts', () => sentences(reply))
  const spoken = map(parts, (part) => ({
    part,
    speech: part.type === 'sentence' ? started(tts.speak(part.text, options), scope.signal) : silence(),
  }))

  for await (const { part, speech } of prefetch(PARTS_AHEAD, spoken)) {
    scope.signal.throwIfAborted()
    yield part
    try {
      for await (const frame of speech) yield { type: 'audio', frame }
    } catch (error) {
      scope.signal.throwIfAborted()
      yield { type: 'unspoken', error }
    }
  }
}

async function* silence(): AsyncGenerator<AudioFrame> {}
