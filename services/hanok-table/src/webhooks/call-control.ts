import { AppError } from '@convonet/kit/wire/app-error'
import { eq } from 'drizzle-orm'
import { wordsIn } from '../notify/notices.ts'
import type { CallControl, CallStep } from '../ports.ts'
import { loadRules } from '../restaurant.ts'
import { type Reservation, reservations } from '../schema.ts'
import { type CallEvent, type CallState, carried, readCallEvent } from './call-event.ts'
import { stands, writeAfterMissedCall } from './missed-call.ts'
import { once } from './once.ts'
import type { Telephone } from './telephone.ts'

/** v2's words. */
export type CallReply = 'ignored' | 'ok' | 'no_state' | 'spoke' | 'speak_failed' | 'hungup'

interface OnTheLine extends Telephone {
  callControl: CallControl
  callId: string
  state: CallState
  signal: AbortSignal
}

/** Says what the call is for, hears the answer to an offer, and hangs up after the last words. */
export async function handleCallEvent(
  telephone: Telephone,
  body: Record<string, unknown>,
  signal: AbortSignal,
): Promise<CallReply> {
  const { kind, callId, state, digits } = readCallEvent(body)
  const { callControl } = telephone
  if (kind === 'other' || callId === null || callControl === null) return 'ignored'
  if (state === null) return kind === 'over' ? 'ok' : 'no_state'
  const line: OnTheLine = { ...telephone, callControl, callId, state, signal }
  try {
    return await answer(line, kind, digits)
  } catch (error) {
    if (!(error instanceof AppError) && !signal.aborted) throw error
    telephone.log.warn({ err: error, event: kind }, 'A call with a guest cannot go on')
    return 'speak_failed'
  }
}

async function answer(line: OnTheLine, kind: CallEvent['kind'], digits: string): Promise<CallReply> {
  if (kind === 'over') {
    await writeAfterMissedCall(line, line)
    return 'ok'
  }
  if (kind === 'answered') return await begin(line)
  if (kind === 'pressed') return line.state.step === 'asked' ? await hear(line, digits) : 'ok'
  return line.state.step === 'last' ? await hangUp(line) : 'ok'
}

async function begin(line: OnTheLine): Promise<CallReply> {
  const { state } = line
  const reservation = await reservationOf(line)
  return await step(line, 'answered', async (own) => {
    if (!reservation || !stands(reservation, state, line.clock.now())) {
      return state.purpose === 'offer'
        ? await lastWords(line, own, wordsIn(state.locale).gone)
        : await hangUp(line)
    }
    if (state.purpose === 'reminder') return await lastWords(line, own, state.text)
    const asked = carried({ ...state, step: 'asked' })
    const said = await line.callControl.speak(
      own,
      { text: state.text, locale: state.locale, asks: true, carries: asked },
      line,
    )
    if (said === 'ended') return 'ok'
    await line.offerHeard(state.reservation_id)
    return 'spoke'
  })
}

/** Without an answer the offer stands: the guest may yet take it otherwise. */
const hear = (line: OnTheLine, digits: string): Promise<CallReply> =>
  step(line, 'pressed', async (own) => {
    const words = wordsIn(line.state.locale)
    const id = line.state.reservation_id
    if (digits !== '1' && digits !== '2') return await lastWords(line, own, words.unanswered)
    const became = await line.answerOffer(id, digits === '1' ? 'accept' : 'decline')
    if (became !== 'accepted') return await lastWords(line, own, words[became])
    const reservation = await reservationOf(line)
    if (!reservation) return await lastWords(line, own, words.gone)
    const { timeZone } = await loadRules(line.sql.db)
    const here = { now: line.clock.now(), timeZone }
    return await lastWords(line, own, words.accepted({ startsAt: reservation.startsAt.getTime(), here }))
  })

async function lastWords(line: OnTheLine, own: CallStep, text: string): Promise<CallReply> {
  const { locale } = line.state
  const carries = carried({ ...line.state, step: 'last' })
  const said = await line.callControl.speak(own, { text, locale, asks: false, carries }, line)
  return said === 'ended' ? 'ok' : 'spoke'
}

async function hangUp(line: OnTheLine): Promise<CallReply> {
  await line.callControl.hangUp({ callId: line.callId, name: 'hangup' }, line)
  return 'hungup'
}

async function step(
  { sql, clock, callId }: OnTheLine,
  name: string,
  work: (own: CallStep) => Promise<CallReply>,
): Promise<CallReply> {
  const own = { callId, name }
  return (await once(sql.db, own, clock.now(), () => work(own))) ?? 'ok'
}

async function reservationOf({ sql, state }: OnTheLine): Promise<Reservation | undefined> {
  const [row] = await sql.db.select().from(reservations).where(eq(reservations.id, state.reservation_id))
  return row
}
