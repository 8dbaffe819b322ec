import type { Department, SignedIn } from '@convonet/contracts/identity'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import type { AccessTokens } from './access-tokens.ts'
import { API_TOKEN_PREFIX, type ApiTokens } from './api-tokens.ts'
import type { Directory } from './directory.ts'
import { type FindByPin, findByPin } from './find-by-pin.ts'
import { type People, toSignedIn } from './people.ts'
import type { Cancellable } from './ports.ts'
import type { SessionStore } from './session-store.ts'

/** What the other services know of people. Everything rejects when `signal` aborts. */
export interface Identity {
  findByPin: FindByPin
  /** Who holds this session, API token or access token, and may still use it. */
  findBySession(token: string, options: Cancellable): Promise<SignedIn | null>
  /** Where a call can be transferred to; first what takes all that fits nowhere else. */
  departments(options: Cancellable): Promise<Department[]>
}

export interface IdentityDeps {
  sql: Sql
  log: Log
  pinHashKey: string
  people: People
  sessions: SessionStore
  apiTokens: ApiTokens
  accessTokens: AccessTokens
  directory: Directory
}

export function createIdentity(deps: IdentityDeps): Identity {
  const { people, sessions, apiTokens, accessTokens, directory } = deps

  async function find(token: string): Promise<SignedIn | null> {
    if (token.startsWith(API_TOKEN_PREFIX)) return await apiTokens.find(token)
    if (!token.includes('.')) return await sessions.find(token)
    const userId = await accessTokens.userOf(token)
    const account = userId ? await people.byId(userId) : null
    return account?.isActive ? toSignedIn(account) : null
  }

  return {
    findByPin: findByPin(deps.sql, deps.log, deps.pinHashKey),
    findBySession: (token, { signal }) => abortable(find(token), signal),
    departments: ({ signal }) => abortable(directory.departments(), signal),
  }
}
