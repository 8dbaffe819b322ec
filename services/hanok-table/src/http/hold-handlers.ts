import { randomBytes } from 'node:crypto'
import type { reservationRoutes } from '@convonet/contracts/reservation-routes'
import type { Handlers } from '@convonet/kit/http/mount'
import { holdTables } from '../holds.ts'
import { loadRules } from '../restaurant.ts'
import { transact } from '../transact.ts'
import type { Face } from './face.ts'
import { notBookable, wrongField } from './problems.ts'

type HoldHandlers = Pick<Handlers<typeof reservationRoutes>, 'hold'>

const NO_WISHES = { guestName: null, guestPhone: null, specialRequests: null, preorder: [] }

export const holdHandlers = ({ sql, clock }: Face): HoldHandlers => ({
  async hold({ body }) {
    const rules = await loadRules(sql.db)
    const startsAt = Date.parse(body.starts_at)
    if (Number.isNaN(startsAt)) throw wrongField('starts_at', 'is not a time such as 2026-11-27T19:00')
    const token = `web:${randomBytes(18).toString('base64url')}`
    const wanted = { partySize: body.party_size, startsAt, wishes: NO_WISHES }
    const held = await transact(sql.db, (tx) =>
      holdTables(tx, { callId: token, wanted }, { rules, now: clock.now() }),
    )
    if (held.kind !== 'held')
      throw notBookable(held.kind, 'alternatives' in held ? held.alternatives : [], rules)
    return {
      hold_token: token,
      expires_at: held.hold.expiresAt.toISOString(),
      starts_at: held.hold.startsAt.toISOString(),
      party_size: held.hold.partySize,
      areas: [],
    }
  },
})
