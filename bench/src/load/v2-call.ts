import { setTimeout as sleep } from 'node:timers/promises'
import { PIN } from '../stand-ins/stand-in-identity.ts'
import { openPage, type Page } from './page.ts'

export interface V2Call {
  /** Says the take, and answers how many milliseconds after its end the whole answer was there. */
  turn(take: readonly string[], chunkEveryMs: number): Promise<number>
  close(): void
}

/** A page that speaks v2's protocol in its batch mode, signed in and greeted. */
export async function openV2Call(url: string): Promise<V2Call> {
  const page = await openPage(url)
  const greeting = page.next('greeting')
  page.send(JSON.stringify({ type: 'authenticate', session_id: 'a-page-of-its-own', pin: PIN }))
  await greeting
  return { turn: (take, chunkEveryMs) => turn(page, take, chunkEveryMs), close: page.close }
}

async function turn(page: Page, take: readonly string[], chunkEveryMs: number): Promise<number> {
  page.send('{"type":"start_recording","session_id":"a-page-of-its-own","language":"en-US"}')
  for (const chunk of take) {
    if (chunkEveryMs > 0) await sleep(chunkEveryMs)
    page.send(chunk)
  }
  const answer = page.next('audio_chunk')
  const stoppedAt = performance.now()
  page.send('{"type":"stop_recording","session_id":"a-page-of-its-own"}')
  return (await answer).at - stoppedAt
}
