import type { ServerMessage } from '@convonet/contracts/voice-socket'
import { encodeWav } from '../audio/wav.ts'
import { soundOf } from './level-vad.ts'
import { ANNS_PIN, type VoiceScene } from './scene.ts'
import type { TestPage } from './test-page.ts'

/** Which fields a v2 page knows of which message; its specification, section 1.3. */
const KNOWN_TO_V2: Record<string, string[]> = {
  auth_ok: ['session_id', 'user_id', 'user_name'],
  greeting: ['session_id', 'text', 'data_b64', 'mime_type'],
  status: ['session_id', 'message'],
  processing_start: ['session_id', 'started_at_ts'],
  transcript_final: ['session_id', 'text', 'sequence'],
  agent_final: ['session_id', 'text', 'transfer_marker'],
  audio_chunk: ['session_id', 'chunk_index', 'total_chunks', 'data_b64', 'is_final', 'is_early', 'mime_type'],
  error: ['session_id', 'message', 'code'],
  transfer_initiated: ['session_id', 'extension', 'department', 'reason'],
  transfer_status: ['session_id', 'success', 'details'],
}

/** What the page was sent that a v2 page does not know. */
export function strangeToV2({ messages, sounds }: TestPage): string[] {
  const strange = sounds.map(() => 'a binary frame')
  for (const { type, ...fields } of messages) {
    const unknown = Object.keys(fields).filter((field) => !KNOWN_TO_V2[type]?.includes(field))
    if (!KNOWN_TO_V2[type]) strange.push(type)
    else strange.push(...unknown.map((field) => `${type}.${field}`))
  }
  return [...strange, ...messages.filter(readsLikeWrongPin).map((message) => JSON.stringify(message))]
}

/** v2's pages take any error with these letters for a wrong PIN and ask for it again. */
const readsLikeWrongPin = (message: ServerMessage) =>
  message.type === 'error' &&
  !['auth_failed', 'locked'].includes(message.code ?? '') &&
  /pin/i.test(message.message)

export const SESSION = 'session-x1y2z3a4b'
export const wav = (ms: number) => encodeWav(Array.from({ length: ms / 20 }, () => soundOf(90)))

/** What v2's click-to-talk page sends for a recording. */
export function record(page: TestPage, sound: Buffer): void {
  page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'batch', language: 'en-US' })
  page.say({
    type: 'audio_chunk',
    session_id: SESSION,
    sequence: 0,
    timestamp_ms: 1,
    data_b64: sound.toString('base64'),
  })
  page.say({ type: 'stop_recording', session_id: SESSION })
}

export function frames(page: TestPage, sound: Buffer): void {
  for (let at = 0, sequence = 0; at < sound.length; at += 4000, sequence++) {
    const data_b64 = sound.subarray(at, at + 4000).toString('base64')
    page.say({ type: 'audio_frame', session_id: SESSION, sequence, data_b64 })
  }
}

export async function signedIn(scene: VoiceScene): Promise<TestPage> {
  const page = scene.connect()
  page.say({ type: 'authenticate', session_id: SESSION, pin: ANNS_PIN })
  await page.next('greeting')
  return page
}

export const after = (page: TestPage, type: ServerMessage['type']) =>
  page.types.slice(page.types.indexOf(type) + 1)
