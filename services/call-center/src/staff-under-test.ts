import type { StaffRole } from '@convonet/contracts/staff-role'
import type { Clock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { callCenterConfig } from './config.ts'
import { DEMO_PASSWORD, DEMO_PASSWORD_HASH } from './demo.ts'
import { migrations } from './migrations.ts'
import { createStaff } from './staff.ts'

/** Everybody's, with a hash that was made beforehand. */
export const PASSWORD = DEMO_PASSWORD

export const configUnderTest = (given: Record<string, string> = {}) =>
  callCenterConfig.parse({
    PIN_HASH_KEY: 'k'.repeat(32),
    SERVICE_TOKEN_SECRET: 's'.repeat(32),
    JWT_SECRET_KEY: 'j'.repeat(32),
    ...given,
  })

/** The call centre's knowledge of people on a database that the test owns, with nobody in it. */
export async function staffUnderTest(sql: Sql, clock: Clock, config = configUnderTest()) {
  await sql.migrate('call-center', migrations)
  await sql.pool.query(
    'truncate users_anthropic, identity_audit, sign_in_attempts, directory_departments cascade',
  )
  const staff = createStaff(sql, { clock, log: createLog('test', 'silent') }, config)

  async function join(name: string, role: StaffRole | null) {
    const [email, username] = [`${name}@example.test`, name]
    const names = { firstName: name, lastName: 'Example' }
    const added = await staff.people.add({
      email,
      username,
      ...names,
      passwordHash: DEMO_PASSWORD_HASH,
      role,
      pinHash: null,
    })
    if (typeof added === 'string') throw new Error(`The ${added} is taken`)
    return added
  }
  const audited = async () => {
    const { rows } = await sql.pool.query(
      'select event, user_id, address, facts from identity_audit order by at, id',
    )
    return rows as { event: string; user_id: string | null; address: string | null; facts: unknown }[]
  }
  return { staff, config, join, audited }
}
