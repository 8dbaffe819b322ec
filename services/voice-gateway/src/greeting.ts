import { type CancelScope, cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { StoredCall } from './call-store.ts'
import type { Speaker } from './floor.ts'
import type { Line } from './line.ts'
import { createPlayback } from './playback.ts'
import type { AudioFrame } from './ports.ts'
import type { ReminderBell } from './reminder-bell.ts'
import type { TurnSurroundings } from './running-turn.ts'

/** Turn 0 belongs to the greeting; the page's own numbers begin at 1. */
const TURN_NUMBER = 0

/** Says hello once the caller is known. The words arrive even when they cannot be spoken. */
export async function greet(
  call: StoredCall,
  deps: TurnSurroundings & { streaming: boolean; bell: ReminderBell },
  signal: AbortSignal,
): Promise<void> {
  const { name } = call.caller
  using scope = cancelScope(signal)
  const hello = `Hello${name ? `, ${name.split(' ')[0]}` : ''}. This is Convonet.`
  const reminder = await deps.bell.wordsFor(call.caller, scope.signal)
  if (scope.signal.aborted) return
  const text = [hello, reminder, 'How can I help you?'].filter(Boolean).join(' ')
  try {
    if (deps.streaming) await speakInFrames(call, text, deps, scope)
    else await speakAtOnce(call, text, deps, scope.signal)
  } catch (error) {
    if (scope.signal.aborted) return
    deps.log.warn({ err: error, callId: call.callId }, 'greeting not spoken')
  }
}

async function speakAtOnce(
  { callId, language }: StoredCall,
  text: string,
  deps: TurnSurroundings,
  signal: AbortSignal,
) {
  const sound: AudioFrame[] = []
  try {
    for await (const frame of deps.tts.speak(text, { signal, language })) sound.push(frame)
  } finally {
    const greeting = {
      type: 'greeting',
      session_id: callId,
      text,
      data_b64: '',
      mime_type: 'audio/wav',
    } as const
    if (!signal.aborted) deps.line.sendSound(greeting, sound)
  }
}

async function speakInFrames(
  { callId, language }: StoredCall,
  text: string,
  deps: TurnSurroundings,
  scope: CancelScope,
) {
  const { line, floor, tts } = deps
  const speaker = speakerOf(`${callId}.${TURN_NUMBER}`, deps, () => scope[Symbol.dispose]())
  line.send({ type: 'greeting', session_id: callId, text, data_b64: '', mime_type: 'audio/pcm;rate=16000' })
  // Who was quicker than the hello is answered, not greeted over.
  if (floor.holder) return
  floor.take(speaker)
  speaker.playback.sentence(text)
  line.send({ type: 'sentence', turn_id: speaker.turnId, index: 0, text })
  try {
    await sendFrames(tts.speak(text, { signal: scope.signal, language }), speaker, line)
    await deps.played(speaker, scope.signal)
  } finally {
    floor.release(speaker)
  }
}

/** The page hears of the end in any case: it shows the words as their sound passes. */
async function sendFrames(sound: AsyncIterable<AudioFrame>, { turnId, playback }: Speaker, line: Line) {
  try {
    for await (const frame of sound) {
      playback.audio(frame.length)
      line.sendAudio(TURN_NUMBER, 0, frame)
    }
  } finally {
    line.send({ type: 'audio_end', turn_id: turnId, duration_ms: playback.durationMs })
  }
}

const speakerOf = (turnId: string, { clock }: TurnSurroundings, stop: () => void): Speaker => ({
  turnId,
  playback: createPlayback(clock),
  complete: false,
  heardFirst: () => {},
  stop,
})
