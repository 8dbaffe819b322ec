import type { ReservationStatus, RestaurantRules } from '@convonet/contracts/reservations'
import type { Changes } from '../../amend.ts'
import { createFieldReader, type FieldReader } from './field-reader.ts'
import { isBlank, isFieldName, namesOf } from './fields.ts'
import { readFields } from './read-fields.ts'
import { isYes, readStatus, statusOf } from './read-status.ts'

export interface AskedChanges {
  changes: Changes
  status: ReservationStatus | null
  /** The guest has heard the offer that goes with giving up much food ordered ahead. */
  acknowledged: boolean
}

export interface ChangeQuery {
  status?: string | undefined
  cancel?: string | undefined
  retention_ack?: string | undefined
  retention_offer_acknowledged?: string | undefined
}

/** What a body and a query want changed; throws `invalid` where that makes no sense, or is nothing. */
export function readChanges(
  fields: ReadonlyMap<string, unknown>,
  query: ChangeQuery,
  { rules, anyWord }: { rules: RestaurantRules; anyWord: boolean },
): AskedChanges {
  const reader = createFieldReader()
  const status = wantedStatus(fields, { query, anyWord }, reader)
  const changes: Changes = { ...readFields(fields, rules, reader), ...cleared(fields) }
  reader.done()
  if (!status && Object.keys(changes).length === 0) {
    reader.wrong('body', 'names nothing to change: neither a field of the reservation nor a status')
    reader.done()
  }
  const acknowledged =
    isYes(query.retention_ack) ||
    isYes(query.retention_offer_acknowledged) ||
    ACKNOWLEDGED.some((name) => isYes(fields.get(name)))
  return { changes, status, acknowledged }
}

const ACKNOWLEDGED = [
  'retention_offer_acknowledged',
  'retention_acknowledged',
  'retention_ack',
  'cancel_after_retention_offer',
  'guest_confirmed_cancel_after_retention',
]

function wantedStatus(
  fields: ReadonlyMap<string, unknown>,
  { query, anyWord }: { query: ChangeQuery; anyWord: boolean },
  reader: FieldReader,
): ReservationStatus | null {
  if (isYes(query.cancel)) return 'cancelled'
  if (!isBlank(query.status)) return statusOf(query.status) ?? unknownStatus(reader)
  const read = readStatus(fields, { anyWord })
  if (read.kind === 'unknown') return unknownStatus(reader)
  return read.kind === 'status' ? read.status : null
}

function unknownStatus(reader: FieldReader): null {
  reader.wrong('status', 'is none of pending, confirmed, seated, completed, cancelled, no_show')
  return null
}

const IDENTITIES = new Set([...namesOf('confirmation_code'), ...namesOf('reservation_id')])

/**
 * What is to be emptied: what `clear` names, and what alone is given and given as nothing. Beside other fields a nothing is a gap in a template
 * and changes nothing.
 */
function cleared(fields: ReadonlyMap<string, unknown>): Changes {
  const named = [fields.get('clear')].flat().flatMap((list) => String(list).split(/[\s,]+/))
  const given = [...fields.keys()].filter((name) => isFieldName(name) && !IDENTITIES.has(name))
  const [only] = given.length === 1 ? given : []
  const isEmptied = (field: 'special_requests' | 'preorder') =>
    named.includes(field) ||
    (only !== undefined && namesOf(field).includes(only) && isBlank(fields.get(only)))
  return {
    ...(isEmptied('special_requests') && { specialRequests: null }),
    ...(isEmptied('preorder') && { preorder: [] }),
  }
}
