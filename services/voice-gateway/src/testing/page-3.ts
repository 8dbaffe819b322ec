import { soundOf } from './level-vad.ts'
import { ANNS_PIN, settled, type VoiceScene } from './scene.ts'
import type { TestPage } from './test-page.ts'

const FRAME_MS = 20
export const LOUD = 90
export const SILENT = 0

/** A page that speaks protocol 3: it numbers what it says and sends sound as it is recorded. */
export interface Page3 extends TestPage {
  sessionId: string
  secret: string
  number: number
  /** So much sound of one kind, as time passes. Answers the number of its first frame. */
  hear(ms: number, level: number): number
  sayNumbered(message: Record<string, unknown>): number
  played(turnId: string, state: 'started' | 'paused' | 'finished', ms: number): void
}

export async function connected(scene: VoiceScene, credentials: Record<string, unknown>): Promise<Page3> {
  const page = Object.assign(scene.connect(), {
    sessionId: '',
    secret: '',
    number: 0,
    hear(ms: number, level: number) {
      const first = page.number + 1
      for (let at = 0; at < ms; at += FRAME_MS) {
        scene.clock.advance(FRAME_MS)
        page.frame(++page.number, soundOf(level))
      }
      return first
    },
    sayNumbered(message: Record<string, unknown>) {
      page.say({ ...message, sequence: ++page.number })
      return page.number
    },
    played: (turn_id: string, state: 'started' | 'paused' | 'finished', played_ms: number) =>
      page.say({ type: 'playback', turn_id, state, played_ms }),
  })
  page.say({ type: 'authenticate', protocol: 3, time_zone: 'Europe/Berlin', ...credentials })
  const welcome = await page.next('auth_ok')
  page.sessionId = welcome.session_id
  page.secret = welcome.resume_secret ?? ''
  return page
}

/** Signed in, and the greeting heard to its end. */
export async function greeted(scene: VoiceScene): Promise<Page3> {
  const page = await connected(scene, { pin: ANNS_PIN })
  const { turn_id, duration_ms } = await page.next('audio_end')
  page.played(turn_id, 'finished', duration_ms)
  await settled()
  return page
}

/** The same, with the microphone open. */
export async function listening(scene: VoiceScene): Promise<Page3> {
  const page = await greeted(scene)
  page.sayNumbered({ type: 'start_recording', stt_mode: 'streaming', language: 'en-US' })
  return page
}
