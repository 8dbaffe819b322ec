import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'

export interface TelnyxAccess {
  key: string
  /** `https://api.telnyx.com` */
  baseUrl: string
  /** How long an answer may take. */
  patienceMs: number
}

export interface TelnyxAnswer {
  status: number
  body: unknown
  /** What is wrong, with the parameter that it is about; none where nothing is. */
  errors: { code: string; pointer: string }[]
}

/**
 * POSTs to Telnyx API v2 (https://developers.telnyx.com/api-reference, read 2026-11). Throws `timeout` where it is unknown whether Telnyx has
 * done it, `busy` and `upstream-failed` where it has not; any other status is answered.
 */
export async function askTelnyx(
  { key, baseUrl, patienceMs }: TelnyxAccess,
  path: string,
  { body, signal }: { body: Record<string, unknown>; signal: AbortSignal },
): Promise<TelnyxAnswer> {
  const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/v2${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  }).catch((cause: unknown) => {
    signal.throwIfAborted()
    throw unanswered(cause)
  })
  const { status } = response
  const answer: unknown = await response.json().catch(() => null)
  signal.throwIfAborted()
  if (status === 429) throw new AppError('busy', 'Telnyx wants us to wait')
  if (status >= 500) throw new AppError('upstream-failed', `Telnyx answered ${status}`)
  return { status, body: answer, errors: errorsIn(answer) }
}

/** Never connected, so never asked; otherwise nobody knows. */
function unanswered(cause: unknown): AppError {
  return isUnreached(cause)
    ? new AppError('upstream-failed', 'Telnyx cannot be reached', { cause })
    : new AppError('timeout', 'Telnyx does not answer', { cause })
}

const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
])

function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && UNREACHED.has(error.code)) return true
  return isUnreached(error.cause)
}

const Errors = z.object({
  errors: z.array(
    z.object({
      code: z.coerce.string().default(''),
      source: z.object({ pointer: z.string().default('') }).default({ pointer: '' }),
    }),
  ),
})

const errorsIn = (answer: unknown): TelnyxAnswer['errors'] =>
  (Errors.safeParse(answer).data?.errors ?? []).map(({ code, source }) => ({ code, pointer: source.pointer }))
