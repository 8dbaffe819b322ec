import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESUME_WITHIN_MS } from './call-store.ts'
import { migrations } from './migrations.ts'
import { connected, greeted, LOUD, listening, type Page3, SILENT } from './testing/page-3.ts'
import { settled, type VoiceScene, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

const credentials = ({ sessionId: session_id, secret }: Page3) => ({ resume: { session_id, secret } })

describe('a page that comes back', () => {
  async function cutOffInTheMiddle(scene: VoiceScene): Promise<{ page: Page3; turn_id: string }> {
    const page = await greeted(scene)
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    const { turn_id } = await page.next('turn_started')
    await page.next('ack')
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    page.hangUp()
    await page.over
    return { page, turn_id }
  }

  it('has the agent stopped when it leaves, without a word in the log', async () => {
    const scene = voiceScene(sql)
    await cutOffInTheMiddle(scene)
    await expect.poll(() => scene.agent.replies[0]?.ended).toBe(true)
    expect(scene.agent.replies[0]?.signal.aborted).toBe(true)
    expect(scene.logged).toEqual([])
  })

  it('gets the same answer under the same turn id', async () => {
    const scene = voiceScene(sql)
    const { page, turn_id } = await cutOffInTheMiddle(scene)
    scene.agent.willSay('Once upon a time.')
    const back = await connected(scene, credentials(page))
    expect(back.told('auth_ok')[0]).toMatchObject({
      session_id: page.sessionId,
      resumed: true,
      acknowledged: page.number,
      resume_secret: page.secret,
    })
    expect(await back.next('turn_started')).toMatchObject({ turn_id, number: page.number })
    expect(await back.next('agent_final')).toMatchObject({ turn_id, text: 'Once upon a time.' })
    expect(scene.agent.replies.map(({ prompt }) => [prompt.turnId, prompt.text])).toEqual([
      [turn_id, 'tell me a story'],
      [turn_id, 'tell me a story'],
    ])
    expect(back.told('greeting')).toEqual([])
  })

  it('is known by another process on the same database', async () => {
    const { page, turn_id } = await cutOffInTheMiddle(voiceScene(sql))
    const other = voiceScene(sql)
    other.agent.willSay('Once upon a time.')
    const back = await connected(other, credentials(page))
    expect(await back.next('agent_final')).toMatchObject({ turn_id })
    expect(other.agent.replies[0]?.caller).toMatchObject({ name: 'Ann Miller', channel: 'web' })
  })

  it('carries on what the lost answer had interrupted', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.agent.willSay('One two three four.')
    page.sayNumbered({ type: 'text_input', text: 'count' })
    const { turn_id } = await page.next('audio_end')
    page.played(turn_id, 'paused', 250)
    page.sayNumbered({ type: 'text_input', text: 'stop' })
    await expect.poll(() => scene.agent.replies).toHaveLength(2)
    await settled()
    page.hangUp()
    await page.over
    await connected(scene, credentials(page))
    await expect.poll(() => scene.agent.replies).toHaveLength(3)
    expect(scene.agent.replies[2]?.prompt).toEqual(scene.agent.replies[1]?.prompt)
    expect(scene.agent.replies[2]?.prompt.interrupted).toEqual({ turnId: turn_id, heard: 'One two' })
  })

  it('does not hear again what it has heard to the end', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.agent.willSay('Hello.')
    page.sayNumbered({ type: 'text_input', text: 'hello' })
    const { turn_id, duration_ms } = await page.next('audio_end')
    page.played(turn_id, 'finished', duration_ms)
    await page.next('turn_ended')
    await settled()
    page.hangUp()
    await page.over
    await connected(scene, credentials(page))
    await settled()
    expect(scene.agent.replies).toHaveLength(1)
  })

  it('does not get again what it has whole and plays by itself', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.agent.willSay('Hello.')
    page.sayNumbered({ type: 'text_input', text: 'hello' })
    const { turn_id } = await page.next('audio_end')
    await settled()
    page.hangUp()
    await page.over
    const resume = { session_id: page.sessionId, secret: page.secret, complete_turn_id: turn_id }
    await connected(scene, { resume })
    await settled()
    expect(scene.agent.replies).toHaveLength(1)
  })

  it('says again only what was not acknowledged, and is heard from there', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(640, LOUD)
    page.hangUp()
    await page.over
    const back = await connected(scene, credentials(page))
    expect(back.told('auth_ok')[0]?.acknowledged).toBe(-1)
    scene.ear.willHear('buy milk')
    scene.agent.willSay('Added.')
    back.say({ type: 'start_recording', stt_mode: 'streaming' })
    back.number = 1
    const first = back.hear(640, LOUD)
    back.hear(600, SILENT)
    expect(await back.next('turn_started')).toMatchObject({ turn_id: `${page.sessionId}.${first}` })
    await back.next('agent_final')
  })

  it('takes its call over from a socket that is not known to be dead', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    await page.next('ack')
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    const back = await connected(scene, credentials(page))
    expect((await page.untilClosed()).code).toBe(4409)
    await expect.poll(() => scene.agent.replies[0]?.ended).toBe(true)
    await expect.poll(() => scene.agent.replies).toHaveLength(2)
    scene.agent.willSay('Fine.')
    back.number = page.number
    back.sayNumbered({ type: 'text_input', text: 'another' })
    expect((await back.next('agent_final')).text).toBe('Fine.')
  })

  it.each([
    ['another secret', (page: Page3) => ({ session_id: page.sessionId, secret: 'x'.repeat(43) })],
    ['only the session id', (page: Page3) => ({ session_id: page.sessionId, secret: '' })],
    ['a session that never was', ({ secret }: Page3) => ({ session_id: 'session-x', secret })],
  ])('gets nothing with %s', async (_, resume) => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.hangUp()
    await page.over
    const stranger = scene.connect()
    stranger.say({ type: 'authenticate', protocol: 3, resume: resume(page) })
    expect((await stranger.next('error')).code).toBe('resume_failed')
    stranger.say({ type: 'text_input', text: 'hello', sequence: 1 })
    expect((await stranger.next('error')).code).toBe('auth_required')
    expect(stranger.told('auth_ok')).toEqual([])
  })

  it('has ten minutes from the moment it was lost', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    scene.clock.advance(RESUME_WITHIN_MS - 60_000)
    page.hangUp()
    await page.over
    await settled()
    scene.clock.advance(RESUME_WITHIN_MS - 1)
    const back = await connected(scene, credentials(page))
    back.hangUp()
    await back.over
    await settled()
    scene.clock.advance(RESUME_WITHIN_MS)
    const late = scene.connect()
    late.say({ type: 'authenticate', protocol: 3, ...credentials(page) })
    expect((await late.next('error')).code).toBe('resume_failed')
  })
})
