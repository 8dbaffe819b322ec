import type { KeyValue } from '@convonet/kit/store/key-value'
import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolServer } from '@convonet/kit/tools/tool-server'
import { z } from 'zod'
import type { People } from '../../ports.ts'
import { emailIn } from './choose-person.ts'
import { searchUsersLanguage } from './language/search-users.ts'

const SearchUsers = z.object({
  search_term: z.string().trim().min(2).max(100).describe('A name or a part of one'),
})

const MOST_SEARCHES = 15
const PER_MS = 10 * 60_000

/** Names of people, and nothing else of them, not too often. */
export function registerSearchTool(
  { read }: ToolServer,
  { people, keyValue }: { people: People; keyValue: KeyValue },
): void {
  read('search_users', SearchUsers, {
    description: 'Looks for people by name, to add them to a team or to give them a task.',
    language: searchUsersLanguage,
    async work({ search_term: term }, { userId, signal }) {
      const searches = await keyValue.increment(`people-searches:${userId}`, { ttlMs: PER_MS })
      if (searches > MOST_SEARCHES) return outcome({ kind: 'too-often' })
      const found = await people.search(emailIn(term) ?? term, { signal })
      const names = found.map(({ name }) => name)
      return outcome(
        { kind: names.length > 0 ? 'found' : 'none-found', count: names.length, names, search: term },
        { 'convonet/card': { title: 'People', fields: names.map((name) => ({ label: name, value: '' })) } },
      )
    },
  })
}
