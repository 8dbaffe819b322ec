import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import { namedStatement } from '@convonet/kit/store/named-statement'
import type { Database } from '@convonet/kit/store/sql'
import { serviceDayOf } from './opening-hours.ts'
import { iso } from './sql-moments.ts'
import type { Stay } from './stay.ts'

/** Which tables there are, who has them when, and who waits for one. */
export interface Situation {
  tables: readonly Table[]
  taken: readonly Taken[]
  arrivals: readonly Arrival[]
  /** In the order in which tables are offered; without those for whom it is too late. */
  waiting: readonly WaitingParty[]
  /** Holds that are over but whose tables are still marked. */
  expiredHolds: readonly string[]
  now: number
}

/** Whoever has tables: a reservation, or a hold while a guest decides. */
export type Owner = { reservationId: number } | { holdId: string }

export interface Taken extends Party {
  tableId: number
  from: number
  /** Exclusive. */
  until: number
}

interface Arrival extends Party {
  at: number
  guests: number
}

interface Party {
  reservationId: number | null
  holdId: string | null
}

export interface WaitingParty extends Stay {
  id: number
  vip: boolean
}

const DAY_MS = 86_400_000

interface Loading {
  rules: RestaurantRules
  now: number
  without?: Owner | undefined
}

/** Everything on the restaurant's day whose service a moment belongs to, and the night after, apart from what `without` has; in one statement. */
export async function loadSituation(
  db: Database,
  moment: number,
  { without, ...deciding }: Loading,
): Promise<Situation> {
  const from = serviceDayOf(moment, deciding.rules).toZonedDateTime(deciding.rules.timeZone).epochMilliseconds
  const situation = await loadBetween(db, { startsAt: from, endsAt: from + 3 * DAY_MS }, deciding)
  return without ? withoutOwner(situation, without) : situation
}

/** Only what overlaps: enough to seat a party while nobody waits. */
export async function loadBetween(
  db: Database,
  { startsAt, endsAt }: Omit<Stay, 'partySize'>,
  { rules, now }: Omit<Loading, 'without'>,
): Promise<Situation> {
  const earliest = now + rules.leadMinutes * 60_000
  const [loaded] = await SITUATION(db, [iso(startsAt), iso(endsAt), iso(now), iso(earliest)])
  if (!loaded) throw new Error('The situation was not answered')
  return situationOf(loaded, now)
}

/** The situation as if this owner had no tables. */
export function withoutOwner(situation: Situation, owner: Owner): Situation {
  const isOther = ({ reservationId, holdId }: Party) =>
    'reservationId' in owner ? reservationId !== owner.reservationId : holdId !== owner.holdId
  return {
    ...situation,
    taken: situation.taken.filter(isOther),
    arrivals: situation.arrivals.filter(isOther),
  }
}

/** Table, from, until, reservation, hold, start, guests, whether the hold is over. */
type TakenRow = [number, number, number, number | null, string | null, number, number, boolean]
/** Id, guests, start, minutes, whether it is a VIP. */
type WaitingRow = [number, number, number, number, boolean]

interface Loaded {
  tables: Table[]
  taken: TakenRow[]
  waiting: WaitingRow[]
}

const millis = (moment: string) => `(extract(epoch from ${moment}) * 1000)::float8`

const SITUATION = namedStatement<Loaded>(
  'hanok-situation',
  `select
  (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'seats', seats, 'area', area, 'joins', joins)
      order by id), '[]')
    from hanok_tables) as tables,
  (select coalesce(json_agg(json_build_array(t.table_id, ${millis('lower(t.during)')}, ${millis('upper(t.during)')},
      t.reservation_id, t.hold_id, ${millis('coalesce(r.starts_at, h.starts_at)')}, coalesce(r.party_size, h.party_size),
      coalesce(h.expires_at <= $3::timestamptz, false))), '[]')
    from reservation_tables t
    left join reservations r on r.id = t.reservation_id
    left join hanok_holds h on h.id = t.hold_id
    where t.live and t.during && tstzrange($1::timestamptz, $2::timestamptz)) as taken,
  (select coalesce(json_agg(json_build_array(id, party_size, ${millis('starts_at')}, coalesce(duration_minutes, 120),
      guest_priority = 'vip') order by (guest_priority = 'vip') desc, waiting_since, id), '[]')
    from reservations
    where status = 'pending' and seating_status = 'waitlist' and starts_at > $4::timestamptz and starts_at < $2::timestamptz
      and starts_at + coalesce(duration_minutes, 120) * interval '1 minute' > $1::timestamptz) as waiting`,
)

function situationOf({ tables, taken, waiting }: Loaded, now: number): Situation {
  const current = taken.filter(([, , , , , , , expired]) => !expired)
  const arrivals = new Map(
    current.map(([, , , reservationId, holdId, at, guests]) => [
      reservationId ?? holdId,
      { at, guests, reservationId, holdId },
    ]),
  )
  return {
    now,
    tables,
    taken: current.map(([tableId, from, until, reservationId, holdId]) => ({
      tableId,
      from,
      until,
      reservationId,
      holdId,
    })),
    arrivals: [...arrivals.values()],
    waiting: waiting.map(([id, partySize, startsAt, minutes, vip]) => ({
      id,
      partySize,
      startsAt,
      endsAt: startsAt + minutes * 60_000,
      vip,
    })),
    expiredHolds: [...new Set(taken.flatMap(([, , , , holdId, , , over]) => (over && holdId ? holdId : [])))],
  }
}
