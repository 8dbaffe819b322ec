import { createHash } from 'node:crypto'
import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'
import type { Notice, Notifier, Told } from '../ports.ts'
import { askTelnyx, type TelnyxAccess, type TelnyxAnswer } from './telnyx-request.ts'

export interface TelnyxLine extends TelnyxAccess {
  /** The house's number, E.164. */
  from: string
  /** The Call Control application that makes calls; null where there are only messages. */
  connectionId: string | null
  /** Where Telnyx reports on calls; null leaves it to what the application says. */
  callbackUrl: string | null
}

const RINGS_S = 40
const LONGEST_CALL_S = 180

/** Calls guests and writes to them by Telnyx. What is said in a call is said by its events, see `telnyx-call-control.ts`. */
export function createTelnyxNotifier(line: TelnyxLine): Notifier {
  return {
    async tell(notice, { signal }) {
      if (!/^\+[1-9]\d{6,14}$/.test(notice.to)) return { kind: 'bad-number' }
      return notice.by === 'call' ? await call(line, notice, signal) : await write(line, notice, signal)
    },
  }
}

async function call(line: TelnyxLine, notice: Notice, signal: AbortSignal): Promise<Told> {
  const { connectionId, from, callbackUrl } = line
  if (connectionId === null) return { kind: 'no-provider' }
  const body = {
    connection_id: connectionId,
    to: notice.to,
    from,
    client_state: stateOf(notice),
    command_id: commandOf(notice),
    timeout_secs: RINGS_S,
    time_limit_secs: LONGEST_CALL_S,
  }
  const reported = callbackUrl && { ...body, webhook_url: callbackUrl, webhook_url_method: 'POST' }
  const answer = await askTelnyx(line, '/calls', { body: reported || body, signal })
  // Telnyx refuses addresses that it cannot reach; its application has one of its own.
  const last = answer.status === 400 && reported ? await askTelnyx(line, '/calls', { body, signal }) : answer
  return (
    refusalOf(last) ?? {
      kind: 'ringing',
      reference: Dialled.safeParse(last.body).data?.data.call_control_id ?? '',
    }
  )
}

/** Telnyx knows no repeated message, so one of which nobody knows whether it went out is not sent again. */
async function write(line: TelnyxLine, { to, text }: Notice, signal: AbortSignal): Promise<Told> {
  try {
    const answer = await askTelnyx(line, '/messages', { body: { from: line.from, to, text }, signal })
    return (
      refusalOf(answer) ?? { kind: 'sent', reference: Written.safeParse(answer.body).data?.data.id ?? '' }
    )
  } catch (error) {
    if (error instanceof AppError && error.code === 'timeout')
      return { kind: 'refused', detail: 'outcome-unknown' }
    throw error
  }
}

const Dialled = z.object({ data: z.object({ call_control_id: z.string().min(1) }) })
const Written = z.object({ data: z.object({ id: z.string().min(1) }) })

/** Null where Telnyx has taken it. */
function refusalOf({ status, errors }: TelnyxAnswer): Told | null {
  if (status < 300) return null
  if (errors.some(({ code, pointer }) => BAD_NUMBERS.has(code) && pointer !== '/from'))
    return { kind: 'bad-number' }
  return { kind: 'refused', detail: `http-${status}${errors.map(({ code }) => ` ${code}`).join('')}` }
}

// Invalid phone number; not in E.164; not routable; invalid 'to' address (https://developers.telnyx.com/development/api-fundamentals/api-errors).
const BAD_NUMBERS = new Set(['10002', '10016', '40001', '40310'])

/** Comes back with every event of the call. v2's two words first. */
const stateOf = ({ purpose, reservationId, confirmationCode, locale, text }: Notice): string =>
  Buffer.from(
    JSON.stringify({
      hanok_reminder: purpose === 'reminder',
      confirmation_code: confirmationCode,
      purpose,
      reservation_id: reservationId,
      locale,
      text,
    }),
    'utf8',
  ).toString('base64')

/** The same for every try, so that a try whose answer was lost does not ring twice. */
const commandOf = ({ purpose, reservationId, to, text }: Notice): string =>
  createHash('sha256')
    .update(JSON.stringify([purpose, reservationId, to, text]))
    .digest('hex')
    .slice(0, 32)
