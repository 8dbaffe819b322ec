import { networkOf } from '@convonet/kit/http/network-of'
import type { Clock } from '@convonet/kit/process/clock'
import { createLockOut } from '@convonet/kit/store/lock-out'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { z } from 'zod'
import type { Audit } from './audit.ts'
import type { CallCenterConfig } from './config.ts'
import { hashPassword, Password } from './passwords.ts'
import type { Account, People } from './people.ts'
import { pinHash } from './pin-hash.ts'

export type Registration =
  | { kind: 'registered'; account: Account }
  | { kind: 'invalid'; problem: string }
  | { kind: 'taken'; column: 'email' | 'username' | 'pin' }
  | { kind: 'closed' }
  | { kind: 'locked' }

/** Somebody makes an account for themselves; never one of staff. */
export type RegisterPerson = (body: unknown, address: string) => Promise<Registration>

export interface RegisterDeps {
  sql: Sql
  clock: Clock
  people: People
  audit: Audit
  config: Pick<CallCenterConfig, 'PIN_HASH_KEY' | 'OPEN_REGISTRATION'>
}

/**
 * Who learns that a PIN is taken has found somebody's PIN, so that asking is limited as guessing is; accounts made count too,
 * lest one address fills the table.
 */
const LIMITS = { table: 'sign_in_attempts', failuresAllowed: 10, failuresAllowedInAll: 200 }

export function createRegister(deps: RegisterDeps): RegisterPerson {
  const lockOut = createLockOut(deps.sql, deps.clock, LIMITS)

  return async (body, address) => {
    if (!deps.config.OPEN_REGISTRATION) return { kind: 'closed' }
    const wanted = Wanted.safeParse(body)
    if (!wanted.success) return { kind: 'invalid', problem: problemOf(wanted.error) }
    const name = `registers ${networkOf(address)}`
    const attempt = await lockOut.attempt(name)
    if (attempt.kind === 'locked') return { kind: 'locked' }
    if (attempt.last) await lockOut.lock(name)

    const added = await add(wanted.data, deps)
    if (typeof added === 'string') return { kind: 'taken', column: added }
    await deps.audit.record({ event: 'registered', userId: added.id, address })
    return { kind: 'registered', account: added }
  }
}

async function add(wanted: z.output<typeof Wanted>, { sql, people, config }: RegisterDeps) {
  const { email, username, password, first_name, last_name, voice_pin } = wanted
  if (await people.byEmail(email)) return 'email'
  // The PIN of one of v2's people may be in plain, where the index of hashes cannot see it.
  const others = await sql.db.execute(
    query`select 1 from users_anthropic where voice_pin = ${voice_pin ?? ''}`,
  )
  if (others.rows.length > 0) return 'pin'
  return await people.add({
    email,
    username,
    passwordHash: await hashPassword(password),
    firstName: first_name,
    lastName: last_name,
    role: null,
    pinHash: voice_pin ? pinHash(voice_pin, config.PIN_HASH_KEY) : null,
  })
}

const required = (name: string) => z.string(`${name} is required`).trim().min(1, `${name} is required`)
const limited = (name: string, most: number) =>
  required(name).max(most, `${name} has at most ${most} characters`)

const Wanted = z
  .object({
    email: limited('email', 255).regex(/^[^\s@]+@[^\s@]+$/, 'email is not an e-mail address'),
    username: limited('username', 100),
    password: z.string('password is required').min(1, 'password is required').pipe(Password),
    first_name: limited('first_name', 100),
    last_name: limited('last_name', 100),
    voice_pin: z
      .string()
      .regex(/^\d{4,6}$/, 'voice_pin must be 4 to 6 digits')
      .nullish()
      .or(z.literal('')),
  })
  .refine(({ password, email, username }) => ![email, username].includes(password), {
    message: 'The password must not be the e-mail address or the username',
  })

const problemOf = ({ issues }: z.ZodError): string => issues[0]?.message ?? 'The request cannot be read'
