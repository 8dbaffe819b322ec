import { z } from 'zod'
import { SignedIn } from './identity.ts'
import type { Contract } from './route.ts'
import { StaffRole } from './staff-role.ts'

export const Credentials = z.object({
  email: z.string().trim().min(1).max(255),
  password: z.string().min(1).max(200),
})
export type Credentials = z.infer<typeof Credentials>

/** Somebody who is there to try things, on the embedded database only. */
export const DemoAccount = z.object({
  name: z.string(),
  /** Null for a caller. */
  role: StaffRole.nullable(),
  email: z.string(),
  password: z.string(),
})
export type DemoAccount = z.infer<typeof DemoAccount>

/** A machine's key, without the key itself. */
export const ApiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  role: StaffRole,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const authRoutes = {
  session: {
    method: 'GET',
    url: '/api/session',
    summary: 'Who is signed in here, and who may try the demo',
    access: 'public',
    reply: 'json',
    response: z.object({ person: SignedIn.nullable(), demo: z.array(DemoAccount) }),
  },
  signIn: {
    method: 'POST',
    url: '/api/session',
    summary:
      'Sign in; the session is a cookie. 401 for wrong credentials, 429 with `retryAfterMs` when locked',
    access: 'public',
    body: Credentials,
    reply: 'json',
    response: z.object({ person: SignedIn }),
  },
  signOut: {
    method: 'DELETE',
    url: '/api/session',
    summary: 'Sign out',
    access: 'public',
    reply: 'json',
    response: z.object({}),
  },
  tokens: {
    method: 'GET',
    url: '/api/tokens',
    summary: 'One’s own API tokens that still work',
    access: 'agent',
    reply: 'json',
    response: z.object({ tokens: z.array(ApiToken) }),
  },
  makeToken: {
    method: 'POST',
    url: '/api/tokens',
    summary: 'Make an API token in one’s own role or a lower one. It is shown this once',
    access: 'agent',
    body: z.object({
      name: z.string().trim().min(1).max(100),
      role: StaffRole,
      days: z.int().min(1).max(366).default(90),
    }),
    reply: 'json',
    response: ApiToken.extend({ token: z.string() }),
  },
  revokeToken: {
    method: 'DELETE',
    url: '/api/tokens/:id',
    summary: 'Revoke one’s own API token; an admin anybody’s',
    access: 'agent',
    params: z.object({ id: z.uuid() }),
    reply: 'json',
    response: z.object({}),
  },
} as const satisfies Contract
