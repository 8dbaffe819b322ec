import { createServer } from '@convonet/kit/http/server'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanokTableConfig } from './config.ts'
import { createHanokTable } from './service.ts'

/** A Monday, when the restaurant is closed. */
const MONDAY = Date.parse('2026-11-23T18:00:00-08:00')
let sql: Sql

beforeAll(async () => {
  sql = await openTestSql()
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

async function open() {
  const [log, clock] = [createLog('test', 'silent'), manualClock(MONDAY)]
  const shared = await openSharedState({ log, clock })
  const stores = { ...shared, sql, jobs: createMemoryJobs(clock), blobs: createMemoryBlobs() }
  const draining = new AbortController().signal
  const surroundings = { ...stores, log, clock, draining, sessions: fakeSessions() }
  return {
    log,
    service: await createHanokTable(
      surroundings,
      hanokTableConfig.parse({ SERVICE_TOKEN_SECRET: 's'.repeat(32) }),
    ),
  }
}

it('says that it is well', async () => {
  const { log, service } = await open()
  const app = await createServer({ log })
  await app.register(service.routes)
  expect((await app.inject('/hanok-table/health')).json()).toMatchObject({
    status: 'ok',
    service: 'hanok-table',
  })
  await app.close()
  await service[Symbol.asyncDispose]()
})

it('has guests for the next evening on an embedded database, once', async () => {
  await open()
  await open()
  const { rows } = await sql.pool.query(`
    select guest_name, to_char(starts_at at time zone 'America/Los_Angeles', 'YYYY-MM-DD HH24:MI') as at
    from reservations r where seating_status = 'allocated' and exists (
      select from reservation_tables t where t.reservation_id = r.id and live) order by id`)
  expect(rows).toEqual([
    { guest_name: 'Jordan Kim', at: '2026-11-24 19:00' },
    { guest_name: 'Alex Park', at: '2026-11-24 18:30' },
    { guest_name: 'Sam Lee', at: '2026-11-24 19:30' },
    { guest_name: 'Mina Choi', at: '2026-11-24 18:00' },
  ])
})

it("offers v2's tools on every connection, to be used by voice", async () => {
  const { service } = await open()
  for (const server of [service.toolServers.restaurant(), service.toolServers.restaurant()]) {
    const [ours, theirs] = InMemoryTransport.createLinkedPair()
    const client = new Client({ name: 'test', version: '1' })
    await Promise.all([server.connect(theirs), client.connect(ours)])
    expect(client.getServerVersion()?.name).toBe('restaurant')
    expect(client.getInstructions()).toContain('Hanok Table')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      'cancel_reservation',
      'create_reservation',
      'get_reservation',
      'get_reservation_by_code',
      'list_menu_items',
      'search_seating_availability',
      'set_reservation_status',
      'update_reservation_details',
    ])
    expect(tools.filter(({ annotations }) => annotations?.destructiveHint).map(({ name }) => name)).toEqual([
      'cancel_reservation',
    ])
    for (const { name, _meta } of tools) {
      expect(_meta, name).toMatchObject({ 'convonet/can': expect.any(String), 'convonet/personal': false })
    }
    await client.close()
  }
})
