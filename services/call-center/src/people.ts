import type { SignedIn } from '@convonet/contracts/identity'
import type { StaffRole } from '@convonet/contracts/staff-role'
import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query, type SQL } from 'drizzle-orm'

/** A row of `users_anthropic`, without its PIN. */
export interface Account {
  id: string
  email: string
  username: string
  passwordHash: string
  firstName: string
  lastName: string
  isActive: boolean
  role: StaffRole | null
}

export type NewAccount = Omit<Account, 'id' | 'isActive'> & { pinHash: string | null }

export interface People {
  /** By e-mail address in any case of its letters. */
  byEmail(email: string): Promise<Account | null>
  byId(id: string): Promise<Account | null>
  all(): Promise<Account[]>
  /** Answers which of the unique columns is taken, when one is. */
  add(account: NewAccount): Promise<Account | 'email' | 'username' | 'pin'>
  /** Sets what is given. Answers null when the username is taken. */
  change(id: string, changes: Partial<Omit<Account, 'id' | 'email'>>): Promise<Account | null>
  signedInNow(id: string): Promise<void>
}

export function createPeople({ db }: Sql, clock: Clock): People {
  const now = () => new Date(clock.now()).toISOString()
  const one = async (condition: SQL) =>
    toAccount((await db.execute<AccountRow>(query`select * from users_anthropic where ${condition}`)).rows[0])

  return {
    byEmail: (email) =>
      one(query`lower(email) = lower(${email}) order by email = ${email} desc, created_at limit 1`),
    byId: (id) => one(query`id = ${id}`),

    async all() {
      const { rows } = await db.execute<AccountRow>(query`select * from users_anthropic order by email`)
      return rows.flatMap((row) => toAccount(row) ?? [])
    },

    async add({ email, username, passwordHash, firstName, lastName, role, pinHash }) {
      const inserted = db.execute<AccountRow>(query`
        insert into users_anthropic (id, email, username, password_hash, first_name, last_name, staff_role,
          voice_pin_hash, is_active, is_verified, created_at, updated_at)
        values (gen_random_uuid(), ${email}, ${username}, ${passwordHash}, ${firstName}, ${lastName}, ${role},
          ${pinHash}, true, false, ${now()}, ${now()}) returning *`)
      const account = await inserted.then(({ rows }) => toAccount(rows[0]), takenColumn)
      if (!account) throw new Error('An inserted person has vanished')
      return account
    },

    async change(id, { username, passwordHash, firstName, lastName, isActive, role }) {
      const changed = db.execute<AccountRow>(query`
        update users_anthropic set
          username = ${given(username, query`username`)},
          password_hash = ${given(passwordHash, query`password_hash`)},
          first_name = ${given(firstName, query`first_name`)},
          last_name = ${given(lastName, query`last_name`)},
          is_active = ${given(isActive, query`is_active`)},
          staff_role = ${given(role, query`staff_role`)},
          updated_at = ${now()}
        where id = ${id} returning *`)
      const account = await changed.then(({ rows }) => toAccount(rows[0]), takenColumn)
      return typeof account === 'string' ? null : account
    },

    async signedInNow(id) {
      await db.execute(query`update users_anthropic set last_login_at = ${now()} where id = ${id}`)
    },
  }
}

/** What a column is set to: itself where nothing is given. */
const given = (value: string | boolean | null | undefined, column: SQL) =>
  value === undefined ? column : query`${value}`

/** As the rest of the domain may know somebody who has signed in. */
export const toSignedIn = ({ id, firstName, lastName, email, role }: Account): SignedIn => ({
  userId: id,
  name: `${firstName} ${lastName}`.trim(),
  email,
  role,
})

export interface AccountRow extends Record<string, unknown> {
  id: string
  email: string
  username: string
  password_hash: string
  first_name: string
  last_name: string
  is_active: boolean
  staff_role: StaffRole | null
}

export function toAccount(row: AccountRow | undefined): Account | null {
  if (!row) return null
  return {
    id: row.id,
    email: row.email,
    username: row.username,
    passwordHash: row.password_hash,
    firstName: row.first_name,
    lastName: row.last_name,
    isActive: row.is_active,
    role: row.staff_role,
  }
}

const UNIQUE_INDEXES = {
  ix_users_anthropic_email: 'email',
  ix_users_anthropic_username: 'username',
  ix_users_anthropic_voice_pin: 'pin',
  ix_users_anthropic_voice_pin_hash: 'pin',
} as const

function takenColumn(error: unknown): 'email' | 'username' | 'pin' {
  const { cause } = error as { cause?: { constraint?: keyof typeof UNIQUE_INDEXES } }
  const column = cause?.constraint && UNIQUE_INDEXES[cause.constraint]
  if (column) return column
  throw error
}
