import { GuestLocale } from '@convonet/contracts/reservations'
import { z } from 'zod'
import { objectIn } from './read-body.ts'

/** What the provider carries for us through a call that we began, and hands back with each event of it. */
export const CallState = z.object({
  purpose: z.enum(['reminder', 'offer']),
  reservation_id: z.int().min(1).max(2_147_483_647),
  locale: GuestLocale,
  /** What is said once the guest is on the line. */
  text: z.string().max(3000),
  /** `asked` after a question, `last` after the last words. */
  step: z.enum(['asked', 'last']).optional(),
})
export type CallState = z.infer<typeof CallState>

export interface CallEvent {
  kind: 'answered' | 'pressed' | 'spoken' | 'over' | 'other'
  callId: string | null
  /** Null in a call that is not ours. */
  state: CallState | null
  /** What the guest pressed. */
  digits: string
}

/** An event as Telnyx sends it, `{data: {event_type, payload}}`, or flat. */
export function readCallEvent(body: Record<string, unknown>): CallEvent {
  const event = objectIn(body.data) ?? body
  const payload = objectIn(event.payload) ?? objectIn(body.payload) ?? {}
  const call = objectIn(payload.call) ?? {}
  const texts = (...values: unknown[]) =>
    values.find((value): value is string => typeof value === 'string' && value !== '') ?? ''
  const callId = texts(payload.call_control_id, call.call_control_id)
  return {
    kind: kindOf(texts(event.event_type, body.event_type)),
    callId: NAMES_A_CALL.test(callId) ? callId : null,
    state: stateIn(texts(payload.client_state, payload.clientState, call.client_state)),
    digits: texts(payload.digits),
  }
}

/** The state as the provider carries it. */
export const carried = (state: CallState): string =>
  Buffer.from(JSON.stringify(state), 'utf8').toString('base64')

/** Anything else would not be a name of Telnyx's, and may be more than the store takes. */
const NAMES_A_CALL = /^[\x21-\x7e]{1,300}$/

/** `call.answered`, `call.speak.ended`; v2 also met `callAnswered`. */
function kindOf(type: string): CallEvent['kind'] {
  if (/answered$/i.test(type)) return 'answered'
  if (/gather\.ended$/i.test(type)) return 'pressed'
  if (/speak\.(?:ended|completed|stopped)$/i.test(type)) return 'spoken'
  return /hangup$/i.test(type) ? 'over' : 'other'
}

function stateIn(base64: string): CallState | null {
  try {
    return CallState.safeParse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
