import { SESSION_COOKIE } from '@convonet/contracts/identity'
import { LONGEST_SESSION_MS } from './session-store.ts'

export interface CookieSite {
  /** By which this request came. */
  protocol: string
  publicUrl: string | undefined
}

/** Keeps the session where no script can read it and no foreign page can send it along with a change. Null takes it away. */
export function sessionCookie(token: string | null, { protocol, publicUrl }: CookieSite): string {
  const isSecure = protocol === 'https' || publicUrl?.startsWith('https:')
  const seconds = token === null ? 0 : LONGEST_SESSION_MS / 1000
  const rules = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(isSecure ? ['Secure'] : [])]
  return [`${SESSION_COOKIE}=${token ?? ''}`, ...rules].join('; ')
}
