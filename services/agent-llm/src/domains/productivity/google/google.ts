import type { Surroundings } from '@convonet/kit/process/service'
import type { JobQueue } from '@convonet/kit/store/jobs'
import type { Database } from '@convonet/kit/store/sql'
import { z } from 'zod'
import type { GoogleCalendar, GoogleConsent } from '../../../ports.ts'
import type { Alarms } from '../reminders.ts'
import { findConnection } from './connection-store.ts'
import type { Seal } from './sealed.ts'
import { syncCalendar } from './sync.ts'

export interface Google {
  calendar: GoogleCalendar
  consent: GoogleConsent
  seal: Seal
}

/** What a person's calendar in Google has to do with ours. */
export interface GoogleSync {
  /** Soon, where the person has connected one; otherwise nothing. */
  changed(tx: Database, userId: string): Promise<'soon' | 'not-connected'>
  /** Until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
}

const Payload = z.object({ userId: z.uuid() })
type Payload = z.infer<typeof Payload>

/** After a change, so that several in a breath are one visit. */
const SOON_MS = 2000
/** Google tells us of no change by itself. */
const LOOK_AGAIN_MS = 5 * 60_000

const GOOGLE_SYNC: JobQueue<Payload> = {
  name: 'agent-llm/google-sync',
  parse: (payload) => Payload.parse(payload),
  tries: 8,
}

export function createGoogleSync(
  surroundings: Pick<Surroundings, 'sql' | 'jobs' | 'clock'>,
  deps: Google & { alarms: Alarms },
): GoogleSync {
  const { sql, jobs, clock } = surroundings
  const ahead = (ms: number) => new Date(clock.now() + ms)

  async function sync({ userId }: Payload, signal: AbortSignal): Promise<void> {
    await syncCalendar(userId, { ...deps, sql, clock }, signal)
    const connection = await findConnection(sql.db, userId)
    if (!connection || connection.lostAt) return
    await jobs.send(GOOGLE_SYNC, { userId }, { key: `${userId} later`, at: ahead(LOOK_AGAIN_MS) })
  }

  return {
    async changed(tx, userId) {
      const connection = await findConnection(tx, userId)
      if (!connection || connection.lostAt) return 'not-connected'
      await jobs.send(GOOGLE_SYNC, { userId }, { key: userId, at: ahead(SOON_MS), tx })
      return 'soon'
    },
    run: (signal) => jobs.work(GOOGLE_SYNC, sync, signal),
  }
}
