import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { ReminderBell } from './reminder-bell.ts'
import { connected } from './testing/page-3.ts'
import { ANNS_PIN, voiceScene } from './testing/scene.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

it('does not cut off the answer to a caller who was quicker than the hello', async () => {
  let found = () => {}
  const looked = new Promise<never[]>((resolve) => {
    found = () => resolve([])
  })
  const { events, clock, log } = voiceScene(sql).deps
  const bell = new ReminderBell({ reminders: { take: () => looked }, events, clock, log })
  const scene = voiceScene(sql, { bell })
  const page = await connected(scene, { pin: ANNS_PIN })
  page.sayNumbered({ type: 'text_input', text: 'What is on my list?' })
  await expect.poll(() => scene.agent.replies).toHaveLength(1)
  found()
  expect((await page.next('greeting')).text).toContain('Hello, Ann.')
  scene.agent.replies[0]?.token('Nothing.')
  scene.agent.replies[0]?.finish()
  expect((await page.next('agent_final')).text).toBe('Nothing.')
  expect(page.told('interrupted')).toEqual([])
  expect(page.sounds.filter(({ turnNumber }) => turnNumber === 0)).toEqual([])
})
