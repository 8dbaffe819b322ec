import { randomBytes } from 'node:crypto'
import type { TableHold } from '@convonet/contracts/reservation-answers'
import type { reservationRoutes } from '@convonet/contracts/reservation-routes'
import type { Handlers } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { sql } from 'drizzle-orm'
import { holdTables, releaseHold, renewHold } from '../holds.ts'
import type { Hold } from '../schema.ts'
import type { Desk } from './desk.ts'
import { countGuestWrite } from './guest-writes.ts'
import { readStartTime } from './loose/read-start.ts'
import { notBookable, wrongField } from './problems.ts'

type HoldHandlers = Pick<Handlers<typeof reservationRoutes>, 'hold' | 'renewHold' | 'releaseHold'>

/** Tables that guests of a page think about. */
export const holdHandlers = (desk: Desk): HoldHandlers => ({
  hold: ({ body }, context) =>
    desk.write(context, async (asker, once) => {
      await countGuestWrite(asker, desk.face)
      const writing = await desk.writing(asker)
      const { rules } = writing
      const startsAt = readStartTime(body.starts_at, rules.timeZone)
      if (startsAt === null) throw wrongField('starts_at', 'is not a time such as 2026-11-27T19:00')
      const callId = newToken()
      return await once(async (tx) => {
        const wanted = { partySize: body.party_size, startsAt, wishes: NO_WISHES }
        const held = await holdTables(tx, { callId, wanted }, writing)
        if (held.kind === 'held') return { body: await readHold(tx, held.hold) }
        throw notBookable(held.kind, 'alternatives' in held ? held.alternatives : [], rules)
      })
    }),

  renewHold: ({ body }, context) =>
    desk.write(context, async (asker, once) => {
      const writing = await desk.writing(asker)
      const callId = readToken(body.hold_token)
      return await once(async (tx) => {
        const renewed = await renewHold(tx, callId, writing)
        if (renewed.kind === 'renewed') return { body: await readHold(tx, renewed.hold) }
        if (renewed.kind === 'expired') throw notBookable('hold-expired', [], writing.rules)
        const expires_at = renewed.hold.expiresAt.toISOString()
        throw new AppError('conflict', 'These tables were kept long enough', {
          facts: { reason: 'hold-expired', alternatives: [], expires_at },
        })
      })
    }),

  releaseHold: ({ body }, context) =>
    desk.write(context, async (asker, once) => {
      const writing = await desk.writing(asker)
      const callId = readToken(body.hold_token)
      return await once(async (tx) => ({ body: { released: await releaseHold(tx, callId, writing) } }))
    }),
})

const NO_WISHES = { guestName: null, guestPhone: null, specialRequests: null, preorder: [] }
const PREFIX = 'web:'

const newToken = () => `${PREFIX}${randomBytes(18).toString('base64url')}`

/** A token of ours, never the name of somebody's call. */
export function readToken(said: string): string {
  if (!said.startsWith(PREFIX)) throw wrongField('hold_token', 'is not the token of a hold')
  return said
}

async function readHold(
  tx: Database,
  { id, callId, expiresAt, startsAt, partySize }: Hold,
): Promise<TableHold> {
  const { rows } = await tx.execute<{ area: string }>(sql`
    select distinct t.area from reservation_tables held join hanok_tables t on t.id = held.table_id
    where held.hold_id = ${id} and held.live order by 1`)
  return {
    hold_token: callId,
    expires_at: expiresAt.toISOString(),
    starts_at: startsAt.toISOString(),
    party_size: partySize,
    areas: rows.map(({ area }) => area),
  }
}
