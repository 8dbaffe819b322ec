import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import type { CallCenterConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { pinHash } from './pin-hash.ts'

export interface HashedPins {
  hashed: number
  /** People whose PIN somebody else has too; theirs was left as it is. */
  shared: readonly string[]
}

/**
 * Replaces every plain voice PIN by its hash. v2 replicas read plain PINs only, so nobody signs in through them
 * afterwards: it runs on an operator's word alone. May be repeated.
 */
export async function hashPins(sql: Sql, { PIN_HASH_KEY }: CallCenterConfig): Promise<HashedPins> {
  await sql.migrate('call-center', migrations)
  return await sql.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string; voice_pin: string }>(
      query`select id, voice_pin from users_anthropic where voice_pin is not null for update`,
    )
    const shared: string[] = []
    for (const { id, voice_pin } of rows) {
      const hash = pinHash(voice_pin, PIN_HASH_KEY)
      const { rowCount } = await tx.execute(query`
        update users_anthropic set voice_pin_hash = ${hash}, voice_pin = null
        where id = ${id} and not exists (
          select 1 from users_anthropic other where other.voice_pin_hash = ${hash} and other.id <> ${id})`)
      if (rowCount === 0) shared.push(id)
    }
    return { hashed: rows.length - shared.length, shared }
  })
}
