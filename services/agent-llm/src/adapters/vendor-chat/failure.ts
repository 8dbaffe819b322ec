import { AppError } from '@convonet/kit/wire/app-error'

/** What vendors' packages throw, as far as they agree. */
interface VendorError {
  message?: string
  status?: number
  /** Google's. */
  statusCode?: number
  headers?: Headers | Record<string, string>
  data?: { error?: { details?: { retryDelay?: string }[] } }
}

const MOST_DETAIL = 300

/**
 * A vendor's error in our terms: `busy` (with `retryAfterMs` where it says so), `not-found` for an unknown model, `forbidden`
 * for a refused key, `invalid` for a request that it does not take, `upstream-failed` for everything else.
 */
export function failureOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { message = '', headers } = (error ?? {}) as VendorError
  const status = statusOf(error)
  const retryAfterMs = retryAfter(error as VendorError, headers)
  const facts = { ...(status && { status }), ...(retryAfterMs !== undefined && { retryAfterMs }) }
  // A parser's complaint quotes what it read, which may be personal.
  const cause = new Error(error instanceof SyntaxError ? error.name : message.slice(0, MOST_DETAIL))
  const [code, title] = meaningOf(status)
  return new AppError(code, title, { cause, facts })
}

export function statusOf(error: unknown): number | undefined {
  const { status, statusCode } = (error ?? {}) as VendorError
  const code = status ?? statusCode
  return typeof code === 'number' ? code : undefined
}

function meaningOf(status: number | undefined): [AppError['code'], string] {
  if (status === 429) return ['busy', 'The model vendor limits our rate']
  if (status === 404) return ['not-found', 'The model vendor does not know this model']
  if (status === 401 || status === 403) return ['forbidden', 'The model vendor refuses our key']
  if (status !== undefined && status >= 400 && status < 500) {
    return ['invalid', 'The model vendor does not take this request']
  }
  return ['upstream-failed', 'The model vendor failed']
}

function retryAfter({ data }: VendorError, headers: VendorError['headers']): number | undefined {
  const named = (name: string) => (headers instanceof Headers ? headers.get(name) : headers?.[name])
  const ms = Number(named('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(ms)) return ms
  const details = data?.error?.details
  const delay = Array.isArray(details) ? details.find(({ retryDelay }) => retryDelay)?.retryDelay : undefined
  const seconds = Number.parseFloat(named('retry-after') ?? delay ?? '')
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined
}
