import { z } from 'zod'
import type { Contract } from './route.ts'

/** A person as the rest of the domain may know them. */
export const Person = z.object({
  userId: z.uuid(),
  name: z.string(),
})
export type Person = z.infer<typeof Person>

export const identityRoutes = {
  findByPin: {
    method: 'POST',
    url: '/call-center/identity/pin',
    summary: 'The active person with this voice PIN, or null',
    access: 'service',
    body: z.object({ pin: z.string().min(1).max(10) }),
    reply: 'json',
    response: z.object({ person: Person.nullable() }),
  },
} as const satisfies Contract
