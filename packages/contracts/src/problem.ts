import { z } from 'zod'

export const ErrorCode = z.enum([
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'busy',
  'upstream-failed',
  'timeout',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** RFC 9457 problem details; members beyond these are the error's own facts. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
})
export type Problem = z.infer<typeof Problem>
