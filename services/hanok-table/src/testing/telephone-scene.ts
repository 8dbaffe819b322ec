import { createServer } from '@convonet/kit/http/server'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { offersByPhone } from '../offers-by-phone.ts'
import type { CallControl } from '../ports.ts'
import { createOutbox } from '../waitlist/outbox.ts'
import { createWebhooks, type WebhooksDeps } from '../webhooks/webhooks.ts'
import { NOW } from './engine.ts'
import type { StandInTelnyx } from './stand-in-telnyx.ts'

type Line = Pick<WebhooksDeps, 'notifier'> & { callControl: CallControl }

export interface Reply {
  status: number
  type: string
  body: Record<string, unknown>
}

/** A replica that answers the provider's webhooks, and how the provider sends them. */
export async function openTelephone(
  sql: Sql,
  telnyx: StandInTelnyx,
  { line, ...given }: Partial<WebhooksDeps> & { line: Line | null },
) {
  if (!line) throw new Error('There is no line')
  const clock = manualClock(NOW)
  const log = createLog('test', 'silent')
  const outbox = createOutbox(createMemoryJobs(clock))
  const app = await createServer({ log })
  const deps = { sql, clock, log, ...line, publicUrl: 'https://hanok.example', publicKey: telnyx.publicKey }
  const answers = offersByPhone({ sql, clock }, { outbox, vipCents: 0 })
  await app.register(createWebhooks({ ...deps, ...answers, premiumCents: 30_000, ...given }))

  async function post(path: string, body: string, headers: Record<string, string>): Promise<Reply> {
    const answer = await app.inject({
      method: 'POST',
      url: `/webhooks/hanok_table/${path}`,
      headers,
      payload: body,
    })
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    return { status: answer.statusCode, type, body: JSON.parse(answer.body) }
  }
  const sendSigned = (path: string, event: Record<string, unknown>) => {
    const { body, headers } = telnyx.report(event, clock.now())
    return post(path, body, headers)
  }

  return {
    ...{ app, clock, post, notifier: line.notifier },
    variables: (body: Record<string, unknown>) => sendSigned('variables', body),
    /** Answers the word for it. */
    async event(type: string, payload: Record<string, unknown>): Promise<unknown> {
      const { status, body } = await sendSigned('call-control', { data: { event_type: type, payload } })
      return status === 200 ? body.status : status
    },
    [Symbol.asyncDispose]: () => app.close(),
  }
}
export type TelephoneScene = Awaited<ReturnType<typeof openTelephone>>
