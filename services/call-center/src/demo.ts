import type { DemoAccount } from '@convonet/contracts/auth'
import type { Person } from '@convonet/contracts/identity'

/** The PIN of the first demo caller. */
export const DEMO_PIN = '2468'

/** Callers without a password. */
export const DEMO_CALLERS: readonly (Person & { username: string; pin: string })[] = [
  { userId: 'c0ffee00-2468-4000-8000-000000000001', name: 'Alex Demo', username: 'demo', pin: DEMO_PIN },
  { userId: 'c0ffee00-1357-4000-8000-000000000002', name: 'Sam Demo', username: 'demo-sam', pin: '1357' },
]

export const DEMO_PASSWORD = 'convonet-demo'
/** Of `DEMO_PASSWORD`, made beforehand, since making it takes longer than the rest of a start. */
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$WF6xg9WHM25YzGC86ESxvg$YL6kTRr6zl5v8ZKiOPzQp21tLWoBzlicCrBBQI8q8ew'

/** Staff without a PIN; everybody may know their password. */
export const DEMO_STAFF: readonly (DemoAccount & { userId: string; username: string })[] = [
  staff('c0ffee00-5aff-4000-8000-000000000001', 'Riley Demo', 'agent'),
  staff('c0ffee00-5aff-4000-8000-000000000002', 'Morgan Demo', 'supervisor'),
  staff('c0ffee00-5aff-4000-8000-000000000003', 'Jordan Demo', 'admin'),
]

function staff(userId: string, name: string, role: DemoAccount['role']) {
  return {
    userId,
    name,
    role,
    username: `demo-${role}`,
    email: `${role}@convonet.invalid`,
    password: DEMO_PASSWORD,
  }
}
