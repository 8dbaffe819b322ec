import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'
import type { Access, GoogleCalendar, GoogleDraft, GoogleEvent, GooglePatch, Since } from '../ports.ts'

const Time = z.union([z.object({ dateTime: z.string() }), z.object({ date: z.string() })])
const Event = z.object({
  id: z.string(),
  etag: z.string(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']).default('confirmed'),
  summary: z.string().optional(),
  description: z.string().optional(),
  start: Time.optional(),
  end: Time.optional(),
  updated: z.string().optional(),
})
const Page = z.object({
  items: z.array(Event).default([]),
  timeZone: z.string().default('UTC'),
  nextPageToken: z.string().nullish(),
  nextSyncToken: z.string().nullish(),
})

const PAGE_SIZE = '250'
const PATIENCE_MS = 20_000

/** Google Calendar API v3, the calendar `primary` (https://developers.google.com/workspace/calendar/api/v3/reference, read 2026-11). */
export function createGoogleCalendar({ baseUrl }: { baseUrl: string }): GoogleCalendar {
  const events = `${baseUrl.replace(/\/$/, '')}/calendar/v3/calendars/primary/events`
  return {
    insert: (access, id, draft) => insert(events, access, { ...draft, id }),
    patch: (access, id, change) => patch(`${events}/${encodeURIComponent(id)}`, access, change),
    async delete(access, id) {
      const url = `${events}/${encodeURIComponent(id)}`
      await ask(url, { method: 'DELETE' }, access, [404, 410])
    },
    changes: (access, since) => changes(events, access, since),
  }
}

async function insert(url: string, access: Access, body: GoogleDraft & { id: string }) {
  const response = await ask(url, { method: 'POST', body: JSON.stringify(body) }, access, [409])
  return response.status === 409 ? 'exists' : await read(Event, response)
}

async function patch(
  url: string,
  access: Access,
  { draft, etag }: GooglePatch,
): Promise<GoogleEvent | 'changed' | 'missing'> {
  const headers = etag ? { 'if-match': etag } : undefined
  const init = { method: 'PATCH', body: JSON.stringify(draft), headers }
  const response = await ask(url, init, access, [404, 410, 412])
  if (response.status === 412) return 'changed'
  return response.ok ? await read(Event, response) : 'missing'
}

async function changes(events: string, access: Access, since: Since) {
  const url = new URL(events)
  url.searchParams.set('maxResults', PAGE_SIZE)
  url.searchParams.set('singleEvents', 'true')
  if ('syncToken' in since) url.searchParams.set('syncToken', since.syncToken)
  else url.searchParams.set('timeMin', since.from.toISOString())
  if (since.page) url.searchParams.set('pageToken', since.page)
  const response = await ask(url.href, { method: 'GET' }, access, [410])
  if (response.status === 410) return 'expired'
  const page = await read(Page, response)
  return {
    events: page.items,
    timeZone: page.timeZone,
    nextPage: page.nextPageToken ?? null,
    syncToken: page.nextSyncToken ?? null,
  }
}

interface Asking {
  method: string
  body?: string
  headers?: Record<string, string> | undefined
}

/** Any status that is neither good nor `expected` is thrown. */
async function ask(
  url: string,
  { method, body, headers }: Asking,
  { token, signal }: Access,
  expected: readonly number[],
): Promise<Response> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body }),
  }).catch((cause: unknown) => {
    signal.throwIfAborted()
    throw new AppError('upstream-failed', 'Google Calendar does not answer', { cause })
  })
  if (response.ok || expected.includes(response.status)) return response
  throw await refusal(response)
}

async function refusal(response: Response): Promise<AppError> {
  const { status } = response
  const text = await response.text()
  if (status === 401) return new AppError('unauthenticated', 'Google does not take the access token')
  if (status === 429 || (status === 403 && /rateLimit|quota/i.test(text))) {
    return new AppError('busy', 'Google wants us to wait')
  }
  return new AppError('upstream-failed', 'Google refused', { facts: { upstreamStatus: status } })
}

async function read<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (answer.success) return answer.data
  throw new AppError('upstream-failed', 'Google answered something else', { cause: answer.error })
}
