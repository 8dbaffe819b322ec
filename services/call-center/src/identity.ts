import type { Department, Person, SignedIn } from '@convonet/contracts/identity'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { pinHash } from './pin-hash.ts'

export interface Identity {
  /** The active person with this voice PIN, or null; the same work either way. Rejects when `signal` aborts. */
  findByPin(pin: string, options: { signal: AbortSignal }): Promise<Person | null>
  /** Who holds this session, API token or access token, and may still use it. */
  findBySession(token: string, options: { signal: AbortSignal }): Promise<SignedIn | null>
  /** Where a call can be transferred to. */
  departments(options: { signal: AbortSignal }): Promise<Department[]>
}

export function createIdentity({ db }: Sql, log: Log, pinHashKey: string): Identity {
  return {
    async findByPin(pin, { signal }) {
      // v2 replicas write plain PINs only: while a row has one, its hash may be of the PIN before.
      const found = db.execute<PersonRow>(query`
        select id, first_name, last_name from users_anthropic
        where is_active
          and (voice_pin = ${pin} or (voice_pin is null and voice_pin_hash = ${pinHash(pin, pinHashKey)}))
        limit 2`)
      const [person, other] = (await abortable(found, signal)).rows
      if (!person) return null
      if (!other) return toPerson(person)
      log.warn({ userIds: [person.id, other.id] }, 'Two people have the same PIN; neither can sign in')
      return null
    },

    findBySession: async () => null,
    departments: async () => [],
  }
}

interface PersonRow extends Record<string, unknown> {
  id: string
  first_name: string
  last_name: string
}

const toPerson = ({ id, first_name, last_name }: PersonRow): Person => ({
  userId: id,
  name: `${first_name} ${last_name}`.trim(),
})
