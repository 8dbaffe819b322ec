import type { PreorderLine } from '@convonet/contracts/menu'
import type { GuestLocale, RestaurantRules } from '@convonet/contracts/reservations'
import { readPhoneNumber } from '../../phone-number.ts'
import { type FieldReader, fillIn, unfilledIn } from './field-reader.ts'
import { type FieldName, fieldOf } from './fields.ts'
import { readPreorder } from './read-preorder.ts'
import { readStartTime } from './read-start.ts'

/** The fields of a reservation that guests may say; undefined where they are not given. */
export interface GivenFields {
  guestName?: string
  /** E.164. */
  guestPhone?: string
  partySize?: number
  /** Unix milliseconds. */
  startsAt?: number
  specialRequests?: string
  preorder?: PreorderLine[]
  preferredLocale?: GuestLocale
}

type Fields = ReadonlyMap<string, unknown>

export function readFields(fields: Fields, rules: RestaurantRules, reader: FieldReader): GivenFields {
  const text = (field: FieldName, most: number) => readText(fields, { field, most }, reader)
  const name = text('guest_name', 255)
  const phone = text('guest_phone', 64)
  const start = text('starts_at', 64)
  const requests = text('special_requests', 2000)
  const locale = text('preferred_locale', 35)
  const preorder = fieldOf(fields, 'preorder')
  return withoutGaps({
    guestName: name,
    guestPhone: phone && phoneOf(phone, rules, reader),
    partySize: partySizeOf(fieldOf(fields, 'party_size'), reader),
    startsAt: start && startOf(start, rules, reader),
    specialRequests: requests,
    preorder: preorder === undefined ? undefined : orderOf(preorder, reader),
    preferredLocale: locale && (/^ko/i.test(locale) ? 'ko' : 'en'),
  })
}

/** Trimmed; numbers are text to whoever types them. */
export function readText(
  fields: Fields,
  { field, most }: { field: FieldName; most: number },
  reader: FieldReader,
): string | undefined {
  const value = fieldOf(fields, field)
  if (value === undefined) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') return reader.wrong(field, 'is not a text')
  const said = wellFormed(String(value)).trim()
  const unfilled = unfilledIn(said)
  if (unfilled) return reader.wrong(field, fillIn(unfilled))
  if (said.length > most) return reader.wrong(field, `is longer than ${most} characters`)
  return said || undefined
}

/** Without what no database keeps: NUL and halves of characters. */
const wellFormed = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')

function phoneOf(said: string, { phoneRegion }: RestaurantRules, reader: FieldReader): string | undefined {
  return readPhoneNumber(said, phoneRegion) ?? reader.wrong('guest_phone', 'is not a phone number')
}

function startOf(said: string, { timeZone }: RestaurantRules, reader: FieldReader): number | undefined {
  const wrong = `is not a time such as 2026-11-27T19:00, which is the restaurant's clock (${timeZone}) unless it has an offset`
  return readStartTime(said, timeZone) ?? reader.wrong('starts_at', wrong)
}

function partySizeOf(value: unknown, reader: FieldReader): number | undefined {
  if (value === undefined) return undefined
  const unfilled = unfilledIn(value)
  if (unfilled) return reader.wrong('party_size', fillIn(unfilled))
  const size = typeof value === 'string' ? Number(/^\s*(\d{1,4})\s*$/.exec(value)?.[1]) : value
  const isSize = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 500
  return isSize ? size : reader.wrong('party_size', 'is not a number of guests')
}

function orderOf(value: unknown, reader: FieldReader): PreorderLine[] | undefined {
  const unfilled = unfilledIn(value)
  return unfilled ? reader.wrong('preorder', fillIn(unfilled)) : readPreorder(value, reader)
}

type Gaps = { [Name in keyof GivenFields]: GivenFields[Name] | '' }

const withoutGaps = (fields: Gaps): GivenFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
