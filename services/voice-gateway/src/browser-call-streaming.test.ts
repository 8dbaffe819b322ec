import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { connected, greeted, LOUD, listening, SILENT } from './testing/page-3.ts'
import { ANN, ANNS_PIN, settled, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

describe('signing in with protocol 3', () => {
  it('gives a secret and a greeting in words and frames', async () => {
    const scene = voiceScene(sql)
    const page = await connected(scene, { pin: ANNS_PIN })
    await page.next('audio_end')
    const [welcome] = page.told('auth_ok')
    expect(welcome).toMatchObject({
      user_id: ANN.userId,
      user_name: ANN.name,
      resumed: false,
      acknowledged: -1,
    })
    expect(welcome?.resume_secret).toHaveLength(43)
    expect(page.types).toEqual(['auth_ok', 'greeting', 'sentence', 'audio_end'])
    expect(page.told('greeting')[0]).toMatchObject({ data_b64: '', mime_type: 'audio/pcm;rate=16000' })
    expect(new Set(page.sounds.map(({ turnNumber, sentence }) => `${turnNumber}.${sentence}`))).toEqual(
      new Set(['0.0']),
    )
  })

  it('answers heartbeats', async () => {
    const page = await greeted(voiceScene(sql))
    page.say({ type: 'heartbeat', ts_ms: 42 })
    expect(await page.next('pong')).toEqual({ type: 'pong', ts_ms: 42 })
  })

  it('lets the caller speak over the greeting without a word in the log', async () => {
    const scene = voiceScene(sql)
    scene.voice.msPerWord = null
    const page = await connected(scene, { pin: ANNS_PIN })
    await expect.poll(() => scene.voice.speeches).toHaveLength(1)
    scene.voice.speeches[0]?.sound(1000)
    await settled()
    page.sayNumbered({ type: 'text_input', text: 'stop' })
    expect(await page.next('interrupted')).toMatchObject({ turn_id: `${page.sessionId}.0` })
    await expect.poll(() => scene.voice.speeches[0]?.ended).toBe(true)
    expect(scene.logged).toEqual([])
  })
})

describe('a spoken turn', () => {
  it('tells the page everything when it is known, in order', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    const before = page.messages.length
    page.hear(1000, SILENT)
    page.hear(640, LOUD)
    await settled()
    scene.ear.hearings[0]?.partial('what is')
    await page.next('transcript_partial')
    page.hear(600, SILENT)
    await scene.ear.hearings[0]?.audioEnded
    scene.agent.willSay('You have milk. And eggs!')
    scene.ear.hearings[0]?.final('what is on my list')
    const { turn_id, duration_ms } = await page.next('audio_end')
    expect(page.types.slice(before).filter((type) => type !== 'ack')).toEqual([
      'hearing',
      'turn_started',
      'transcript_partial',
      'hearing',
      'transcript_final',
      'processing_start',
      'agent_stream_chunk',
      'sentence',
      'agent_stream_chunk',
      'sentence',
      'agent_stream_chunk',
      'agent_final',
      'audio_end',
    ])
    const number = page.told('turn_started')[0]?.number ?? -1
    expect(turn_id).toBe(`${page.sessionId}.${number}`)
    expect(page.told('sentence').filter((sentence) => sentence.turn_id === turn_id)).toMatchObject([
      { index: 0, text: 'You have milk.' },
      { index: 1, text: 'And eggs!' },
    ])
    expect(duration_ms).toBe(500)
    const sounds = page.sounds.filter(({ turnNumber }) => turnNumber === number)
    expect(sounds.map(({ sentence }) => sentence)).toEqual([...Array(15).fill(0), ...Array(10).fill(1)])
    expect(page.told('agent_final')[0]?.text).toBe('You have milk. And eggs!')
    expect(scene.agent.replies[0]).toMatchObject({
      caller: { ...ANN, channel: 'web' },
      prompt: {
        callId: page.sessionId,
        turnId: turn_id,
        text: 'what is on my list',
        timeZone: 'Europe/Berlin',
        language: 'en-US',
      },
    })
  })

  it('ends when the page has played it, with its timing on the page and in the monitor', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello there.')
    page.hear(640, LOUD)
    page.hear(600, SILENT)
    const { turn_id, duration_ms } = await page.next('audio_end')
    await settled()
    expect(page.told('turn_ended')).toEqual([])
    scene.clock.advance(100)
    page.played(turn_id, 'started', 0)
    scene.clock.advance(duration_ms)
    page.played(turn_id, 'finished', duration_ms)
    const { outcome, timing } = await page.next('turn_ended')
    expect(outcome).toBe('answered')
    const moments = Object.values(timing)
    expect(moments).not.toContain(null)
    expect(moments).toEqual(moments.toSorted((a, b) => Number(a) - Number(b)))
    expect(Number(timing.firstAudioHeard) - Number(timing.firstAudioSent)).toBe(100)
    expect(scene.records).toMatchObject([
      {
        turnId: turn_id,
        callId: page.sessionId,
        userId: ANN.userId,
        channel: 'web',
        heard: 'hello',
        said: 'Hello there.',
        outcome: 'answered',
        error: null,
        sttProvider: 'scripted-ear',
        ttsProvider: 'scripted-voice',
        llmProvider: 'scripted',
        model: 'script',
        domain: 'productivity',
        tools: [],
        timing,
      },
    ])
  })

  it('shows its tools while they run, and keeps them for the monitor', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'text_input', text: 'add milk' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    const [reply] = scene.agent.replies
    const card = { title: 'Task added', fields: [{ label: 'Title', value: 'Milk' }] }
    reply?.event({ type: 'tool', id: 't1', name: 'create_todo', status: 'started' })
    expect(await page.next('tool')).toMatchObject({ tool_id: 't1', name: 'create_todo', status: 'started' })
    reply?.event({ type: 'tool', id: 't1', name: 'create_todo', status: 'finished', card, durationMs: 12 })
    expect(await page.next('tool')).toMatchObject({ status: 'finished', ...card, duration_ms: 12 })
    reply?.finish()
    await expect.poll(() => scene.records).toHaveLength(1)
    expect(scene.records[0]?.tools).toEqual([
      { id: 't1', name: 'create_todo', status: 'finished', durationMs: 12 },
    ])
  })

  it('that is only a noise leaves no trace', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    scene.ear.willHear('')
    page.hear(640, LOUD)
    page.hear(600, SILENT)
    await expect.poll(() => scene.ear.hearings[0]?.ended).toBe(true)
    await settled()
    expect(page.told('turn_started')).toEqual([])
    expect(page.told('turn_ended')).toEqual([])
    expect(page.told('error')).toEqual([])
    expect(scene.records).toEqual([])
  })

  it('that turns out to be nothing after all is ended for the page too', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(640, LOUD)
    await settled()
    scene.ear.hearings[0]?.partial('uh')
    page.hear(1200, SILENT)
    scene.ear.hearings[0]?.final('')
    expect(await page.next('turn_ended')).toMatchObject({ outcome: 'no-speech' })
    expect(page.told('turn_started')).toHaveLength(1)
    expect(scene.agent.replies).toEqual([])
  })
})

describe('a typed turn', () => {
  it('is answered like a spoken one, and named by its number', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.agent.willSay('Hello.')
    const number = page.sayNumbered({ type: 'text_input', text: '  hello  ' })
    expect(await page.next('turn_started')).toEqual({
      type: 'turn_started',
      turn_id: `${page.sessionId}.${number}`,
      number,
      typed: true,
    })
    expect(await page.next('transcript_final')).toMatchObject({ text: 'hello', sequence: number })
    expect(await page.next('agent_final')).toMatchObject({ text: 'Hello.' })
    expect(scene.ear.hearings).toEqual([])
  })
})

describe('a turn spoken while a key is held', () => {
  it('is what comes between press and release', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'start_recording', stt_mode: 'batch', language: 'en-US' })
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello.')
    const first = page.hear(1000, SILENT)
    page.sayNumbered({ type: 'stop_recording' })
    expect(await page.next('turn_started')).toMatchObject({ number: first, typed: false })
    await page.next('agent_final')
    expect(scene.ear.hearings[0]?.frames).toHaveLength(50)
  })

  it('is too short below a tenth of a second, and says when it heard nothing', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'start_recording', stt_mode: 'batch' })
    page.hear(80, LOUD)
    page.sayNumbered({ type: 'stop_recording' })
    expect((await page.next('error')).code).toBe('too_short')
    scene.ear.willHear('')
    page.sayNumbered({ type: 'start_recording', stt_mode: 'batch' })
    const first = page.hear(200, LOUD)
    page.sayNumbered({ type: 'stop_recording' })
    expect(await page.next('error')).toMatchObject({
      code: 'no_speech',
      turn_id: `${page.sessionId}.${first}`,
    })
    expect((await page.next('turn_ended')).outcome).toBe('no-speech')
  })
})
