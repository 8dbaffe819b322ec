import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { createAccessTokens } from './access-tokens.ts'
import { createApiTokens } from './api-tokens.ts'
import { createAudit } from './audit.ts'
import type { CallCenterConfig } from './config.ts'
import { createDirectory } from './directory.ts'
import { createIdentity } from './identity.ts'
import { createPasswordSignIn } from './password-sign-in.ts'
import { createPeople } from './people.ts'
import { createSessionStore } from './session-store.ts'

export type Staff = ReturnType<typeof createStaff>

/** People and all by which they are known, over one database. */
export function createStaff(sql: Sql, { clock, log }: { clock: Clock; log: Log }, config: CallCenterConfig) {
  const people = createPeople(sql, clock)
  const audit = createAudit(sql, clock)
  const sessions = createSessionStore(sql, clock, config.SESSION_IDLE_MINUTES * 60_000)
  const apiTokens = createApiTokens(sql, clock)
  const accessTokens = createAccessTokens(sql, clock, config.JWT_SECRET_KEY)
  const directory = createDirectory(sql)
  const passwordSignIn = createPasswordSignIn({ sql, clock, people, audit })
  const known = { people, sessions, apiTokens, accessTokens, directory }
  const identity = createIdentity({ sql, log, pinHashKey: config.PIN_HASH_KEY, ...known })

  return {
    ...known,
    audit,
    passwordSignIn,
    identity,
    forgetOld: () =>
      Promise.all([sessions, apiTokens, accessTokens, passwordSignIn, audit].map((part) => part.forgetOld())),
  }
}
