import type { GuestLocale } from '@convonet/contracts/reservations'
import { AppError } from '@convonet/kit/wire/app-error'
import type { CallControl, CallStep, Speech } from '../ports.ts'
import { askTelnyx, type TelnyxAccess, type TelnyxAnswer } from './telnyx-request.ts'

const VOICES: Record<GuestLocale, { voice: string; language: string }> = {
  en: { voice: 'AWS.Polly.Joanna', language: 'en-US' },
  ko: { voice: 'AWS.Polly.Seoyeon', language: 'ko-KR' },
}
/** How long a guest may take to press a key, and how often they are asked. */
const KEY_MS = 8000
const ASKED_TIMES = 2
const TRIES = 2

/** Speaks in calls by Telnyx. Each command carries the name of its step, by which Telnyx knows a repeated one. */
export function createTelnyxCallControl(access: TelnyxAccess): CallControl {
  return {
    async speak(step, speech, { signal }) {
      const action = speech.asks ? 'gather_using_speak' : 'speak'
      return await command(access, { step, action, body: bodyOf(speech) }, signal)
    },
    async hangUp(step, { signal }) {
      await command(access, { step, action: 'hangup', body: {} }, signal)
    },
  }
}

function bodyOf({ text, locale, asks, carries }: Speech): Record<string, unknown> {
  const said = { payload: text, ...VOICES[locale], client_state: carries }
  if (!asks) return said
  const keys = { valid_digits: '12', minimum_digits: 1, maximum_digits: 1 }
  return { ...said, ...keys, timeout_millis: KEY_MS, maximum_tries: ASKED_TIMES }
}

interface Command {
  step: CallStep
  action: string
  body: Record<string, unknown>
}

async function command(
  access: TelnyxAccess,
  { step, action, body }: Command,
  signal: AbortSignal,
): Promise<'spoken' | 'ended'> {
  const path = `/calls/${encodeURIComponent(step.callId)}/actions/${action}`
  const asked = { body: { ...body, command_id: step.name }, signal }
  const answer = await insist(() => askTelnyx(access, path, asked))
  if (answer.status < 300) return 'spoken'
  if (isOver(answer)) return 'ended'
  throw new AppError('upstream-failed', 'Telnyx refused', { facts: { upstreamStatus: answer.status } })
}

/** The call has ended already. */
const isOver = ({ status, errors }: TelnyxAnswer) =>
  status === 404 || (status === 422 && errors.some(({ code }) => code === '90018'))

async function insist(ask: () => Promise<TelnyxAnswer>): Promise<TelnyxAnswer> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === TRIES || !(error instanceof AppError)) throw error
    }
  }
}
