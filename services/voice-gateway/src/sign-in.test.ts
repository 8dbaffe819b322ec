import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { greeted } from './testing/page-3.ts'
import { ANNS_PIN, settled, voiceScene } from './testing/scene.ts'
import { record, strangeToV2, wav } from './testing/v2-page.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())
beforeEach(() => sql.pool.query('delete from pin_attempts'))

describe('wrong PINs', () => {
  it('are refused four times and lock the fifth, with the time to wait', async () => {
    const page = voiceScene(sql).connect()
    const codes: (string | undefined)[] = []
    for (let n = 0; n < 6; n++) {
      page.say({ type: 'authenticate', protocol: 3, pin: n < 5 ? '0000' : ANNS_PIN })
      codes.push((await page.next('error')).code)
    }
    expect(codes).toEqual([...Array(4).fill('auth_failed'), 'locked', 'locked'])
    expect(page.told('error').at(-1)?.retry_after_s).toBe(900)
    expect(page.told('error')[0]).not.toHaveProperty('retry_after_s')
  })

  it('are told to a v2 page in the fields it knows', async () => {
    const page = voiceScene(sql).connect()
    for (let n = 0; n < 6; n++) page.say({ type: 'authenticate', pin: '0000' })
    await expect.poll(() => page.told('error')).toHaveLength(6)
    expect(strangeToV2(page)).toEqual([])
  })

  it.each(['', null, undefined, ' ', '1'.repeat(64)])('are refused: %j', async (pin) => {
    const page = voiceScene(sql).connect()
    page.say({ type: 'authenticate', pin })
    expect((await page.next('error')).code).toBe('auth_failed')
  })

  it('leave a caller signed in who already was', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.say({ type: 'authenticate', protocol: 3, pin: '0000' })
    expect((await page.next('error')).code).toBe('auth_failed')
    scene.agent.willSay('Hello.')
    page.sayNumbered({ type: 'text_input', text: 'hello' })
    await page.next('agent_final')
  })
})

describe('signing in', () => {
  it('holds what comes meanwhile and does it afterwards, in order', async () => {
    const scene = voiceScene(sql)
    const page = scene.connect()
    scene.agent.willSay('Hello.')
    page.say({ type: 'authenticate', protocol: 3, pin: '0000' })
    page.say({ type: 'text_input', text: 'too early', sequence: 1 })
    page.say({ type: 'authenticate', protocol: 3, pin: ANNS_PIN })
    page.say({ type: 'text_input', text: 'hello', sequence: 1 })
    page.say({ type: 'heartbeat', ts_ms: 1 })
    expect(page.messages).toEqual([])
    await page.next('agent_final')
    expect(page.told('error').map(({ code }) => code)).toEqual(['auth_failed', 'auth_required'])
    expect(scene.agent.replies.map(({ prompt }) => prompt.text)).toEqual(['hello'])
    expect(page.told('pong')).toHaveLength(1)
  })

  it('says only that it does not work when it breaks, and can be tried again', async () => {
    const scene = voiceScene(sql)
    let broken = true
    const withPin = scene.deps.withPin
    const breaking = voiceScene(sql, {
      withPin: (...attempt) =>
        broken ? Promise.reject(new Error('password is hunter2')) : withPin(...attempt),
    })
    const page = breaking.connect()
    page.say({ type: 'authenticate', protocol: 3, pin: ANNS_PIN })
    expect((await page.next('error')).code).toBe('internal')
    expect(JSON.stringify(page.messages)).not.toContain('hunter2')
    broken = false
    page.say({ type: 'authenticate', protocol: 3, pin: ANNS_PIN })
    await page.next('auth_ok')
  })

  it('is not needed where PINs are off, and then gives nobody personal tools', async () => {
    const scene = voiceScene(sql, { pinRequired: false })
    const page = scene.connect()
    scene.ear.willHear('hello')
    scene.agent.willSay('Hello.')
    record(page, wav(500))
    await page.next('audio_chunk')
    expect(scene.agent.replies[0]?.caller).toEqual({ userId: null, name: null, channel: 'web' })
    page.say({ type: 'authenticate', pin: '0000' })
    expect(await page.next('auth_ok')).toMatchObject({ user_id: null, user_name: null })
    page.say({ type: 'authenticate', pin: ANNS_PIN })
    expect(await page.next('auth_ok')).toMatchObject({ user_name: 'Ann Miller' })
  })

  it('where PINs are off lets everybody in after wrong PINs too, and tells nobody any more whose PIN it was', async () => {
    const page = voiceScene(sql, { pinRequired: false }).connect()
    for (const pin of [...Array(5).fill('0000'), ANNS_PIN]) {
      page.say({ type: 'authenticate', pin })
      expect(await page.next('auth_ok')).toMatchObject({ user_name: null })
    }
    expect(page.told('error')).toEqual([])
  })

  it('holds no call after the process has sent the page away', async () => {
    const scene = voiceScene(sql)
    const page = scene.connect()
    page.say({ type: 'authenticate', protocol: 3, pin: ANNS_PIN })
    scene.drain()
    await page.over
    await settled()
    expect(page.told('auth_ok')).toEqual([])
    expect(scene.voice.speeches).toEqual([])
  })

  it('ends with the page: nobody is welcomed who has left', async () => {
    const scene = voiceScene(sql)
    const page = scene.connect()
    page.say({ type: 'authenticate', protocol: 3, pin: ANNS_PIN })
    page.hangUp()
    await page.over
    await settled()
    expect(page.messages).toEqual([])
    expect(scene.voice.speeches).toEqual([])
    expect(scene.logged).toEqual([])
  })
})
