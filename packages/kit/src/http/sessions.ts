import type { SignedIn } from '@convonet/contracts/identity'
import type { Clock } from '../process/clock.ts'

export interface Sessions {
  /** Who holds this session, API token or access token now; null for one that is unknown, expired or revoked. */
  find(token: string, options: { signal: AbortSignal }): Promise<SignedIn | null>
  /** Looks everybody up anew from here on: somebody has signed out or may do less than before. */
  forget(): void
}

/** How long somebody who was signed out by another process may still be believed. */
export const REMEMBERED_MS = 3000
const MOST_REMEMBERED = 10_000
/** Far more than any token of ours has. */
const LONGEST_TOKEN = 4096

/** Sessions remembered for a few seconds, so that a page with many requests is one look-up. */
export function createSessions(lookUp: Sessions['find'], clock: Clock): Sessions {
  let remembered = new Map<string, { person: SignedIn | null; until: number }>()

  return {
    async find(token, options) {
      if (token.length > LONGEST_TOKEN) return null
      const known = remembered.get(token)
      if (known && known.until > clock.now()) return known.person

      const mine = remembered
      const person = await lookUp(token, options)
      if (mine.size >= MOST_REMEMBERED) mine.clear()
      mine.set(token, { person, until: clock.now() + REMEMBERED_MS })
      return person
    },

    forget() {
      remembered = new Map()
    },
  }
}
