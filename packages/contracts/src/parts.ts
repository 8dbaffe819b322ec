import { z } from 'zod'
import type { Contract } from './route.ts'

/** A part of the domain, what does its work now, and the setting that puts something else in its place. */
export const Part = z.object({ part: z.string(), servedBy: z.string(), replacedBy: z.string() })
export type Part = z.infer<typeof Part>

export const Parts = z.object({
  /** PIN of the demo caller, who exists on the embedded database only. */
  demoPin: z.string().nullable(),
  /** False when `ENABLE_VOICE_PIN` lets anonymous callers in. */
  pinRequired: z.boolean(),
  parts: z.array(Part),
})
export type Parts = z.infer<typeof Parts>

export const partsRoutes = {
  parts: {
    method: 'GET',
    url: '/api/parts',
    summary: 'What serves each part, and how a visitor may sign in',
    access: 'public',
    reply: 'json',
    response: Parts,
  },
} as const satisfies Contract
