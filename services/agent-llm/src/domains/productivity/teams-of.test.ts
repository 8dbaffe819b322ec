import { randomUUID } from 'node:crypto'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrations } from '../../migrations.ts'
import { productivityMigrations } from './migrations.ts'
import { addMember, insertTeam } from './team-store.ts'
import { createTeamsOf, teamHandlers } from './teams-of.ts'

const [ada, bob] = [randomUUID(), randomUUID()]
const { signal } = new AbortController()
const teams: Record<string, string> = {}

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
  await sql.migrate('productivity', productivityMigrations)
  for (const name of ['Zebra', 'Apple', 'Gone']) {
    const { id } = await insertTeam(sql.db, ada, { name, description: null })
    await addMember(sql.db, { teamId: id, userId: bob, role: 'viewer' })
    teams[name] = id
  }
  await sql.pool.query(`update teams_anthropic set is_active = false where name = 'Gone'`)
  await sql.pool.query(
    `update team_memberships_anthropic set joined_at = '2026-01-01T01:00:00+01' where user_id = $1 and team_id = $2`,
    [bob, teams.Zebra],
  )
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

it('tells the active teams of a person, the oldest membership first', async () => {
  expect(await createTeamsOf(sql.db)(bob, { signal })).toEqual([
    { teamId: teams.Zebra, role: 'viewer', joinedAt: '2026-01-01T00:00:00.000Z' },
    { teamId: teams.Apple, role: 'viewer', joinedAt: expect.stringMatching(/Z$/) },
  ])
  expect(await createTeamsOf(sql.db)(randomUUID(), { signal })).toEqual([])
})

it('tells another service about the person in its token, and of nobody to one without', async () => {
  const { teamsOfCaller } = teamHandlers(createTeamsOf(sql.db))
  const as = (userId: string | null) =>
    teamsOfCaller({}, {
      signal,
      caller: { userId, name: null, channel: 'api' },
    } as Parameters<typeof teamsOfCaller>[1])
  expect((await as(ada)).teams.map(({ role }) => role)).toEqual(['owner', 'owner'])
  expect(await as(null)).toEqual({ teams: [] })
})
