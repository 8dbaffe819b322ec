import { z } from 'zod'
import type { Contract } from './route.ts'
import { StaffRole } from './staff-role.ts'

/** A person as the rest of the domain may know them. */
export const Person = z.object({
  userId: z.uuid(),
  name: z.string(),
})
export type Person = z.infer<typeof Person>

/** Somebody with a session or an API token. `role` is null for people who are not staff. */
export const SignedIn = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: StaffRole.nullable(),
})
export type SignedIn = z.infer<typeof SignedIn>

/** The HttpOnly cookie of a browser's session. */
export const SESSION_COOKIE = 'convonet_session'

/** What a telephone system rings: digits and nothing else, since it becomes part of an address. */
export const Extension = z.string().regex(/^\d{2,8}$/, 'must be 2 to 8 digits')
export type Extension = z.infer<typeof Extension>

/** Where a call can be transferred to. */
export const Department = z.object({
  /** As in a transfer: `support`. */
  id: z.string(),
  title: z.string(),
  extensions: z.array(z.object({ extension: Extension, name: z.string(), skills: z.array(z.string()) })),
})
export type Department = z.infer<typeof Department>

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
  findBySession: {
    method: 'POST',
    url: '/call-center/identity/session',
    summary: 'Who holds this session or API token, or null',
    access: 'service',
    body: z.object({ token: z.string().min(1).max(4096) }),
    reply: 'json',
    response: z.object({ person: SignedIn.nullable() }),
  },
  departments: {
    method: 'GET',
    url: '/call-center/identity/departments',
    summary: 'Where a call can be transferred to; first the department that takes what fits nowhere else',
    access: 'service',
    reply: 'json',
    response: z.object({ departments: z.array(Department) }),
  },
} as const satisfies Contract
