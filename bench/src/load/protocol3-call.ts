import { PIN } from '../stand-ins/stand-in-identity.ts'
import { createFrame } from './frame.ts'
import { openPage, type Page } from './page.ts'

/** A page of protocol 3, signed in, which has heard the greeting. */
export interface Protocol3Call {
  page: Page
  /** The number of the next message or frame. */
  nextNumber(): number
  /** Holds the key for this many frames, and answers how many milliseconds after its release the first sound came. */
  pushToTalk(frames: number): Promise<number>
  close(): void
}

export async function openProtocol3Call(url: string): Promise<Protocol3Call> {
  const page = await openPage(url)
  const [signedIn, greeted] = [page.next('auth_ok'), page.next('audio_end')]
  page.send(JSON.stringify({ type: 'authenticate', pin: PIN, protocol: 3, time_zone: 'Europe/Berlin' }))
  await signedIn
  reportPlayed(page, (await greeted).text)

  let number = 0
  const call: Protocol3Call = {
    page,
    nextNumber: () => ++number,
    pushToTalk: (frames) => pushToTalk(call, frames),
    close: page.close,
  }
  return call
}

async function pushToTalk({ page, nextNumber }: Protocol3Call, frames: number): Promise<number> {
  const frame = createFrame()
  page.send(`{"type":"start_recording","stt_mode":"batch","sequence":${nextNumber()}}`)
  for (let sent = 0; sent < frames; sent++) page.send(frame.numbered(nextNumber()))

  let firstAt = 0
  page.onFrame = () => {
    firstAt ||= performance.now()
  }
  const [complete, ended] = [page.next('audio_end'), page.next('turn_ended')]
  const stoppedAt = performance.now()
  page.send(`{"type":"stop_recording","sequence":${nextNumber()}}`)
  reportPlayed(page, (await complete).text)
  await ended
  return firstAt - stoppedAt
}

/** Whatever was sent counts as played at once: it is the way to it that is measured. */
export function reportPlayed(page: Page, audioEnd: string): void {
  const { turn_id, duration_ms } = JSON.parse(audioEnd) as { turn_id: string; duration_ms: number }
  page.send(JSON.stringify({ type: 'playback', turn_id, state: 'finished', played_ms: duration_ms }))
}
