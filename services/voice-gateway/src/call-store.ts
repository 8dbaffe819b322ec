import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Prompt } from '@convonet/contracts/agent'
import { Caller, type CallId, type TurnId } from '@convonet/contracts/call'
import { batched } from '@convonet/kit/flow/batched'
import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'

export const RESUME_WITHIN_MS = 10 * 60_000
/** A call may be idle as long as that before it is lost. */
const FORGET_AFTER_MS = 2 * RESUME_WITHIN_MS

/** What of a call outlives its socket and its process. */
export interface StoredCall {
  callId: CallId
  caller: Caller
  language: string
  timeZone: string
  /** The page's messages up to this number are done with. */
  acknowledged: number
}

/** An utterance understood whose answer had not ended. */
export interface UnansweredTurn {
  turnId: TurnId
  number: number
  lastNumber: number
  heard: string
  interrupted: Prompt['interrupted']
}

export interface CallStore {
  open(call: Omit<StoredCall, 'callId' | 'acknowledged'>): Promise<{ call: StoredCall; secret: string }>
  /** The call and its unanswered turn, or null when the secret is wrong or the call was left too long ago. */
  resume(
    callId: string,
    secret: string,
  ): Promise<{ call: StoredCall; unanswered: UnansweredTurn | null } | null>
  /** From here on the words are safe: they will be answered, by this process or the next. */
  understood(callId: CallId, turn: UnansweredTurn): Promise<void>
  answered(turnId: TurnId): Promise<void>
  /** The page was there until now. */
  seen(callId: CallId): Promise<void>
  /** Erases calls that can no longer be resumed, and what was said in them. */
  forgetOld(): Promise<void>
}

export function createCallStore({ db }: Sql, clock: Clock, sessionSecret: string): CallStore {
  const now = () => new Date(clock.now()).toISOString()
  const ago = (ms: number) => new Date(clock.now() - ms).toISOString()
  const hash = (secret: string) => createHmac('sha256', sessionSecret).update(secret).digest('hex')

  // Turns of all calls together: a statement on its own costs more than the rest of a turn.
  const keep = batched(async (turns: readonly (UnansweredTurn & { callId: CallId })[]) => {
    await db.execute(query`
      with said as (
        select * from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as said
          ("turnId" text, "callId" uuid, number bigint, "lastNumber" bigint, heard text, interrupted jsonb)
      ), kept as (
        insert into voice_turns (turn_id, call_id, number, last_number, heard, interrupted)
        select * from said on conflict do nothing
      )
      update voice_calls set acknowledged = greatest(acknowledged, latest), last_seen_at = ${now()}
      from (select "callId", max("lastNumber") as latest from said group by "callId") as calls
      where call_id = "callId"`)
  })

  async function seen(callId: CallId) {
    await db.execute(query`update voice_calls set last_seen_at = ${now()} where call_id = ${callId}`)
  }

  return {
    async open({ caller, language, timeZone }) {
      const callId = randomUUID()
      const secret = randomBytes(32).toString('base64url')
      await db.execute(query`
        insert into voice_calls (call_id, secret_hash, caller, language, time_zone, last_seen_at)
        values (${callId}, ${hash(secret)}, ${JSON.stringify(caller)}, ${language}, ${timeZone}, ${now()})`)
      return { call: { callId, caller, language, timeZone, acknowledged: -1 }, secret }
    },

    async resume(callId, secret) {
      const { rows } = await db.execute<CallRow>(query`
        select * from voice_calls where call_id::text = ${callId} and last_seen_at > ${ago(RESUME_WITHIN_MS)}`)
      const row = rows[0]
      if (!row || !timingSafeEqual(Buffer.from(row.secret_hash), Buffer.from(hash(secret)))) return null
      await seen(row.call_id)
      const open = await db.execute<TurnRow>(query`
        select * from voice_turns where call_id = ${row.call_id} and not answered order by number desc limit 1`)
      return { call: toCall(row), unanswered: open.rows[0] ? toTurn(open.rows[0]) : null }
    },

    understood: (callId, turn) => keep({ ...turn, callId }),
    answered: batched(async (turnIds) => {
      await db.execute(
        query`update voice_turns set answered = true where turn_id = any(${query.param(turnIds)})`,
      )
    }),
    seen,

    async forgetOld() {
      await db.execute(query`delete from voice_calls where last_seen_at < ${ago(FORGET_AFTER_MS)}`)
    },
  }
}

type CallRow = {
  call_id: string
  secret_hash: string
  caller: unknown
  language: string
  time_zone: string
  acknowledged: string | number
}

type TurnRow = {
  turn_id: string
  number: string | number
  last_number: string | number
  heard: string
  interrupted: Prompt['interrupted'] | null
}

const toCall = (row: CallRow): StoredCall => ({
  callId: row.call_id,
  caller: Caller.parse(row.caller),
  language: row.language,
  timeZone: row.time_zone,
  acknowledged: Number(row.acknowledged),
})

const toTurn = (row: TurnRow): UnansweredTurn => ({
  turnId: row.turn_id,
  number: Number(row.number),
  lastNumber: Number(row.last_number),
  heard: row.heard,
  interrupted: row.interrupted ?? undefined,
})
