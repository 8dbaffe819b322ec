import type { SignedIn } from '@convonet/contracts/identity'
import type { Sessions } from '../http/sessions.ts'

/** Sessions of tests: who is signed in by token. Nobody, unless told otherwise. */
export const fakeSessions = (people: Record<string, SignedIn> = {}): Sessions => ({
  find: async (token) => people[token] ?? null,
  forget() {},
})
