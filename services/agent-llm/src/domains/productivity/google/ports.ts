import type { Cancellable } from '../../../ports.ts'

/** A calendar entry, in the fields of Google's `events` resource that we use. */
export interface GoogleEvent {
  id: string
  etag: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  summary?: string | undefined
  description?: string | undefined
  start?: GoogleTime | undefined
  end?: GoogleTime | undefined
  /** When it was changed last, ISO 8601. */
  updated?: string | undefined
}

export type GoogleTime = { dateTime: string } | { date: string }

export type GoogleDraft = Required<Pick<GoogleEvent, 'summary' | 'description' | 'start' | 'end'>>

export interface GoogleChanges {
  events: GoogleEvent[]
  /** Of the calendar, for days without a time. */
  timeZone: string
  nextPage: string | null
  /** With the last page: where the next look begins. */
  syncToken: string | null
}

/** The person's first calendar. Throws `unauthenticated` where the access token is no longer good, `busy` and `upstream-failed` when it should be tried later. */
export interface GoogleCalendar {
  /** `exists` where an entry with this id is or was there. */
  insert(access: Access, id: string, draft: GoogleDraft): Promise<GoogleEvent | 'exists'>
  /** With `etag` only where it has not changed since; `changed` otherwise. */
  patch(access: Access, id: string, change: GooglePatch): Promise<GoogleEvent | 'changed' | 'missing'>
  delete(access: Access, id: string): Promise<void>
  /** Everything that begins at `since` or later, or what changed since the token; `expired` where the token is too old. */
  changes(access: Access, since: Since): Promise<GoogleChanges | 'expired'>
}

export interface Access extends Cancellable {
  token: string
}

export interface GooglePatch {
  draft: GoogleDraft & { status?: 'confirmed' }
  etag: string | null
}

export type Since = { page: string | null } & ({ syncToken: string } | { from: Date })

export interface GoogleTokens {
  accessToken: string
  expiresInS: number
  refreshToken: string | null
}

export interface GoogleConsent {
  /** Where the person says yes. */
  url(asked: { state: string; challenge: string }): string
  /** Null where the code is not good. */
  exchange(code: string, verifier: string, options: Cancellable): Promise<GoogleTokens | null>
  /** Null where the person has taken the consent back. */
  refresh(refreshToken: string, options: Cancellable): Promise<GoogleTokens | null>
  revoke(refreshToken: string, options: Cancellable): Promise<void>
}
