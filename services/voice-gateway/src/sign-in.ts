import { randomUUID } from 'node:crypto'
import type { Caller } from '@convonet/contracts/call'
import type { ClientMessage } from '@convonet/contracts/voice-socket'
import type { CallStore, StoredCall, UnansweredTurn } from './call-store.ts'
import type { Line } from './line.ts'
import type { SignInWithPin } from './pin.ts'

type Authenticate = Extract<ClientMessage, { type: 'authenticate' }>

export interface SignedIn {
  call: StoredCall
  /** Protocol 3: the page speaks binary and can resume. */
  streaming: boolean
  /** For the page, once. */
  secret: string | null
  resumed: boolean
  unanswered: UnansweredTurn | null
}

export interface SignInDeps {
  line: Line
  calls: CallStore
  withPin: SignInWithPin
  pinRequired: boolean
  /** The client's address, as far as trusted proxies tell. */
  address: string
  signal: AbortSignal
}

/** Lets a caller in, or tells the page why not and answers null. */
export async function signIn(message: Authenticate, deps: SignInDeps): Promise<SignedIn | null> {
  if (message.resume) return await resume(message.resume, deps)

  const caller = await identify(message, deps)
  if (!caller) return null
  const call = { caller, language: 'en', timeZone: message.time_zone ?? 'UTC' }
  if (message.protocol === undefined) return { call: unstored(call), ...PLAIN }

  const opened = await deps.calls.open(call)
  return { ...opened, streaming: true, resumed: false, unanswered: null }
}

export const anonymousCaller: Caller = { userId: null, name: null, channel: 'web' }

/** A caller whom nobody asked for a PIN, on a page that says nothing of itself. */
export const anonymousCall = (): SignedIn => ({
  call: unstored({ caller: anonymousCaller, language: 'en', timeZone: 'UTC' }),
  ...PLAIN,
})

const PLAIN = { streaming: false, secret: null, resumed: false, unanswered: null } as const

/** v2's pages cannot resume, so nothing of their calls is kept. */
const unstored = (call: Pick<StoredCall, 'caller' | 'language' | 'timeZone'>): StoredCall => ({
  ...call,
  callId: randomUUID(),
  acknowledged: -1,
})

type Resume = NonNullable<Authenticate['resume']>

async function resume({ session_id, secret, complete_turn_id }: Resume, { calls, line }: SignInDeps) {
  const found = await calls.resume(session_id, secret)
  if (!found) {
    line.error('resume_failed', 'This call can no longer be continued; please sign in again')
    return null
  }
  const hasAnswer = found.unanswered?.turnId === complete_turn_id
  if (found.unanswered && hasAnswer) await calls.answered(found.unanswered.turnId)
  return { ...found, unanswered: hasAnswer ? null : found.unanswered, secret, streaming: true, resumed: true }
}

async function identify({ pin: given, protocol }: Authenticate, deps: SignInDeps) {
  const { withPin, pinRequired, address, signal, line } = deps
  const pin = given ?? ''
  if (pin === '' && !pinRequired) return anonymousCaller
  const outcome = pin === '' ? ({ kind: 'refused' } as const) : await withPin(pin, address, { signal })
  if (outcome.kind === 'welcome') return outcome.caller
  if (!pinRequired) return anonymousCaller
  if (outcome.kind === 'refused') line.error('auth_failed', 'That PIN is not right')
  else {
    const retry_after_s = Math.ceil(outcome.retryAfterMs / 1000)
    const message = `Too many wrong PINs; try again in ${Math.ceil(retry_after_s / 60)} minutes`
    line.error('locked', message, protocol && { retry_after_s })
  }
  return null
}
