import type { Person } from '@convonet/contracts/identity'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { type AccountRow, toAccount, toSignedIn } from './people.ts'
import { pinHash } from './pin-hash.ts'
import type { Cancellable } from './ports.ts'

/** The active person with this voice PIN, or null; the same work either way. */
export type FindByPin = (pin: string, options: Cancellable) => Promise<Person | null>

export function findByPin({ db }: Sql, log: Log, pinHashKey: string): FindByPin {
  return async (pin, { signal }) => {
    // v2 replicas write plain PINs only: while a row has one, its hash may be of the PIN before.
    const found = db.execute<AccountRow>(query`
      select * from users_anthropic
      where is_active
        and (voice_pin = ${pin} or (voice_pin is null and voice_pin_hash = ${pinHash(pin, pinHashKey)}))
      limit 2`)
    const [person, other] = (await abortable(found, signal)).rows
    if (!person) return null
    if (!other) return toPerson(person)
    log.warn({ userIds: [person.id, other.id] }, 'Two people have the same PIN; neither can sign in')
    return null
  }
}

function toPerson(row: AccountRow): Person | null {
  const account = toAccount(row)
  if (!account) return null
  const { userId, name } = toSignedIn(account)
  return { userId, name }
}
