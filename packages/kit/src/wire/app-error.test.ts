import { ErrorCode } from '@convonet/contracts/problem'
import { describe, expect, it } from 'vitest'
import { AppError, fromProblem, toAppError } from './app-error.ts'

describe('an AppError', () => {
  it.each(ErrorCode.options)('survives the way to another service and back: %s', (code) => {
    const sent = new AppError(code, 'What went wrong', { facts: { retryAfterMs: 5 } })
    const received = fromProblem(JSON.parse(JSON.stringify(sent.toProblem())), sent.status)
    expect(received.code).toBe(code)
    expect(received.facts).toEqual({ retryAfterMs: 5 })
    expect(received.message).toBe(
      code === 'internal' ? 'Something went wrong on our side' : 'What went wrong',
    )
  })

  it('does not let its facts overwrite what the document is', () => {
    const facts = { status: 200, code: 'busy', title: 'All is well', type: 'x' }
    expect(new AppError('forbidden', 'No', { facts }).toProblem()).toMatchObject({
      status: 403,
      code: 'forbidden',
      title: 'No',
      type: '/problems/forbidden',
    })
  })

  it.each([
    [401, 'unauthenticated'],
    [404, 'not-found'],
    [429, 'busy'],
    [418, 'invalid'],
    [503, 'upstream-failed'],
    [504, 'timeout'],
  ])('makes the best of status %i without a problem document', (status, code) => {
    expect(fromProblem('<html>', status).code).toBe(code)
  })

  it('keeps an unexpected failure as its cause', () => {
    const cause = new Error('boom')
    expect(toAppError(cause)).toMatchObject({ code: 'internal', cause })
    const known = new AppError('busy', 'Later')
    expect(toAppError(known)).toBe(known)
  })
})
