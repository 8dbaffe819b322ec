export interface Asked {
  /** `POST /v2/calls` */
  line: string
  /** Unescaped. */
  path: string
  authorization: string
  type: string
  body: Record<string, unknown>
}

export interface Answer {
  status: number
  body: unknown
}

interface Knowing {
  key: string
  ended: ReadonlySet<string>
  /** For the next call. */
  callId: string
}

/** What Telnyx answers, by its API reference (https://developers.telnyx.com/api-reference, read 2026-11). */
export function answerOf(asked: Asked, knowing: Knowing): Answer {
  if (asked.authorization !== `Bearer ${knowing.key}`) return refusal(401, '10009', '')
  if (asked.type !== 'application/json') return refusal(415, '10014', '')
  if (asked.line === 'POST /v2/calls') return dial(asked.body, knowing)
  if (asked.line === 'POST /v2/messages') return write(asked.body)
  const [, callId = '', action = ''] = /^\/v2\/calls\/(.+)\/actions\/(\w+)$/.exec(asked.path) ?? []
  if (!ACTIONS.has(action) || !asked.line.startsWith('POST ')) return refusal(404, '10005', '')
  if (knowing.ended.has(callId)) return refusal(422, '90018', '')
  const missing = action === 'hangup' ? undefined : ['payload', 'voice'].find((name) => !asked.body[name])
  if (missing) return refusal(422, '10004', `/${missing}`)
  const { language } = asked.body
  if (language !== undefined && !LANGUAGES.has(String(language))) return refusal(422, '10015', '/language')
  return { status: 200, body: { data: { result: 'ok' } } }
}

const ACTIONS = new Set(['speak', 'gather_using_speak', 'hangup'])
const LANGUAGES = new Set(['en-US', 'ko-KR'])
const E164 = /^\+[1-9]\d{6,14}$/

function dial(body: Record<string, unknown>, { callId }: Knowing): Answer {
  if (typeof body.connection_id !== 'string') return refusal(422, '10004', '/connection_id')
  const wrong = ['to', 'from'].find((name) => !E164.test(String(body[name])))
  if (wrong) return refusal(422, '10016', `/${wrong}`)
  if (body.webhook_url !== undefined && !String(body.webhook_url).startsWith('https://'))
    return refusal(400, '10003', '/webhook_url')
  const data = {
    record_type: 'call',
    call_control_id: callId,
    call_leg_id: '2dc6fc34-f9e0-11ea-b68e-02420a0f7768',
    call_session_id: '2dc1b3c8-f9e0-11ea-bc5a-02420a0f7768',
    is_alive: false,
    client_state: body.client_state,
  }
  return { status: 200, body: { data } }
}

function write(body: Record<string, unknown>): Answer {
  if (!E164.test(String(body.to))) return refusal(400, '40310', '/to')
  if (typeof body.text !== 'string' || body.text === '') return refusal(422, '10004', '/text')
  const to = [{ phone_number: body.to, status: 'queued' }]
  const data = { record_type: 'message', id: '40385f64-5717-4562-b3fc-2c963f66afa6', to, text: body.text }
  return { status: 200, body: { data } }
}

const refusal = (status: number, code: string, pointer: string): Answer => ({
  status,
  body: { errors: [{ code, title: 'Refused', detail: 'Refused', ...(pointer && { source: { pointer } }) }] },
})
