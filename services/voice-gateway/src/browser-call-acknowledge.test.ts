import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallStore } from './call-store.ts'
import { migrations } from './migrations.ts'
import { greeted, LOUD, listening, type Page3, SILENT } from './testing/page-3.ts'
import { settled, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

const acknowledged = (page: Page3) => page.told('ack').at(-1)?.sequence ?? -1

/** A store whose words are kept when the test says so. */
function heldBack(store: CallStore): { store: CallStore; release: () => void } {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const understood: CallStore['understood'] = async (...words) => {
    await released
    await store.understood(...words)
  }
  return { store: { ...store, understood }, release }
}

describe('acknowledging', () => {
  it('is for words only once they are in the store', async () => {
    const { store, release } = heldBack(voiceScene(sql).deps.calls)
    const scene = voiceScene(sql, { calls: store })
    const page = await listening(scene)
    const first = page.hear(640, LOUD)
    scene.ear.hearings[0]?.partial('buy')
    page.hear(1500, SILENT)
    await settled()
    scene.ear.hearings[0]?.final('buy milk')
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    page.hear(5000, SILENT)
    await settled()
    expect(acknowledged(page)).toBeLessThan(first)
    release()
    await expect.poll(() => acknowledged(page)).toBeGreaterThan(first + 60)
  })

  it('of silence goes on, so that the page need not keep it', async () => {
    const page = await listening(voiceScene(sql))
    page.hear(10_000, SILENT)
    expect(page.number - acknowledged(page)).toBeLessThan(80)
  })

  it('goes on when words are cut off before they are known', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(640, LOUD)
    await settled()
    scene.ear.hearings[0]?.partial('buy')
    await page.next('turn_started')
    page.sayNumbered({ type: 'text_input', text: 'never mind' })
    await expect.poll(() => scene.agent.replies).toHaveLength(1)
    page.hear(5000, SILENT)
    await expect.poll(() => page.number - acknowledged(page)).toBeLessThan(80)
  })

  it('goes on when a turn fails', async () => {
    const scene = voiceScene(sql)
    const page = await listening(scene)
    page.hear(640, LOUD)
    await settled()
    scene.ear.hearings[0]?.fail(new Error('deaf'))
    expect((await page.next('error')).code).toBe('internal')
    page.hear(5000, SILENT)
    await expect.poll(() => page.number - acknowledged(page)).toBeLessThan(80)
  })

  it('takes what is sent twice once', async () => {
    const scene = voiceScene(sql)
    const page = await greeted(scene)
    const start = { type: 'start_recording', stt_mode: 'batch', sequence: 1 }
    const typed = { type: 'text_input', text: 'hello', sequence: 2 }
    for (const message of [start, typed, start, typed, typed]) page.say(message)
    await settled()
    expect(scene.agent.replies).toHaveLength(1)
    expect(acknowledged(page)).toBe(2)
  })
})
