import { networkOf } from '@convonet/kit/http/network-of'
import type { Clock } from '@convonet/kit/process/clock'
import { createLockOut, type LockOut } from '@convonet/kit/store/lock-out'
import type { Sql } from '@convonet/kit/store/sql'
import type { Audit } from './audit.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import type { Account, People } from './people.ts'
import { hashOf } from './secret-token.ts'

export type SignInOutcome =
  | { kind: 'welcome'; account: Account }
  | { kind: 'refused' }
  | { kind: 'locked'; retryAfterMs: number }

export interface PasswordSignIn {
  /** The same work and the same answer whether nobody has the e-mail address, the password is wrong, or the person is inactive. */
  signIn(email: string, password: string, address: string): Promise<SignInOutcome>
  forgetOld(): Promise<void>
}

/** Failures within a quarter of an hour: of one address with one account, and of either with any. */
export const FAILURES_ALLOWED = 5
export const FAILURES_ALLOWED_ANYHOW = 20

export interface PasswordSignInDeps {
  sql: Sql
  clock: Clock
  people: People
  audit: Audit
}

export function createPasswordSignIn({ sql, clock, people, audit }: PasswordSignInDeps): PasswordSignIn {
  const table = 'sign_in_attempts'
  const strict = createLockOut(sql, clock, { table, failuresAllowed: FAILURES_ALLOWED })
  const lenient = createLockOut(sql, clock, { table, failuresAllowed: FAILURES_ALLOWED_ANYHOW })

  async function compare(email: string, password: string) {
    const account = await people.byEmail(email)
    const isRight = await verifyPassword(password, account?.passwordHash ?? null)
    return { account, isWelcome: isRight && account?.isActive === true }
  }

  return {
    async signIn(email, password, address) {
      const name = hashOf(email.toLowerCase())
      const network = networkOf(address)
      const both = guard(strict, `${name}@${network}`)
      const either = [guard(lenient, `account ${name}`), guard(lenient, `address ${network}`)]
      const guards = [both, ...either]
      const lockedMs = await enter(guards)
      if (lockedMs > 0) return { kind: 'locked', retryAfterMs: lockedMs }

      const { account, isWelcome } = await compare(email, password)
      if (account && isWelcome) {
        await Promise.all([both.clear(), ...either.map(({ takeBack }) => takeBack())])
        return { kind: 'welcome', account: await rehashed(account, password) }
      }
      const retryAfterMs = Math.max(...(await Promise.all(guards.map(({ fail }) => fail()))))
      const event = retryAfterMs > 0 ? 'sign-in-locked' : 'sign-in-failed'
      await audit.record({ event, userId: account?.id ?? null, address })
      return retryAfterMs > 0 ? { kind: 'locked', retryAfterMs } : { kind: 'refused' }
    },
    forgetOld: () => strict.forgetOld(),
  }

  async function rehashed(account: Account, password: string): Promise<Account> {
    await people.signedInNow(account.id)
    if (!isOutdated(account.passwordHash)) return account
    const passwordHash = await hashPassword(password)
    return (await people.change(account.id, { passwordHash })) ?? account
  }
}

/** Counts the attempt under every name before anything is compared; answers for how long one of them is locked. */
async function enter(guards: readonly Guard[]): Promise<number> {
  for (const [n, { begin }] of guards.entries()) {
    const lockedMs = await begin()
    if (lockedMs === 0) continue
    await Promise.all(guards.slice(0, n).map(({ takeBack }) => takeBack()))
    return lockedMs
  }
  return 0
}

type Guard = ReturnType<typeof guard>

/** One name under which attempts are counted. */
function guard(lockOut: LockOut, name: string) {
  let isLast = false
  return {
    async begin(): Promise<number> {
      const attempt = await lockOut.attempt(name)
      isLast = attempt.kind === 'allowed' && attempt.last
      return attempt.kind === 'locked' ? attempt.retryAfterMs : 0
    },
    takeBack: () => lockOut.takeBack(name),
    clear: () => lockOut.clear(name),
    fail: async (): Promise<number> => (isLast ? await lockOut.lock(name) : 0),
  }
}
