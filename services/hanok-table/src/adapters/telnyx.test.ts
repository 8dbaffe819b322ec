import { AppError } from '@convonet/kit/wire/app-error'
import Telnyx from 'telnyx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice, Speech } from '../ports.ts'
import { type StandInTelnyx, startStandInTelnyx } from '../testing/stand-in-telnyx.ts'
import { openTelnyx } from './telnyx.ts'

const signal = AbortSignal.timeout(60_000)

const notice = (given: Partial<Notice> = {}): Notice => ({
  purpose: 'reminder',
  by: 'call',
  to: '+12125550142',
  locale: 'ko',
  text: '내일 오후 7시에 뵙겠습니다.',
  reservationId: 7,
  confirmationCode: 'HNK-7K2M4P9Q',
  ...given,
})

const speech = (given: Partial<Speech> = {}): Speech => ({
  text: 'See you tomorrow.',
  locale: 'en',
  asks: false,
  carries: 'eyJzdGVwIjoibGFzdCJ9',
  ...given,
})

describe('Telnyx', () => {
  let telnyx: StandInTelnyx
  beforeEach(async () => {
    telnyx = await startStandInTelnyx()
  })
  afterEach(() => telnyx[Symbol.asyncDispose]())

  const settings = () => ({ ...telnyx.settings, HANOK_PUBLIC_BASE_URL: 'https://hanok.example/' })
  const ours = (given: Partial<Parameters<typeof openTelnyx>[0]> = {}) => {
    const opened = openTelnyx({ ...settings(), ...given })
    if (!opened) throw new Error('Not opened')
    return opened
  }
  const tell = (given: Partial<Notice> = {}) => ours().notifier.tell(notice(given), { signal })
  const sdk = () => new Telnyx({ apiKey: telnyx.key, baseURL: `${telnyx.url}/v2`, maxRetries: 0 })
  const step = { callId: 'v3:a/b+c=', name: 'answered' }

  it('is asked for a call as its own SDK asks', async () => {
    const told = await tell()
    const [asked] = telnyx.asked
    const { client_state, command_id, ...body } = asked?.body ?? {}
    const answer = await sdk().calls.dial({
      connection_id: '1293384261075731499',
      to: '+12125550142',
      from: '+12135550100',
      timeout_secs: 40,
      time_limit_secs: 180,
      webhook_url: 'https://hanok.example/webhooks/hanok_table/call-control',
      webhook_url_method: 'POST',
    })
    expect({ ...asked, body }).toEqual(telnyx.asked[1])
    expect(told.kind).toBe('ringing')
    expect(answer.data?.call_control_id).toMatch(/^v3:/)
    expect(command_id).toMatch(/^[0-9a-f]{32}$/)
    expect(JSON.parse(Buffer.from(String(client_state), 'base64').toString())).toEqual({
      hanok_reminder: true,
      confirmation_code: 'HNK-7K2M4P9Q',
      purpose: 'reminder',
      reservation_id: 7,
      locale: 'ko',
      text: '내일 오후 7시에 뵙겠습니다.',
    })
  })

  it('is asked for a message as its own SDK asks', async () => {
    expect(await tell({ by: 'message', text: 'Hello' })).toEqual({
      kind: 'sent',
      reference: '40385f64-5717-4562-b3fc-2c963f66afa6',
    })
    await sdk().messages.send({ from: '+12135550100', to: '+12125550142', text: 'Hello' })
    expect(telnyx.asked[0]).toEqual(telnyx.asked[1])
  })

  it('is told what to say, to ask and to hang up as its own SDK tells it', async () => {
    const { callControl } = ours()
    await callControl.speak(step, speech(), { signal })
    await callControl.speak(step, speech({ asks: true, locale: 'ko' }), { signal })
    await callControl.hangUp(step, { signal })
    const { actions } = sdk().calls
    const said = {
      client_state: 'eyJzdGVwIjoibGFzdCJ9',
      payload: 'See you tomorrow.',
      command_id: 'answered',
    }
    await actions.speak(step.callId, { ...said, voice: 'AWS.Polly.Joanna', language: 'en-US' })
    await actions.gatherUsingSpeak(step.callId, {
      ...said,
      voice: 'AWS.Polly.Seoyeon',
      language: 'ko-KR',
      valid_digits: '12',
      minimum_digits: 1,
      maximum_digits: 1,
      timeout_millis: 8000,
      maximum_tries: 2,
    })
    await actions.hangup(step.callId, { command_id: 'answered' })
    expect(telnyx.asked.slice(0, 3).map(unescaped)).toEqual(telnyx.asked.slice(3).map(unescaped))
    expect(telnyx.asked).toHaveLength(6)
  })

  it('reads no name of a call as another address', async () => {
    await ours().callControl.hangUp({ callId: '../../messages?x=#', name: 'hangup' }, { signal })
    expect(telnyx.asked[0]?.line).toBe('POST /v2/calls/..%2F..%2Fmessages%3Fx%3D%23/actions/hangup')
  })

  it('takes a call without our address where it does not like it', async () => {
    const { notifier } = ours({ HANOK_PUBLIC_BASE_URL: 'http://localhost:8080' })
    expect((await notifier.tell(notice(), { signal })).kind).toBe('ringing')
    expect(telnyx.asked.map(({ body }) => 'webhook_url' in body)).toEqual([true, false])
    expect(telnyx.done).toHaveLength(1)
  })

  it.each<[string, Partial<Notice>]>([
    ['no number', { to: 'unknown' }],
    ['a number without its country', { to: '2125550142' }],
  ])('is not asked for %s', async (_, given) => {
    expect(await tell(given)).toEqual({ kind: 'bad-number' })
    expect(telnyx.asked).toEqual([])
  })

  it.each([
    [422, '10016', '/to', { kind: 'bad-number' }],
    [422, '10016', '/from', { kind: 'refused', detail: 'http-422 10016' }],
    [400, '40310', '/to', { kind: 'bad-number' }],
    [401, '10009', '', { kind: 'refused', detail: 'http-401 10009' }],
    [403, '10010', '', { kind: 'refused', detail: 'http-403 10010' }],
  ])('that answers %i %s%s has refused for good', async (status, code, pointer, told) => {
    const body = { errors: [{ code, title: 'x', source: { pointer } }] }
    telnyx.next.push({ status, body }, { status, body }, { status, body })
    expect(await tell({ by: 'message' })).toEqual(told)
    expect(await tell({ by: 'call' })).toEqual(told)
  })

  it.each([
    [500, 'upstream-failed'],
    [503, 'upstream-failed'],
    [429, 'busy'],
  ])('that answers %i has not done it, and may be asked again', async (status, code) => {
    for (const by of ['call', 'message'] as const) {
      telnyx.next.push({ status, body: 'no json of ours' })
      await expect(tell({ by })).rejects.toMatchObject({ code })
    }
    expect(telnyx.done).toEqual([])
  })

  it('that rings and loses the answer rings once, when it is asked again', async () => {
    telnyx.next.push('cut')
    await expect(tell()).rejects.toMatchObject({ code: 'timeout' })
    expect((await tell()).kind).toBe('ringing')
    expect(telnyx.asked).toHaveLength(2)
    expect(telnyx.done).toHaveLength(1)
  })

  it('that may have sent a message is not asked to send it again', async () => {
    telnyx.next.push('cut')
    expect(await tell({ by: 'message' })).toEqual({ kind: 'refused', detail: 'outcome-unknown' })
  })

  it('that is too slow may have rung or written', async () => {
    const hasty = openTelnyx(telnyx.settings, { noticeMs: 50, callMs: 50 })
    telnyx.next.push('silent', 'silent')
    await expect(hasty?.notifier.tell(notice(), { signal })).rejects.toMatchObject({ code: 'timeout' })
    const written = await hasty?.notifier.tell(notice({ by: 'message' }), { signal })
    expect(written).toEqual({ kind: 'refused', detail: 'outcome-unknown' })
  })

  it('that cannot be reached has done nothing', async () => {
    const gone = await startStandInTelnyx()
    await gone[Symbol.asyncDispose]()
    const { notifier } = ours({ TELNYX_BASE_URL: gone.url })
    await expect(notifier.tell(notice(), { signal })).rejects.toMatchObject({ code: 'upstream-failed' })
  })

  it('that is slow is left when the work is', async () => {
    telnyx.next.push('silent')
    const left = new AbortController()
    const telling = ours().notifier.tell(notice(), { signal: left.signal })
    await expect.poll(() => telnyx.asked.length).toBe(1)
    left.abort(new Error('left'))
    await expect(telling).rejects.toThrow('left')
  })

  describe('in a call', () => {
    it('is asked once more where its answer is lost, and speaks once', async () => {
      telnyx.next.push('cut')
      expect(await ours().callControl.speak(step, speech(), { signal })).toBe('spoken')
      expect(telnyx.asked).toHaveLength(2)
      expect(telnyx.done).toHaveLength(1)
    })

    it('that is over is nothing to complain about', async () => {
      telnyx.ended.add(step.callId)
      expect(await ours().callControl.speak(step, speech(), { signal })).toBe('ended')
      await ours().callControl.hangUp(step, { signal })
    })

    it('that it refuses to speak in, says so', async () => {
      telnyx.next.push({ status: 422, body: { errors: [{ code: '10015' }] } })
      const spoken = ours().callControl.speak(step, speech(), { signal })
      await expect(spoken).rejects.toBeInstanceOf(AppError)
    })
  })

  it('is no provider without a key or a number, and of messages only without its application', async () => {
    expect(openTelnyx({ ...settings(), TELNYX_API_KEY: undefined })).toBeNull()
    expect(openTelnyx({ ...settings(), TELNYX_FROM_NUMBER: undefined })).toBeNull()
    const { notifier } = ours({ TELNYX_CONNECTION_ID: undefined })
    expect(await notifier.tell(notice(), { signal })).toEqual({ kind: 'no-provider' })
    expect(await notifier.tell(notice({ by: 'message' }), { signal })).toMatchObject({ kind: 'sent' })
  })
})

/** The SDK leaves some characters of an address as they are. */
const unescaped = <T extends { line: string }>(asked: T) => ({
  ...asked,
  line: decodeURIComponent(asked.line),
})
