import { type KnownPerson, MOST_FOUND, type peopleRoutes } from '@convonet/contracts/people'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Handlers } from '@convonet/kit/http/mount'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query, type SQL } from 'drizzle-orm'
import type { Cancellable } from './ports.ts'

/** For services that have to do with people other than their caller: teams, assignments. */
export interface LookUpPeople {
  /** Every word has to be in the name, the user name or the e-mail. */
  search(term: string, options: Cancellable): Promise<KnownPerson[]>
  byEmail(email: string, options: Cancellable): Promise<KnownPerson | null>
  byIds(ids: readonly string[], options: Cancellable): Promise<KnownPerson[]>
}

export function createLookUpPeople({ db }: Sql): LookUpPeople {
  async function find(where: SQL, { signal }: Cancellable): Promise<KnownPerson[]> {
    const found = db.execute<PersonRow>(query`
      select id, email, first_name, last_name from users_anthropic
      where is_active and ${where} order by first_name, last_name, id limit ${query.raw(`${MOST_ROWS}`)}`)
    return (await abortable(found, signal)).rows.map(toPerson)
  }

  return {
    async search(term, options) {
      const words = term.split(/\s+/).filter(Boolean)
      const contains = words.map((word) => {
        const pattern = `%${word.replace(/[%_\\]/g, '\\$&')}%`
        return query`concat_ws(' ', first_name, last_name, username, email) ilike ${pattern}`
      })
      if (contains.length === 0) return []
      return (await find(query.join(contains, query` and `), options)).slice(0, MOST_FOUND)
    },
    async byEmail(email, options) {
      return (await find(query`lower(email) = ${email.trim().toLowerCase()}`, options))[0] ?? null
    },
    async byIds(ids, options) {
      if (ids.length === 0) return []
      return await find(query`id = any(${query.param([...ids])}::uuid[])`, options)
    },
  }
}

export const peopleHandlers = (people: LookUpPeople): Handlers<typeof peopleRoutes> => ({
  searchPeople: async ({ body }, options) => ({ people: await people.search(body.term, options) }),
  personByEmail: async ({ body }, options) => ({ person: await people.byEmail(body.email, options) }),
  peopleByIds: async ({ body }, options) => ({ people: await people.byIds(body.ids, options) }),
})

/** As many as may be asked for by id. */
const MOST_ROWS = 500

interface PersonRow extends Record<string, unknown> {
  id: string
  email: string
  first_name: string
  last_name: string
}

const toPerson = ({ id, email, first_name, last_name }: PersonRow): KnownPerson => ({
  userId: id,
  email,
  name: `${first_name} ${last_name}`.trim(),
})
