import { z } from 'zod'

/** v2's answer, plus a version. Says that the process runs; `/ready` says whether it can work. */
export const Health = z.object({ status: z.literal('ok'), service: z.string(), version: z.string() })
export type Health = z.infer<typeof Health>

export const Readiness = z.object({
  ready: z.boolean(),
  checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().optional() })),
})
export type Readiness = z.infer<typeof Readiness>
