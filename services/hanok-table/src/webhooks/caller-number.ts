import { objectIn } from './read-body.ts'

/** Who is on the line, as v2 found it: the first that looks like a phone number, or else the first there is. Null where there is none. */
export function callerNumber(body: Record<string, unknown>): string | null {
  const said = candidates(body)
  return said.find(looksLikeNumber) ?? said[0] ?? null
}

const NESTED = ['telnyx_end_user_target', 'hanok_table_end_user_target', 'caller_number', 'from']
const FLAT = [
  'telnyx_end_user_target',
  'hanok_table_end_user_target',
  'caller_number',
  'customer_phone',
  'ani',
  'from',
  'From',
  'caller',
  'Caller',
]
const LONGEST = 200

function candidates(body: Record<string, unknown>): string[] {
  const inner = objectIn(body.data) ?? {}
  const payload = objectIn(inner.payload) ?? {}
  return [
    ...NESTED.map((name) => payload[name]),
    inner.caller_number,
    inner.from,
    ...FLAT.map((name) => body[name]),
  ].flatMap((value) => {
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text.trim() && text.length <= LONGEST ? [numberIn(text.trim())] : []
  })
}

/** `sip:+15551234567@sip.example` is that number. */
function numberIn(text: string): string {
  const [, user] = /^(?:sips?|tel):([^@;]+)/i.exec(text) ?? []
  return user ?? text
}

const looksLikeNumber = (text: string) => !text.includes('@') && text.replace(/\D/g, '').length >= 10
