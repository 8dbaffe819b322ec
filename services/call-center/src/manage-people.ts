import { randomBytes } from 'node:crypto'
import type { StaffRole } from '@convonet/contracts/staff-role'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import type { CallCenterConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { hashPassword } from './passwords.ts'
import type { Account } from './people.ts'
import { createStaff, type Staff } from './staff.ts'

/** What an operator does with people on the machine itself. Each answers null when nobody has the e-mail address. */
export interface PeopleManagement {
  /** Makes a person of staff, with a password that is answered this once, or gives the role to whom the address belongs. */
  add(email: string, role: StaffRole, name: string): Promise<{ password: string | null }>
  resetPassword(email: string): Promise<{ password: string } | null>
  /** Ends their sessions and all their tokens at once. */
  deactivate(email: string): Promise<Account | null>
  activate(email: string): Promise<Account | null>
  all(): Promise<Account[]>
}

export async function managePeople(sql: Sql, config: CallCenterConfig): Promise<PeopleManagement> {
  await sql.migrate('call-center', migrations)
  const staff = createStaff(sql, { clock: systemClock, log: createLog('people', 'silent') }, config)
  const { people, audit } = staff

  return {
    async add(email, role, name) {
      const known = await people.byEmail(email)
      if (known) {
        await people.change(known.id, { role })
        await audit.record({ event: 'role-changed', userId: known.id, address: null, facts: { role } })
        return { password: null }
      }
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      const [firstName = '', ...rest] = name.split(' ')
      const person = { firstName, lastName: rest.join(' '), username: email, email, role, passwordHash }
      const added = await people.add({ ...person, username: email.slice(0, 100), pinHash: null })
      if (typeof added === 'string') throw new Error(`Somebody else has this ${added}`)
      await audit.record({ event: 'person-added', userId: added.id, address: null, facts: { role } })
      return { password }
    },

    async resetPassword(email) {
      const account = await people.byEmail(email)
      if (!account) return null
      const password = newPassword()
      await people.change(account.id, { passwordHash: await hashPassword(password) })
      await endAll(account, staff)
      await audit.record({ event: 'password-changed', userId: account.id, address: null })
      return { password }
    },

    deactivate: (email) => setActive(staff, email, false),
    activate: (email) => setActive(staff, email, true),
    all: () => people.all(),
  }
}

async function setActive(staff: Staff, email: string, isActive: boolean): Promise<Account | null> {
  const account = await staff.people.byEmail(email)
  if (!account) return null
  if (!isActive) await endAll(account, staff)
  const event = isActive ? 'activated' : 'deactivated'
  await staff.audit.record({ event, userId: account.id, address: null })
  return await staff.people.change(account.id, { isActive })
}

async function endAll({ id }: Account, { sessions, accessTokens }: Staff): Promise<void> {
  await sessions.endAllOf(id)
  await accessTokens.revokeAllOf(id)
}

/** 120 random bits, in a form that can be read out. */
const newPassword = () => randomBytes(15).toString('base64url')
