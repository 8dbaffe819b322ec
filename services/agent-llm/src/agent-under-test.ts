import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { Department } from '@convonet/contracts/identity'
import { type Clock, systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { agentLlmConfig } from './config.ts'
import type { Agent } from './mind.ts'
import type { People } from './ports.ts'
import { createAgentLlm } from './service.ts'

export const TIME_ZONE = 'America/New_York'
/** A Sunday. */
const SUNDAY_AFTERNOON = Date.parse('2026-11-22T14:30:00-05:00')

export const stillClock: Clock = { now: () => SUNDAY_AFTERNOON, after: systemClock.after }

const DEPARTMENTS: Department[] = ['Support', 'Sales'].map((title, index) => ({
  id: title.toLowerCase(),
  title,
  extensions: [{ extension: `200${index + 1}`, name: title, skills: [] }],
}))

/** The service on a database that the test owns, without the sentence model. */
export async function agentUnderTest(sql: Sql, clock: Clock = stillClock, people?: People) {
  const log = createLog('test', 'silent')
  const draining = new AbortController().signal
  const surroundings = {
    sql,
    log,
    clock,
    draining,
    sessions: fakeSessions(),
    keyValue: createMemoryKeyValue(clock),
    events: createMemoryEvents({ log, clock }),
    jobs: createMemoryJobs(clock),
    blobs: createMemoryBlobs(),
  }
  const secret = 's'.repeat(32)
  const config = agentLlmConfig.parse({ LOCAL_EMBEDDINGS: 'false', SERVICE_TOKEN_SECRET: secret })
  const peers = { departments: async () => DEPARTMENTS, ...(people && { people }) }
  return { service: await createAgentLlm(surroundings, config, peers), secret }
}

export const someone = (): Caller => ({ userId: randomUUID(), name: 'Dana Demo', channel: 'web' })

/** One caller's call: says one thing after the other and hears what comes back. */
export function talk(agent: Agent, caller: Caller, callId: string = randomUUID()) {
  let turns = 0
  const prompt = (text: string, more: Partial<Prompt> = {}) =>
    Prompt.parse({ callId, turnId: `${callId}.${turns++}`, text, timeZone: TIME_ZONE, ...more })

  async function ask(said: Prompt, signal = new AbortController().signal): Promise<ReplyEvent[]> {
    const events: ReplyEvent[] = []
    for await (const event of agent.reply(said, { caller, signal })) events.push(event)
    return events
  }
  const say = async (text: string, more: Partial<Prompt> = {}) => words(await ask(prompt(text, more)))
  return { callId, caller, prompt, ask, say }
}

export const words = (events: readonly ReplyEvent[]): string =>
  events.flatMap((event) => (event.type === 'token' ? event.text : [])).join('')

export async function tasksOf(sql: Sql, { userId }: Pick<Caller, 'userId'>) {
  const columns = `title, completed, priority, due_date at time zone 'UTC' as due`
  const query = `select ${columns} from todos_anthropic where creator_id = $1 order by created_at`
  return (await sql.pool.query(query, [userId])).rows
}
