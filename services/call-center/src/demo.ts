import type { DemoAccount } from '@convonet/contracts/auth'
import type { StaffRole } from '@convonet/contracts/staff-role'

/** The PIN of the first demo caller. */
export const DEMO_PIN = '2468'

export const DEMO_PASSWORD = 'convonet-demo'
/** Of `DEMO_PASSWORD`, made beforehand, since making it takes longer than the rest of a start. */
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$WF6xg9WHM25YzGC86ESxvg$YL6kTRr6zl5v8ZKiOPzQp21tLWoBzlicCrBBQI8q8ew'

interface DemoPerson extends DemoAccount {
  userId: string
  username: string
}

/** Callers; their password counts on the embedded database only. */
export const DEMO_CALLERS: readonly (DemoPerson & { pin: string })[] = [
  { ...demo('c0ffee00-2468-4000-8000-000000000001', 'Alex Demo', 'demo'), role: null, pin: DEMO_PIN },
  { ...demo('c0ffee00-1357-4000-8000-000000000002', 'Sam Demo', 'demo-sam'), role: null, pin: '1357' },
]

/** Staff without a PIN; everybody may know their password. */
export const DEMO_STAFF: readonly (DemoPerson & { role: StaffRole })[] = [
  staff('c0ffee00-5aff-4000-8000-000000000001', 'Riley Demo', 'agent'),
  staff('c0ffee00-5aff-4000-8000-000000000002', 'Morgan Demo', 'supervisor'),
  staff('c0ffee00-5aff-4000-8000-000000000003', 'Jordan Demo', 'admin'),
]

function staff(userId: string, name: string, role: StaffRole) {
  return { ...demo(userId, name, `demo-${role}`), email: `${role}@convonet.invalid`, role }
}

function demo(userId: string, name: string, username: string) {
  return { userId, name, username, email: `${username}@convonet.invalid`, password: DEMO_PASSWORD }
}
