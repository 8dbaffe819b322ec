import { AppError } from '@convonet/kit/wire/app-error'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Access, GoogleCalendar, GoogleEvent } from '../../../ports.ts'
import { type Link, linksOf, removeLink, saveLink } from './connection-store.ts'
import { fingerprint, googleIdOf, noteGoogleId, type Thing, thingsOf } from './things.ts'

export interface Pushing {
  db: NodePgDatabase
  calendar: GoogleCalendar
  access: Access
  userId: string
  /** Older things are left out, unless Google has them already. */
  since: Date
}

/** Brings what changed here over to Google. Every step is noted before the next, and may be done again. */
export async function push(pushing: Pushing): Promise<void> {
  const { db, calendar, access, userId, since } = pushing
  const things = await thingsOf(db, userId)
  const links = await linksOf(db, userId)
  const present = new Set(things.map(keyOf))
  for (const link of links.filter((one) => !present.has(keyOf(one)))) {
    await calendar.delete(access, link.googleId)
    await removeLink(db, link)
  }
  const linked = new Map(links.map((link) => [keyOf(link), link]))
  for (const thing of things) {
    const link = linked.get(keyOf(thing))
    if (link) await update(pushing, thing, link)
    else if (thing.from >= since) await insert(pushing, thing)
  }
}

const keyOf = ({ kind, rowId }: Pick<Thing, 'kind' | 'rowId'>) => `${kind}:${rowId}`

async function insert({ calendar, access, db, userId }: Pushing, thing: Thing): Promise<void> {
  const { kind, rowId, draft } = thing
  const googleId = googleIdOf(thing)
  const made = await calendar.insert(access, googleId, draft)
  const event =
    made === 'exists'
      ? await calendar.patch(access, googleId, { draft: { ...draft, status: 'confirmed' }, etag: null })
      : made
  if (event === 'changed' || event === 'missing') {
    throw new AppError('upstream-failed', 'Google neither takes nor has this entry')
  }
  await agree(db, { userId, googleId, kind, rowId, etag: '', agreed: '' }, { event, thing })
  await noteGoogleId(db, thing, googleId)
}

async function update({ calendar, access, db }: Pushing, thing: Thing, link: Link): Promise<void> {
  if (fingerprint(thing.draft) === link.agreed) return
  const event = await calendar.patch(access, link.googleId, { draft: thing.draft, etag: link.etag })
  if (event === 'changed') throw new AppError('busy', 'Google has a change that we have not seen')
  if (event !== 'missing') await agree(db, link, { event, thing })
}

const agree = (db: NodePgDatabase, link: Link, { event, thing }: { event: GoogleEvent; thing: Thing }) =>
  saveLink(db, { ...link, etag: event.etag, agreed: fingerprint(thing.draft) })
