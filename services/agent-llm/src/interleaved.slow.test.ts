import type { Caller } from '@convonet/contracts/call'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentUnderTest, someone, talk, tasksOf } from './agent-under-test.ts'

const TURNS = 1000
/** Fruit for one, tools for the other, in what they say and in what they own. */
const WORDS = [
  ['apples', 'pears', 'plums', 'grapes', 'lemons'],
  ['hammers', 'pliers', 'saws', 'drills', 'wrenches'],
] as const

let sql: Sql
let under: Awaited<ReturnType<typeof agentUnderTest>>
beforeAll(async () => {
  sql = await openTestSql()
  under = await agentUnderTest(sql)
}, 30_000)
afterAll(async () => {
  await under.service[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

const anonymous: Caller = { userId: null, name: null, channel: 'web' }

/** What the two say, one after the other in any order. */
const sequence = (seed: number) => {
  const turn = fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom('add', 'list', 'again', 'done'),
    word: fc.nat(4),
  })
  return fc.sample(turn, { seed, numRuns: TURNS / 2 })
}

const sentence = (does: string, word: string) => {
  if (does === 'add') return `add ${word} to my list`
  if (does === 'done') return `mark ${word} as done`
  return does === 'list' ? "what's on my list" : 'say that again'
}

async function interleave(callers: readonly [Caller, Caller], seed: number) {
  const calls = callers.map((caller) => talk(under.service.agent, caller))
  for (const { who, does, word } of sequence(seed)) {
    const mine = WORDS[who === 0 ? 0 : 1]
    const theirs = WORDS[who === 0 ? 1 : 0]
    const answer = await calls[who]?.say(sentence(does, mine[word] ?? ''))
    for (const stranger of theirs) expect(answer).not.toContain(stranger)
  }
}

describe('two callers at once', () => {
  it('who have signed in never see the rows or words of each other', async () => {
    const callers = [someone(), someone()] as const
    await interleave(callers, 1)
    for (const [index, caller] of callers.entries()) {
      const titles = (await tasksOf(sql, caller)).map(({ title }) => title)
      expect(titles.length).toBeGreaterThan(0)
      for (const title of titles) expect(WORDS[index]).toContain(title)
    }
  }, 120_000)

  it('whom nobody knows never hear the words of each other', async () => {
    await interleave([anonymous, anonymous], 2)
  }, 120_000)
})
