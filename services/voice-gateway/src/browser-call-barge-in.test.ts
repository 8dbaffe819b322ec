import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { greeted, LOUD, listening, type Page3, SILENT } from './testing/page-3.ts'
import { settled, type VoiceScene, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

const STORY = 'One two three four five six seven eight nine ten.'

/** Answers with the story; its second so far is being played. */
async function tellingStory(scene: VoiceScene, page: Page3): Promise<string> {
  scene.agent.willSay(STORY)
  page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
  const { turn_id } = await page.next('audio_end')
  page.played(turn_id, 'started', 0)
  return turn_id
}

const signsOf = (page: Page3) =>
  page.types.filter((type) => ['pause_playback', 'resume_playback', 'interrupted'].includes(type))

describe('barge-in', () => {
  it('pauses the answer after 300 ms of speech, and a second later goes on when no word came of it', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    const turn_id = await tellingStory(scene, page)
    page.hear(280, LOUD)
    expect(signsOf(page)).toEqual([])
    page.hear(60, LOUD)
    expect(page.messages.at(-1)).toEqual({ type: 'pause_playback', turn_id })
    page.hear(960, LOUD)
    expect(signsOf(page)).toEqual(['pause_playback'])
    page.hear(60, LOUD)
    expect(signsOf(page)).toEqual(['pause_playback', 'resume_playback'])
  })

  it('lets the answer go on as soon as the sound turns out to be no words', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    await tellingStory(scene, page)
    scene.ear.willHear('')
    page.hear(320, LOUD)
    page.hear(540, SILENT)
    await settled()
    expect(signsOf(page)).toEqual(['pause_playback', 'resume_playback'])
    scene.clock.advance(5000)
    expect(signsOf(page)).toHaveLength(2)
  })

  it('ends the answer at the first word, and the next prompt carries what was heard of it', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    const turn_id = await tellingStory(scene, page)
    page.hear(400, LOUD)
    page.played(turn_id, 'paused', 350)
    await settled()
    scene.ear.hearings[0]?.partial('stop')
    expect(await page.next('interrupted')).toEqual({ type: 'interrupted', turn_id, heard: 'One two three' })
    expect(await page.next('turn_started')).toMatchObject({ typed: false })
    expect(await page.next('turn_ended')).toMatchObject({ turn_id, outcome: 'interrupted' })
    scene.clock.advance(5000)
    expect(signsOf(page)).toEqual(['pause_playback', 'interrupted'])
    scene.agent.willSay('Fine.')
    scene.ear.hearings[0]?.final('stop it')
    await page.next('agent_final')
    expect(scene.agent.replies.at(-1)?.prompt.interrupted).toEqual({
      turnId: turn_id,
      heard: 'One two three',
    })
    expect(scene.records.map(({ outcome, said }) => [outcome, said])).toEqual([
      ['interrupted', 'One two three'],
    ])
  })

  it('stops the model, its synthesis and everything prepared at the first word', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.agent.replies[0]?.token('One is long enough. Two. Three. ')
    await page.next('sentence')
    await settled()
    page.hear(400, LOUD)
    await settled()
    scene.ear.hearings[0]?.partial('stop')
    await page.next('interrupted')
    await settled()
    expect(scene.agent.replies[0]).toMatchObject({ ended: true, signal: { aborted: true } })
    for (const speech of scene.voice.speeches) expect(speech.ended).toBe(true)
    const told = page.messages.length
    const heard = page.sounds.length
    await settled()
    expect([page.messages.length, page.sounds.length]).toEqual([told, heard])
    expect(scene.logged).toEqual([])
  })

  it('tells nothing of an answer after it was cut off', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    scene.agent.replies[0]?.token('One. Two. Three. Four. Five.')
    const { turn_id } = await page.next('turn_started')
    page.say({ type: 'cancel' })
    scene.agent.replies[0]?.token('Six.')
    scene.agent.replies[0]?.finish()
    await page.next('turn_ended')
    await settled()
    const after = page.messages.slice(page.types.indexOf('interrupted') + 1)
    expect(after.filter((message) => 'turn_id' in message && message.turn_id === turn_id)).toMatchObject([
      { type: 'turn_ended', outcome: 'interrupted' },
    ])
  })

  it('takes no more of words that were cut off', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(400, LOUD)
    await settled()
    scene.ear.hearings[0]?.partial('buy')
    await page.next('turn_started')
    scene.ear.hearings[0]?.partial('buy milk')
    page.say({ type: 'cancel' })
    await page.next('turn_ended')
    await settled()
    expect([page.told('turn_started').length, page.told('interrupted').length]).toEqual([1, 1])
  })

  it('cuts off by pressing to talk', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    const turn_id = await tellingStory(scene, page)
    page.played(turn_id, 'paused', 550)
    page.sayNumbered({ type: 'start_recording', stt_mode: 'batch' })
    expect(await page.next('interrupted')).toMatchObject({ turn_id, heard: 'One two three four five' })
  })

  it('keeps words that are still being understood when the key is pressed again', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    for (let press = 0; press < 2; press++) {
      page.sayNumbered({ type: 'start_recording', stt_mode: 'batch' })
      page.hear(500, LOUD)
      page.sayNumbered({ type: 'stop_recording' })
    }
    await expect.poll(() => scene.ear.hearings).toHaveLength(2)
    scene.agent.willSay('Added.')
    scene.ear.hearings[0]?.final('add milk')
    expect((await page.next('agent_final')).text).toBe('Added.')
  })
})

describe('the cancel button', () => {
  it('ends the answer', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    const turn_id = await tellingStory(scene, page)
    page.played(turn_id, 'paused', 250)
    page.say({ type: 'cancel' })
    expect(await page.next('interrupted')).toEqual({ type: 'interrupted', turn_id, heard: 'One two' })
    expect(await page.next('turn_ended')).toMatchObject({ turn_id, outcome: 'interrupted' })
    scene.agent.willSay('Fine.')
    page.sayNumbered({ type: 'text_input', text: 'go on' })
    await page.next('agent_final')
    expect(scene.agent.replies.at(-1)?.prompt.interrupted).toEqual({ turnId: turn_id, heard: 'One two' })
    page.say({ type: 'cancel' })
    page.say({ type: 'cancel' })
    await settled()
    expect(page.told('interrupted')).toHaveLength(2)
  })

  it('ends a turn whose words are not even understood yet', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    page.sayNumbered({ type: 'start_recording', stt_mode: 'batch' })
    page.hear(500, LOUD)
    page.sayNumbered({ type: 'stop_recording' })
    await expect.poll(() => scene.ear.hearings).toHaveLength(1)
    page.say({ type: 'cancel' })
    await expect.poll(() => scene.ear.hearings[0]?.ended).toBe(true)
    expect(scene.agent.replies).toEqual([])
    expect((await page.next('turn_ended')).outcome).toBe('interrupted')
  })
})

describe('a slow reader', () => {
  it('is not sent more sound than it fetches, and can still interrupt', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    const before = page.sounds.length
    scene.agent.willSay(STORY)
    page.buffered = 600 * 1024
    page.sayNumbered({ type: 'text_input', text: 'tell me a story' })
    await page.next('sentence')
    await settled()
    expect(page.sounds.length - before).toBe(1)
    page.fetched()
    await page.next('audio_end')
    expect(page.sounds.length - before).toBe(50)

    scene.agent.willSay(STORY)
    page.buffered = 600 * 1024
    page.sayNumbered({ type: 'text_input', text: 'another' })
    const { turn_id } = await page.next('sentence')
    page.say({ type: 'cancel' })
    expect(await page.next('interrupted')).toMatchObject({ turn_id })
    await page.next('turn_ended')
    expect(scene.logged).toEqual([])
  })
})
