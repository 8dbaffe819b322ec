import { ErrorCode, Problem } from '@convonet/contracts/problem'

/** What went wrong, in terms a caller can act on. The HTTP edge turns it into problem+json and the client back. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  /** Facts that travel with the problem document. Never secrets. */
  readonly facts: Record<string, unknown>

  constructor(
    code: ErrorCode,
    title: string,
    options: ErrorOptions & { facts?: Record<string, unknown> } = {},
  ) {
    super(title, options)
    this.code = code
    this.facts = { ...options.facts }
  }

  get status(): number {
    return STATUS[this.code]
  }

  toProblem(): Problem {
    const title = this.code === 'internal' ? 'Something went wrong on our side' : this.message
    return { ...this.facts, type: `/problems/${this.code}`, title, status: this.status, code: this.code }
  }
}

/** Any thrown thing as an AppError: itself, or `internal` with the original as cause. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', 'Unexpected failure', { cause: error })
}

/** The error behind a problem document, whoever wrote it. */
export function fromProblem(document: unknown, status: number): AppError {
  const problem = Problem.safeParse(document)
  if (!problem.success) return new AppError(codeOf(status), `Answered with status ${status}`)
  const { type: _type, title, status: _status, code, ...facts } = problem.data
  return new AppError(code, title, { facts })
}

const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  busy: 429,
  'upstream-failed': 502,
  timeout: 504,
  internal: 500,
}

function codeOf(status: number): ErrorCode {
  const known = ErrorCode.options.find((code) => STATUS[code] === status)
  return known ?? (status < 500 ? 'invalid' : 'upstream-failed')
}
