import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { ANN, ANNS_PIN, settled, voiceScene } from './testing/scene.ts'
import { after, frames, record, SESSION, signedIn, strangeToV2, wav } from './testing/v2-page.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

describe('a v2 page', () => {
  it('signs in and is greeted with words and sound', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    expect(page.types).toEqual(['auth_ok', 'greeting'])
    const [welcome] = page.told('auth_ok')
    expect(welcome).toMatchObject({ user_id: ANN.userId, user_name: ANN.name })
    expect(welcome?.session_id).not.toBe(SESSION)
    const [greeting] = page.told('greeting')
    expect(greeting).toMatchObject({ mime_type: 'audio/wav', text: expect.stringContaining('Ann') })
    expect(Buffer.from(greeting?.data_b64 ?? '', 'base64').toString('latin1', 0, 4)).toBe('RIFF')
    expect(strangeToV2(page)).toEqual([])
  })

  it('is greeted in words when they cannot be spoken', async () => {
    const scene = voiceScene(sql)
    scene.voice.msPerWord = null
    const page = scene.connect()
    page.say({ type: 'authenticate', pin: ANNS_PIN })
    await expect.poll(() => scene.voice.speeches).toHaveLength(1)
    scene.voice.speeches[0]?.fail(new Error('no voice'))
    expect(await page.next('greeting')).toMatchObject({
      text: expect.stringContaining('Hello'),
      data_b64: '',
    })
  })

  it('gets a turn in the order it expects, and the whole sound in one chunk', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    scene.ear.willHear('what is on my list')
    scene.agent.willSay('You have milk. And eggs!')
    record(page, wav(1000))
    const chunk = await page.next('audio_chunk')
    expect(after(page, 'greeting')).toEqual([
      'status',
      'status',
      'status',
      'processing_start',
      'transcript_final',
      'agent_final',
      'audio_chunk',
    ])
    expect(page.told('processing_start')[0]?.started_at_ts).toBe(scene.clock.now() / 1000)
    expect(page.told('transcript_final')[0]).toMatchObject({ text: 'what is on my list', sequence: null })
    expect(page.told('agent_final')[0]).toMatchObject({
      text: 'You have milk. And eggs!',
      transfer_marker: null,
    })
    expect(chunk).toMatchObject({
      chunk_index: 0,
      total_chunks: 1,
      is_final: true,
      is_early: false,
      mime_type: 'audio/wav',
    })
    await settled()
    scene.clock.advance(500)
    await expect.poll(() => scene.records).toHaveLength(1)
    expect(scene.records[0]?.timing.firstAudioSent).toBe(scene.clock.now() - 500)
    const sound = Buffer.from(chunk.data_b64, 'base64')
    expect(sound.toString('latin1', 0, 4)).toBe('RIFF')
    expect(sound.readUInt32LE(24)).toBe(16_000)
    expect(sound.length - 44).toBe(500 * 32)
    expect(new Set(page.messages.map((message) => 'session_id' in message && message.session_id)).size).toBe(
      1,
    )
    expect(strangeToV2(page)).toEqual([])
  })

  it('has its sound heard in full, as 16 kHz frames', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello.')
    record(page, wav(1000))
    await page.next('audio_chunk')
    const heard = scene.ear.hearings[0]?.frames.reduce((sum, frame) => sum + frame.length, 0) ?? 0
    expect(heard / 32).toBe(1000)
    expect(scene.ear.hearings[0]?.options.language).toBe('en-US')
  })

  it('has turn after turn in one streaming recording', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'streaming' })
    for (const words of ['one', 'two', 'three']) {
      scene.ear.willHear(words)
      scene.agent.willSay(`You said ${words}.`)
      frames(page, wav(500))
      page.say({ type: 'end_utterance', session_id: SESSION })
      expect((await page.next('agent_final')).text).toBe(`You said ${words}.`)
      await page.next('audio_chunk')
      await settled()
    }
    expect(scene.agent.replies.map(({ prompt }) => prompt.text)).toEqual(['one', 'two', 'three'])
    expect(new Set(scene.agent.replies.map(({ prompt }) => prompt.turnId)).size).toBe(3)
    expect(strangeToV2(page)).toEqual([])
  })

  it('begins an utterance anew with stream_reset', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'streaming' })
    frames(page, wav(2000))
    page.say({ type: 'stream_reset', session_id: SESSION })
    scene.ear.willHear('only this')
    scene.agent.willSay('Fine.')
    frames(page, wav(500))
    page.say({ type: 'end_utterance', session_id: SESSION })
    await page.next('audio_chunk')
    expect(scene.ear.hearings).toHaveLength(1)
    expect(scene.ear.hearings[0]?.frames).toHaveLength(25)
  })

  it('gets an answer in words when it cannot be spoken', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    scene.voice.msPerWord = null
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello.')
    record(page, wav(500))
    await expect.poll(() => scene.voice.speeches).toHaveLength(2)
    scene.voice.speeches[1]?.fail(new Error('no voice'))
    expect((await page.next('agent_final')).text).toBe('Hello.')
    await settled()
    expect(page.told('audio_chunk')).toEqual([])
    expect(page.told('error')).toEqual([])
  })

  it('leaves nothing of its call in the store', async () => {
    const scene = voiceScene(sql)
    const { rows: before } = await sql.pool.query('select count(*) from voice_calls')
    const page = await signedIn(scene)
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello.')
    record(page, wav(500))
    await page.next('audio_chunk')
    page.hangUp()
    await page.over
    const { rows } = await sql.pool.query('select count(*) from voice_calls')
    expect(rows).toEqual(before)
  })
})
