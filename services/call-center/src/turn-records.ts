import type { CallId } from '@convonet/contracts/call'
import { TurnRecord } from '@convonet/contracts/monitor'
import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'

const KEPT_MS = 7 * 24 * 3_600_000
const MOST_KEPT = 100_000
const MOST_ANSWERED = 100

export interface TurnRecords {
  /** A turn that is stored already is left as it is. */
  add(records: readonly TurnRecord[]): Promise<void>
  /** The latest hundred, the oldest first. */
  ofCall(callId: CallId): Promise<TurnRecord[]>
  /** Drops what is older than a week, and the oldest of more than 100,000. */
  forgetOld(): Promise<void>
}

export function createTurnRecords({ db }: Sql, clock: Clock): TurnRecords {
  return {
    async add(records) {
      await db.execute(query`
        insert into turn_records (turn_id, call_id, user_id, started_at, record)
        select record ->> 'turnId', (record ->> 'callId')::uuid, (record ->> 'userId')::uuid,
          to_timestamp((record ->> 'startedAt')::float8 / 1000), record
        from jsonb_array_elements(${JSON.stringify(records)}::jsonb) as record
        on conflict (turn_id) do nothing`)
    },

    async ofCall(callId) {
      const { rows } = await db.execute<{ record: unknown }>(query`
        select record from turn_records where call_id = ${callId}
        order by started_at desc limit ${MOST_ANSWERED}`)
      return rows.map(({ record }) => TurnRecord.parse(record)).reverse()
    },

    async forgetOld() {
      await db.execute(query`
        delete from turn_records where started_at < greatest(
          ${new Date(clock.now() - KEPT_MS).toISOString()}::timestamptz,
          (select started_at from turn_records order by started_at desc offset ${MOST_KEPT} limit 1))`)
    },
  }
}
