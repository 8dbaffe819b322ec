import { randomBytes } from 'node:crypto'
import { type ManagedKnowledge, manageKnowledge } from '@convonet/agent-llm/manage-knowledge'
import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { type Clock, systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import type { Service, ServiceName } from '@convonet/kit/process/service'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { compose } from '@convonet/run/compose'
import { KEY_NAMES } from '@convonet/run/keys'
import { readAllConfigs } from '@convonet/run/settings'
import { createInserter, type Insert } from './insert.ts'

/** Sunday 22 November 2026, 14:30 in New York. */
const NOW = Date.parse('2026-11-22T14:30:00-05:00')

const SERVICES: readonly ServiceName[] = ['hanok-table', 'call-center', 'agent-llm']

/** The services on a database of their own, with a clock that stands still. */
export interface World extends AsyncDisposable {
  sql: Sql
  insert: Insert
  knowledge: ManagedKnowledge
  agent: Agent
  /** Lets time pass, which stands still otherwise. */
  pass(ms: number): void
  /** It is as early as in the beginning again. */
  beginAnew(): void
}

interface Agent {
  reply(prompt: Prompt, options: { caller: Caller; signal: AbortSignal }): AsyncIterable<ReplyEvent>
}

/** `settings` are variables of the environment, such as the key of a vendor. */
export async function openWorld(settings: Readonly<Record<string, string | undefined>>): Promise<World> {
  const log = createLog('eval', 'silent')
  let passed = 0
  const clock: Clock = { now: () => NOW + passed, after: systemClock.after }
  const draining = new AbortController()
  const sql = await openTestSql()
  const state = await openSharedState({ log, clock })
  const jobs = await createBossJobs({ sql, log })
  const stores = { sql, jobs, blobs: createMemoryBlobs(), ...state }
  const surroundings = () => ({ ...stores, log, clock, draining: draining.signal })
  const config = configs(settings)
  const composition = await compose(SERVICES, surroundings, config)
  const knowledge = await manageKnowledge(sql, {
    config: { ...config['agent-llm'], LOCAL_EMBEDDINGS: false },
    log,
  })
  return {
    sql,
    knowledge,
    insert: await createInserter(sql),
    agent: agentOf(composition.services),
    pass(ms) {
      passed += ms
    },
    beginAnew() {
      passed = 0
    },
    async [Symbol.asyncDispose]() {
      draining.abort()
      await knowledge[Symbol.asyncDispose]()
      await composition[Symbol.asyncDispose]()
      await Promise.all([jobs, state.keyValue, state.events].map((part) => part[Symbol.asyncDispose]()))
      await sql[Symbol.asyncDispose]()
    },
  }
}

function agentOf(services: readonly Service[]): Agent {
  for (const service of services) if (hasAgent(service)) return service.agent
  throw new Error('No agent runs')
}

const hasAgent = (service: Service): service is Service & { agent: Agent } => 'agent' in service

function configs(settings: Readonly<Record<string, string | undefined>>) {
  const secret = () => randomBytes(32).toString('hex')
  const keys = Object.fromEntries(KEY_NAMES.map((name) => [name, secret()]))
  const restaurant = { HANOK_RESERVATION_WALL_TIMEZONE: 'America/New_York' }
  const reading = readAllConfigs({ ...keys, ...restaurant, ...settings })
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.settings
}
