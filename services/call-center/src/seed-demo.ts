import type { Person } from '@convonet/contracts/identity'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { sql as query } from 'drizzle-orm'
import type { CallCenterConfig } from './config.ts'
import { DEMO_CALLERS, DEMO_PASSWORD_HASH, DEMO_STAFF } from './demo.ts'
import { seedDirectory } from './directory.ts'
import { migrations } from './migrations.ts'
import { pinHash } from './pin-hash.ts'

/**
 * Makes sure of the demo callers, who sign in with their PINs and on the embedded database with a password too, of the demo
 * staff, and of lines that ring at them. May be repeated: what somebody has changed is left alone, but for the callers' PINs.
 * Throws `conflict` when somebody else has one of those.
 */
export async function seedDemo(sql: Sql, config: CallCenterConfig): Promise<readonly Person[]> {
  await sql.migrate('call-center', migrations)
  await seedDirectory(sql, config)
  await seedStaff(sql.db)
  await seedLines(sql.db)
  for (const caller of DEMO_CALLERS) await seedCaller(sql, caller, config)
  return DEMO_CALLERS.map(({ userId, name }) => ({ userId, name }))
}

/** A hash that no password has. */
const NO_PASSWORD = '!'

async function seedCaller(
  { db, kind }: Sql,
  { userId, name, username, email, pin }: (typeof DEMO_CALLERS)[number],
  { PIN_HASH_KEY }: CallCenterConfig,
): Promise<void> {
  const passwordHash = kind === 'pglite' ? DEMO_PASSWORD_HASH : NO_PASSWORD
  const hash = pinHash(pin, PIN_HASH_KEY)
  const [first, last] = name.split(' ')
  const { rowCount } = await db.execute(query`
    insert into users_anthropic as mine
      (id, email, username, password_hash, first_name, last_name, voice_pin_hash,
       is_active, is_verified, created_at, updated_at)
    select ${userId}, ${email}, ${username}, ${passwordHash}, ${first}, ${last}, ${hash},
       true, false, now(), now()
    where not exists (
      select 1 from users_anthropic other
      where (other.voice_pin = ${pin} or other.voice_pin_hash = ${hash}) and other.id <> ${userId})
    on conflict (id) do update set voice_pin_hash = excluded.voice_pin_hash, voice_pin = null,
      password_hash = case mine.password_hash when ${NO_PASSWORD} then excluded.password_hash else mine.password_hash end`)
  if (rowCount === 0)
    throw new AppError('conflict', `Somebody else has the PIN ${pin}; there is no demo caller`)
}

async function seedStaff(db: Database): Promise<void> {
  const rows = DEMO_STAFF.map(({ userId, name, username, email, role }) => {
    const [first_name, last_name] = name.split(' ')
    return { id: userId, email, username, first_name, last_name, role }
  })
  await db.execute(query`
    insert into users_anthropic (id, email, username, password_hash, first_name, last_name, staff_role,
      is_active, is_verified, created_at, updated_at)
    select id, email, username, ${DEMO_PASSWORD_HASH}, first_name, last_name, role, true, false, now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as demo (id uuid, email text, username text, first_name text, last_name text, role text)
    on conflict do nothing`)
}

const LINES = [
  { department_id: 'sales', extension: '2002', name: 'Riley Demo', skills: ['pricing', 'new customers'] },
  { department_id: 'technical', extension: '2003', name: 'Morgan Demo', skills: ['outages', 'networks'] },
]

async function seedLines(db: Database): Promise<void> {
  await db.execute(query`
    insert into directory_extensions (department_id, extension, name, skills)
    select department_id, extension, name, array(select jsonb_array_elements_text(skills))
    from jsonb_to_recordset(${JSON.stringify(LINES)}::jsonb)
      as line (department_id text, extension text, name text, skills jsonb)
    where exists (select 1 from directory_departments where id = line.department_id)
    on conflict do nothing`)
}
