import type { Surroundings } from '@convonet/kit/process/service'
import { AppError } from '@convonet/kit/wire/app-error'
import type { Access, GoogleCalendar, GoogleConsent, Since } from '../../../ports.ts'
import type { Alarms } from '../reminders.ts'
import * as store from './connection-store.ts'
import { applyEvent } from './pull.ts'
import { push } from './push.ts'
import type { Seal } from './sealed.ts'
import { googleIdOf, thingsOf } from './things.ts'

export interface SyncDeps extends Pick<Surroundings, 'sql' | 'clock'> {
  calendar: GoogleCalendar
  consent: GoogleConsent
  seal: Seal
  alarms: Alarms
}

const DAY_MS = 24 * 3_600_000
const BACK_MS = 30 * DAY_MS
/** Longer than a job may take. */
const LEASE_MS = 6 * 60_000

/**
 * Brings a person's calendar and Google's to the same: first what changed there, then what changed here. Does nothing where there
 * is no connection, or somebody else is at it. May be done again after any failure.
 */
export async function syncCalendar(userId: string, deps: SyncDeps, signal: AbortSignal): Promise<void> {
  const { db } = deps.sql
  const now = new Date(deps.clock.now())
  const lease = { now, until: new Date(now.getTime() + LEASE_MS) }
  const connection = await store.takeConnection(db, userId, lease)
  if (!connection) return
  try {
    const access = await accessTo(connection, deps, signal)
    if (!access) return await store.changeConnection(db, userId, { lostAt: now })
    const since = new Date(now.getTime() - BACK_MS)
    await pull(connection, deps, { access, from: since })
    await push({ db, calendar: deps.calendar, access, userId, since })
    await store.changeConnection(db, userId, { syncedAt: now })
  } finally {
    await store.changeConnection(db, userId, { busyUntil: null })
  }
}

async function accessTo(
  { userId, refreshToken }: store.Connection,
  { consent, seal }: SyncDeps,
  signal: AbortSignal,
): Promise<Access | null> {
  const tokens = await consent.refresh(seal.open(refreshToken, userId), { signal })
  return tokens && { token: tokens.accessToken, signal }
}

async function pull(
  { userId, syncToken }: store.Connection,
  deps: SyncDeps,
  { access, from }: { access: Access; from: Date },
): Promise<void> {
  const start: Since = syncToken ? { syncToken, page: null } : { from, page: null }
  for (let since = start; ; ) {
    const changes = await deps.calendar.changes(access, since)
    if (changes === 'expired') {
      if (!('syncToken' in since)) throw new AppError('upstream-failed', 'Google refuses a full look')
      since = { from, page: null }
      continue
    }
    await take(userId, changes, deps)
    if (changes.nextPage) {
      since = { ...since, page: changes.nextPage }
      continue
    }
    await store.changeConnection(deps.sql.db, userId, { syncToken: changes.syncToken })
    return
  }
}

type Page = Exclude<Awaited<ReturnType<GoogleCalendar['changes']>>, 'expired'>

async function take(userId: string, { events, timeZone }: Page, { sql, alarms }: SyncDeps): Promise<void> {
  if (events.length === 0) return
  const links = new Map((await store.linksOf(sql.db, userId)).map((link) => [link.googleId, link]))
  const things = await thingsOf(sql.db, userId)
  const byRow = new Map(things.map((thing) => [thing.rowId, thing]))
  const ours = new Map(things.map((thing) => [googleIdOf(thing), thing]))
  for (const event of events) {
    const link = links.get(event.id)
    const thing = link ? byRow.get(link.rowId) : ours.get(event.id)
    await sql.db.transaction((tx) => applyEvent(tx, event, { userId, timeZone, alarms, link, thing }))
  }
}
