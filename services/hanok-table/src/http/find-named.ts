import { AppError } from '@convonet/kit/wire/app-error'
import { readConfirmationCode } from '../confirmation-code.ts'
import type { Reservation } from '../schema.ts'
import { type Asker, seesAll } from './asker.ts'
import type { Desk } from './desk.ts'
import { findById, readId } from './find-for-asker.ts'
import { filled, findingOf, lookUpByPhone } from './look-up-handlers.ts'
import { unfilledIn } from './loose/field-reader.ts'
import { type FieldName, fieldOf } from './loose/fields.ts'
import type { ChangeQuery } from './loose/read-changes.ts'
import { wrongField } from './problems.ts'

/** How a reservation is named besides in the body. */
export interface NamingQuery extends ChangeQuery {
  phone?: string | undefined
  code?: string | undefined
  reservation_id?: string | undefined
  id?: string | undefined
}

export interface Naming {
  fields: ReadonlyMap<string, unknown>
  query: NamingQuery
  /** By the address. */
  named: { id?: string; code?: string }
  /** Shown beside the body. */
  phone: string | null
}

/**
 * The reservation that a request names: by its address, unless a voice platform has left its template in there; else by code, number, or name and
 * phone in the body and the query. Never by anything that only looks like one.
 */
export async function findNamed(desk: Desk, asker: Asker, naming: Naming): Promise<Reservation> {
  const { fields, query, named } = naming
  const phone = naming.phone ?? textOf(fields, 'guest_phone')
  const code = named.code ?? textOf(fields, 'confirmation_code') ?? query.code ?? null
  const id = idOf(naming, { orElse: code !== null })
  if (id !== null) {
    const found = await findById(asker, { id, code, phone }, await findingOf(desk))
    if (code && readConfirmationCode(code) !== found.confirmationCode)
      throw wrongField('confirmation_code', 'is not that of the reservation which the address names')
    return found
  }
  if (code) return await desk.guestProof.prove(asker, { code: filled('confirmation_code', code), phone })
  const name = textOf(fields, 'guest_name')
  if (name && phone && asker.kind !== 'guest')
    return await lookUpByPhone(asker, { phone, name }, await findingOf(desk))
  throw missingIdentity(asker)
}

/** Null where there is none, or only a template and something else that names it. */
function idOf({ fields, query, named }: Naming, { orElse }: { orElse: boolean }): number | null {
  if (named.code !== undefined) return null
  if (named.id !== undefined && !unfilledIn(named.id)) return readId(named.id)
  const others = [numberText(fieldOf(fields, 'reservation_id')), query.reservation_id, query.id]
  const other = others.find((said) => said && !unfilledIn(said))
  if (other) return readId(other)
  return named.id === undefined || orElse ? null : readId(named.id)
}

/** A tool call's id, `call_1a`, is none. */
function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? value : undefined
}

function textOf(fields: ReadonlyMap<string, unknown>, field: FieldName): string | null {
  const value = fieldOf(fields, field)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text && !unfilledIn(text) ? text.slice(0, 64) : null
}

/** v2's object by name, for clients that wait for it. */
function missingIdentity(asker: Asker): AppError {
  const title = 'Nothing in this request names a reservation'
  const detail = {
    error: 'amend_missing_reservation_identity',
    explanation: title,
    hints: seesAll(asker) ? HINTS : GUEST_HINTS,
  }
  return new AppError('invalid', title, { facts: { detail } })
}

const HINTS = [
  'Put confirmation_code or reservation_id into the body, or ?reservation_id= into the address',
  'Or guest_name and guest_phone, where they are of one reservation only',
  'A template such as {{reservation_id}} that the voice platform has not filled in names nothing',
]
const GUEST_HINTS = [
  'Put confirmation_code into the body and the phone number of the reservation into X-Guest-Phone',
]
