import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { soundOf } from './testing/level-vad.ts'
import { settled, voiceScene } from './testing/scene.ts'
import { after, frames, record, SESSION, signedIn, strangeToV2, wav } from './testing/v2-page.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

describe('a v2 page', () => {
  it('is told busy while its turn is made, from the first moment on', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'streaming' })
    const again = async () => {
      frames(page, wav(500))
      page.say({ type: 'end_utterance', session_id: SESSION })
      await settled()
      return page.told('error').map(({ code }) => code)
    }
    expect(await again()).toEqual([])
    expect(await again()).toEqual(['busy'])
    scene.ear.hearings[0]?.final('one')
    expect(await again()).toEqual(['busy', 'busy'])
    scene.agent.replies[0]?.token('Fine.')
    scene.agent.replies[0]?.finish()
    await page.next('audio_chunk')
    page.say({ type: 'stream_reset', session_id: SESSION })
    expect(await again()).toEqual(['busy', 'busy'])
    expect(scene.ear.hearings).toHaveLength(2)
    expect(strangeToV2(page)).toEqual([])
  })

  it('is told what it does wrong', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    const wrongs: [string, () => void][] = [
      ['invalid_mode', () => page.say({ type: 'stop_recording', session_id: SESSION })],
      ['invalid_mode', () => page.say({ type: 'end_utterance', session_id: SESSION })],
      ['too_short', () => record(page, Buffer.alloc(100))],
      [
        'invalid_mode',
        () => {
          page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'batch' })
          page.say({ type: 'end_utterance', session_id: SESSION })
        },
      ],
      [
        'too_short',
        () => {
          page.say({ type: 'start_recording', session_id: SESSION, stt_mode: 'streaming' })
          page.say({ type: 'end_utterance', session_id: SESSION })
        },
      ],
      ['malformed', () => page.sayText('{"type":')],
      ['unknown_message', () => page.say({ type: 'shout' })],
      ['unsupported_audio', () => page.frame(1, soundOf(1).subarray(2))],
      ['invalid_mode', () => page.frame(1, soundOf(1))],
    ]
    for (const [code, act] of wrongs) {
      act()
      expect((await page.next('error')).code).toBe(code)
    }
    expect(scene.agent.replies).toEqual([])
    expect(strangeToV2(page)).toEqual([])
  })

  it('is told when nothing was understood, and when nothing came back', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    scene.ear.willHear('', 'hello')
    record(page, wav(500))
    expect((await page.next('error')).code).toBe('no_speech')
    record(page, wav(500))
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.agent.replies[0]?.fail(new Error('password is hunter2'))
    expect((await page.next('agent_final')).text).toMatch(/sorry/i)
    scene.clock.advance(60_000)
    const failure = await page.next('error')
    expect(failure.code).toBe('no_reply')
    expect(JSON.stringify(page.messages)).not.toContain('hunter2')
    expect(strangeToV2(page)).toEqual([])
  })

  it('cancels what it asked for, before the words are known and after', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    record(page, wav(500))
    await expect.poll(() => scene.ear.hearings).toHaveLength(1)
    page.say({ type: 'cancel', session_id: SESSION })
    await expect.poll(() => scene.ear.hearings[0]?.ended).toBe(true)

    scene.ear.willHear('tell me a story')
    record(page, wav(500))
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    page.say({ type: 'cancel', session_id: SESSION })
    await expect.poll(() => scene.agent.replies[0]?.ended).toBe(true)

    scene.ear.willHear('never mind')
    scene.agent.willSay('Fine.')
    record(page, wav(500))
    expect((await page.next('agent_final')).text).toBe('Fine.')
    expect(page.told('agent_final')).toHaveLength(1)
    expect(strangeToV2(page)).toEqual([])
  })

  it('tells the agent how much of an answer was heard when a new recording cut it off', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    scene.ear.willHear('tell me a story', 'stop')
    scene.agent.willSay('One two three four five six seven eight nine ten.', 'Fine.')
    record(page, wav(500))
    await page.next('audio_chunk')
    scene.clock.advance(500)
    record(page, wav(500))
    await expect.poll(() => scene.agent.replies).toHaveLength(2)
    const [first, second] = scene.agent.replies.map(({ prompt }) => prompt)
    expect(second?.interrupted).toEqual({ turnId: first?.turnId, heard: 'One two three four five' })
  })

  it('gets no answer to a heartbeat, and a plain no to a transfer', async () => {
    const scene = voiceScene(sql)
    const page = await signedIn(scene)
    page.say({ type: 'heartbeat', session_id: SESSION, ts_ms: 5 })
    page.say({ type: 'transfer_request', session_id: SESSION })
    expect(await page.next('transfer_status')).toMatchObject({ success: false })
    expect(after(page, 'greeting')).toEqual(['transfer_status'])
    expect(strangeToV2(page)).toEqual([])
  })
})

describe("another page's session id", () => {
  it('gives nothing: every message belongs to the socket it came over', async () => {
    const scene = voiceScene(sql)
    const [ann, stranger] = [await signedIn(scene), scene.connect('6.6.6.6')]
    const stolen = ann.told('auth_ok')[0]?.session_id
    const told = ann.messages.length
    const messages = [
      { type: 'start_recording', stt_mode: 'streaming' },
      { type: 'audio_chunk', sequence: 0, data_b64: wav(500).toString('base64') },
      { type: 'audio_frame', sequence: 0, data_b64: wav(500).toString('base64') },
      { type: 'end_utterance' },
      { type: 'stop_recording' },
      { type: 'stream_reset' },
      { type: 'cancel' },
      { type: 'voice_providers', stt_provider: 'x' },
      { type: 'text_input', text: 'delete everything', sequence: 1 },
      { type: 'transfer_request' },
    ]
    for (const message of messages) stranger.say({ ...message, session_id: stolen })
    await settled()
    expect(new Set(stranger.told('error').map(({ code }) => code))).toEqual(new Set(['auth_required']))
    expect(stranger.told('error')).toHaveLength(messages.length)
    expect(ann.messages).toHaveLength(told)
    expect(scene.ear.hearings).toEqual([])
    expect(scene.agent.replies).toEqual([])
  })
})
