import type { Person } from '@convonet/contracts/identity'
import type { Sql } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { sql as query } from 'drizzle-orm'
import type { CallCenterConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { pinHash } from './pin-hash.ts'

export const DEMO_PIN = '2468'

const DEMO: Person = { userId: 'c0ffee00-2468-4000-8000-000000000001', name: 'Alex Demo' }

/**
 * Makes sure of the demo caller, who signs in with `DEMO_PIN` and has no password. May be repeated. Throws `conflict` when
 * somebody else has the PIN.
 */
export async function seedDemo(sql: Sql, { PIN_HASH_KEY }: CallCenterConfig): Promise<Person> {
  await sql.migrate('call-center', migrations)
  const hash = pinHash(DEMO_PIN, PIN_HASH_KEY)
  const [first, last] = DEMO.name.split(' ')
  const { rowCount } = await sql.db.execute(query`
    insert into users_anthropic as mine
      (id, email, username, password_hash, first_name, last_name, voice_pin_hash,
       is_active, is_verified, created_at, updated_at)
    select ${DEMO.userId}, 'demo@convonet.invalid', 'demo', '!', ${first}, ${last}, ${hash},
       true, false, now(), now()
    where not exists (
      select 1 from users_anthropic other
      where (other.voice_pin = ${DEMO_PIN} or other.voice_pin_hash = ${hash}) and other.id <> ${DEMO.userId})
    on conflict (id) do update set voice_pin_hash = excluded.voice_pin_hash, voice_pin = null`)
  if (rowCount === 1) return DEMO
  throw new AppError('conflict', `Somebody else has the PIN ${DEMO_PIN}; there is no demo caller`)
}
