import { SESSION_COOKIE } from '@convonet/contracts/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_SESSION_MS } from './session-store.ts'

export interface CookieSite {
  request: Pick<FastifyRequest, 'protocol'>
  reply: Pick<FastifyReply, 'header'>
  publicUrl: string | undefined
}

/** Keeps the session where no script can read it and no foreign page can send it along with a change. Null takes it away. */
export function setSessionCookie({ request, reply, publicUrl }: CookieSite, token: string | null): void {
  const isSecure = request.protocol === 'https' || publicUrl?.startsWith('https:')
  const seconds = token === null ? 0 : LONGEST_SESSION_MS / 1000
  const rules = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(isSecure ? ['Secure'] : [])]
  reply.header('set-cookie', [`${SESSION_COOKIE}=${token ?? ''}`, ...rules].join('; '))
}
