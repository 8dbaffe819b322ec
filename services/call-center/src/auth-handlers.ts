import type { authRoutes, DemoAccount } from '@convonet/contracts/auth'
import { isFromOwnPage, mayEnter } from '@convonet/kit/http/admit'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { Sessions } from '@convonet/kit/http/sessions'
import { AppError } from '@convonet/kit/wire/app-error'
import { toSignedIn } from './people.ts'
import { sessionCookie } from './session-cookie.ts'
import type { Staff } from './staff.ts'

export interface AuthDeps {
  staff: Staff
  /** What this process remembers of sessions. */
  remembered: Sessions
  demo: () => Promise<DemoAccount[]>
  publicUrl: string | undefined
}

/** Signing in and out on pages. */
export function authHandlers(deps: AuthDeps): Handlers<typeof authRoutes> {
  const { staff, remembered, demo, publicUrl } = deps
  return {
    session: async (_, { person }) => ({ person, demo: await demo() }),

    async signIn({ body }, { request, reply }) {
      const outcome = await staff.passwordSignIn.signIn(body.email, body.password, request.ip)
      if (outcome.kind === 'refused') {
        throw new AppError('unauthenticated', 'The e-mail address or the password is not right')
      }
      if (outcome.kind === 'locked') {
        const { retryAfterMs } = outcome
        throw new AppError('busy', 'Too many failed attempts', { facts: { retryAfterMs } })
      }
      const { account } = outcome
      const token = await staff.sessions.open(account.id, request.ip)
      await staff.audit.record({ event: 'signed-in', userId: account.id, address: request.ip })
      reply.header('set-cookie', sessionCookie(token, { protocol: request.protocol, publicUrl }))
      return { person: toSignedIn(account) }
    },

    async signOut(_, { request, reply, credential, person }) {
      if (person && credential?.kind === 'cookie') {
        await staff.sessions.end(credential.token)
        remembered.forget()
        await staff.audit.record({ event: 'signed-out', userId: person.userId, address: request.ip })
      }
      if (isFromOwnPage(request)) {
        reply.header('set-cookie', sessionCookie(null, { protocol: request.protocol, publicUrl }))
      }
      return {}
    },

    ...tokenHandlers(deps),
  }
}

type TokenHandlers = Pick<Handlers<typeof authRoutes>, 'tokens' | 'makeToken' | 'revokeToken'>

function tokenHandlers({ staff: { apiTokens, audit }, remembered }: AuthDeps): TokenHandlers {
  return {
    tokens: async (_, context) => ({ tokens: await apiTokens.of(signedIn(context).userId) }),

    async makeToken({ body }, context) {
      const person = signedIn(context)
      if (context.credential?.kind !== 'cookie') {
        throw new AppError('forbidden', 'A token cannot make tokens; sign in on the page')
      }
      if (!mayEnter(person, body.role)) throw new AppError('forbidden', 'Nobody gives more than they have')
      const made = await apiTokens.make(person.userId, body)
      const facts = { token: made.id, name: made.name, role: made.role, expiresAt: made.expiresAt }
      await audit.record({ event: 'token-made', userId: person.userId, address: context.request.ip, facts })
      return made
    },

    async revokeToken({ params: { id } }, context) {
      const person = signedIn(context)
      const owner = await apiTokens.revoke(id, person.role === 'admin' ? null : person.userId)
      if (!owner) throw new AppError('not-found', 'There is no such token')
      remembered.forget()
      const facts = { token: id, owner }
      await audit.record({
        event: 'token-revoked',
        userId: person.userId,
        address: context.request.ip,
        facts,
      })
      return {}
    },
  }
}

function signedIn({ person }: RequestContext) {
  if (!person) throw new AppError('unauthenticated', 'Sign in first')
  return person
}
