import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { IDLE_LIMIT_MS } from './browser-call.ts'
import { migrations } from './migrations.ts'
import { FRAME_LIMIT_BYTES } from './read-message.ts'
import { soundOf } from './testing/level-vad.ts'
import { connected, greeted, LOUD, listening, SILENT } from './testing/page-3.ts'
import { settled, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

describe('frames that are none', () => {
  it.each([0, 1, 3, 4, 5, 10, 643, 645, 2000])('are refused by name: %i bytes', async (bytes) => {
    const page = await listening(voiceScene(sql))
    page.socket.onBinary(new Uint8Array(bytes))
    expect((await page.next('error')).code).toBe('unsupported_audio')
  })

  it('are too large above a mebibyte', async () => {
    const page = await listening(voiceScene(sql))
    page.socket.onBinary(new Uint8Array(FRAME_LIMIT_BYTES + 1))
    expect((await page.next('error')).code).toBe('too_large')
  })

  it('need a caller', async () => {
    const page = voiceScene(sql).connect()
    page.frame(1, soundOf(LOUD))
    expect((await page.next('error')).code).toBe('auth_required')
  })
})

describe('an open microphone', () => {
  it('is told after 20 seconds that nothing was heard, and after a minute of speech that it is answered there', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(20_100, SILENT)
    expect((await page.next('error')).code).toBe('silence')
    page.hear(61_000, LOUD)
    expect((await page.next('error')).code).toBe('too_long')
    await settled()
    expect(scene.ear.hearings).toHaveLength(2)
  })

  it('is not told of silence while it listens to an answer', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    scene.voice.msPerWord = 10_000
    scene.agent.willSay('One two three.')
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    const { turn_id } = await page.next('audio_end')
    page.hear(25_000, SILENT)
    expect(page.told('error')).toEqual([])
    page.played(turn_id, 'finished', 30_000)
    await settled()
    page.hear(19_000, SILENT)
    expect(page.told('error')).toEqual([])
    page.hear(2000, SILENT)
    expect(page.told('error').map(({ code }) => code)).toEqual(['silence'])
  })
})

describe('a page that says nothing', () => {
  it('is let go after ten minutes; heartbeats and silence are not saying anything', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    for (let minute = 0; minute < 9; minute++) {
      scene.clock.advance(59_000)
      page.hear(1000, SILENT)
      page.say({ type: 'heartbeat' })
    }
    expect(page.closed).toBe(null)
    scene.clock.advance(60_000)
    expect(page.closed).toEqual({ code: 4408, reason: 'idle' })
    expect(page.told('error').map(({ code }) => code)).toEqual(['idle'])
    await page.over
  })

  it('is not idle while it is answered, nor for ten minutes after its last word', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.clock.advance(IDLE_LIMIT_MS - 1000)
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.clock.advance(IDLE_LIMIT_MS + 5000)
    expect(page.closed).toBe(null)
    scene.agent.replies[0]?.finish()
    await page.next('turn_ended')
    await settled()
    scene.clock.advance(2000)
    expect(page.closed?.code).toBe(4408)
  })
})

describe('a process that is asked to end', () => {
  it('lets the turn under way be heard, begins no other, and tells the page to come back', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'text_input', text: 'hello' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.drain()
    const refused = page.sayNumbered({ type: 'text_input', text: 'another' })
    expect((await page.next('error')).code).toBe('shutting_down')
    scene.agent.replies[0]?.token('Hello.')
    scene.agent.replies[0]?.finish()
    const { turn_id, duration_ms } = await page.next('audio_end')
    expect(page.closed).toBe(null)
    page.played(turn_id, 'finished', duration_ms)
    expect((await page.untilClosed()).code).toBe(1012)
    await page.over
    expect(scene.agent.replies).toHaveLength(1)
    expect(page.told('ack').at(-1)?.sequence).toBeLessThan(refused)
  })

  it('waits seven seconds for it and no longer', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'text_input', text: 'hello' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.drain()
    await settled()
    scene.clock.advance(6999)
    await settled()
    expect(page.closed).toBe(null)
    scene.clock.advance(1)
    expect((await page.untilClosed()).code).toBe(1012)
    await page.over
    await expect.poll(() => scene.agent.replies[0]?.ended).toBe(true)
    const back = await connected(voiceScene(sql), {
      resume: { session_id: page.sessionId, secret: page.secret },
    })
    expect(await back.next('turn_started')).toMatchObject({ turn_id: `${page.sessionId}.1` })
  })

  it('sends a page that says nothing away at once, and one that comes later too', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.drain()
    expect((await page.untilClosed()).code).toBe(1012)
    await page.over
    const late = scene.connect()
    expect((await late.untilClosed()).code).toBe(1012)
    await late.over
  })
})
