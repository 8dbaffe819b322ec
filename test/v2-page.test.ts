import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { inChromium, openBrowser } from './src/browser.ts'
import { loudness, microphoneFile, said, silence } from './src/speech.ts'
import { V2_PAGE } from './src/v2-page.ts'
import { closing } from './src/voice-page.ts'
import { oneProcess, type World } from './src/worlds.ts'

interface Message {
  type: string
  [field: string]: unknown
}

let world: World
beforeAll(async () => {
  world = await oneProcess()
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
})

inChromium("serves v2's page unchanged: WebM up, one WAV down, nothing it does not know", async () => {
  const microphone = await microphoneFile(silence(300), said('add-buy-milk'), silence(3000))
  await using browser = closing(await openBrowser(microphone))
  const page = await browser.newPage()
  await page.route('**/v2', (route) => route.fulfill({ contentType: 'text/html', body: V2_PAGE }))
  await page.goto(`${world.domain.url}/v2`)
  await waitFor(page, 'greeting')
  await page.evaluate(() => (window as unknown as { talk(ms: number): Promise<void> }).talk(2600))
  await waitFor(page, 'audio_chunk')

  const messages = await messagesOf(page)
  expect(messages.map(({ type }) => type)).toEqual([
    'auth_ok',
    'greeting',
    'status',
    'status',
    'status',
    'processing_start',
    'transcript_final',
    'agent_final',
    'audio_chunk',
  ])
  expect(String(messages[6]?.text).toLowerCase()).toContain('milk')
  expect(messages[8]).toMatchObject({
    chunk_index: 0,
    total_chunks: 1,
    is_final: true,
    mime_type: 'audio/wav',
  })
  const wav = Buffer.from(String(messages[8]?.data_b64), 'base64')
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(loudness(wav.subarray(44))).toBeGreaterThan(0.01)
})

const messagesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { messages: Message[] }).messages)

const waitFor = (page: Page, type: string) =>
  page.waitForFunction(
    (wanted) =>
      (window as unknown as { messages: Message[] }).messages.some((message) => message.type === wanted),
    type,
    { timeout: 30_000 },
  )
