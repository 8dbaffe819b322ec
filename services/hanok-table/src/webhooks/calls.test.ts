import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTelnyx } from '../adapters/telnyx.ts'
import { migrations } from '../migrations.ts'
import { offerNotice, reminderNotice } from '../notify/notices.ts'
import type { Reservation } from '../schema.ts'
import { at, engineOn, NOW } from '../testing/engine.ts'
import { type StandInTelnyx, startStandInTelnyx } from '../testing/stand-in-telnyx.ts'
import { openTelephone, type TelephoneScene } from '../testing/telephone-scene.ts'

describe('a call with a guest', () => {
  let sql: Sql
  let telnyx: StandInTelnyx
  let replicas: [TelephoneScene, TelephoneScene]
  const engine = engineOn(() => sql)
  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('hanok-table', migrations)
  }, 30_000)
  beforeEach(async () => {
    telnyx = await startStandInTelnyx()
    await engine.open([4])
    await sql.pool.query('delete from hanok_call_steps')
    const replica = () => openTelephone(sql, telnyx, { line: openTelnyx(telnyx.settings) })
    replicas = [await replica(), await replica()]
  })
  afterEach(async () => {
    for (const replica of replicas) await replica[Symbol.asyncDispose]()
    await telnyx[Symbol.asyncDispose]()
  })
  afterAll(() => sql[Symbol.asyncDispose]())

  const telling = () => ({ by: 'call' as const, rules: engine.house.rules, now: NOW, publicUrl: null })

  /** Rings a guest; answers what comes with each event of the call. */
  async function ring(reservation: Reservation, purpose: 'reminder' | 'offer' = 'reminder') {
    const notice =
      purpose === 'reminder'
        ? reminderNotice(reservation, telling())
        : offerNotice(reservation, { ...telling(), keptUntil: NOW + 1_800_000 })
    const told = await replicas[0].notifier.tell(notice, { signal: AbortSignal.timeout(5000) })
    const dialled = telnyx.done.at(-1)?.body ?? {}
    const call_control_id = told.kind === 'ringing' ? told.reference : ''
    return { call_control_id, client_state: dialled.client_state, to: dialled.to, from: dialled.from }
  }
  const commands = () =>
    telnyx.done
      .filter(({ path }) => path.includes('/actions/'))
      .map(({ path, body }) => [path.split('/').at(-1), body.payload].filter(Boolean).join(': '))
  /** What the last command gave the provider to carry. */
  const carriedNow = () => ({ client_state: telnyx.done.at(-1)?.body.client_state })

  it('says what it is for when the guest answers, and hangs up afterwards', async () => {
    const call = await ring(await engine.booked())
    expect(await replicas[0].event('call.initiated', call)).toBe('ignored')
    expect(await replicas[0].event('call.answered', call)).toBe('spoke')
    const spoken = { ...call, ...carriedNow() }
    expect(await replicas[1].event('call.speak.started', spoken)).toBe('ignored')
    expect(await replicas[1].event('call.speak.ended', spoken)).toBe('hungup')
    expect(await replicas[1].event('call.hangup', { ...spoken, hangup_cause: 'normal_clearing' })).toBe('ok')
    expect(commands()).toEqual([
      expect.stringMatching(
        /^speak: Hello Kim\. This is Hanok Table\. We look forward to seeing you on Friday at 7 PM/,
      ),
      'hangup',
    ])
    expect(telnyx.asked.some(({ line }) => line === 'POST /v2/messages')).toBe(false)
  })

  it('speaks Korean with a Korean voice', async () => {
    const call = await ring(await engine.booked({ preferredLocale: 'ko' }))
    await replicas[0].event('call.answered', call)
    expect(telnyx.done.at(-1)?.body).toMatchObject({ voice: 'AWS.Polly.Seoyeon', language: 'ko-KR' })
  })

  it('goes on in any replica, and does nothing twice however often events come', async () => {
    const call = await ring(await engine.booked())
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => replicas[index % 2 === 0 ? 0 : 1].event('call.answered', call)),
    )
    expect(answers.filter((answer) => answer === 'spoke')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(5)
    const spoken = { ...call, ...carriedNow() }
    for (const replica of [...replicas, ...replicas]) await replica.event('call.speak.ended', spoken)
    expect(commands().map((command) => command.split(':')[0])).toEqual(['speak', 'hangup'])
  })

  it('of a booking that was cancelled while it rang says nothing', async () => {
    const booking = await engine.booked()
    const call = await ring(booking)
    await engine.end(booking.id)
    expect(await replicas[0].event('call.answered', call)).toBe('hungup')
    expect(commands()).toEqual(['hangup'])
  })

  it('that ended too soon is left alone', async () => {
    const call = await ring(await engine.booked())
    telnyx.ended.add(call.call_control_id)
    expect(await replicas[0].event('call.answered', call)).toBe('ok')
    expect(await replicas[0].event('call.speak.ended', { ...call, ...carriedNow() })).toBe('ok')
  })

  it('in which the provider does not speak says so, and may be tried again', async () => {
    const call = await ring(await engine.booked())
    telnyx.next.push({ status: 500, body: {} }, { status: 503, body: {} })
    expect(await replicas[0].event('call.answered', call)).toBe('speak_failed')
    expect(await replicas[1].event('call.answered', call)).toBe('spoke')
  })

  it('in which the provider is silent is given up, and may be tried again', async () => {
    const call = await ring(await engine.booked())
    const line = openTelnyx(telnyx.settings, { noticeMs: 50, callMs: 50 })
    await using hasty = await openTelephone(sql, telnyx, { line })
    telnyx.next.push('silent', 'silent')
    expect(await hasty.event('call.answered', call)).toBe('speak_failed')
    expect(await replicas[1].event('call.answered', call)).toBe('spoke')
  })

  it.each(['timeout', 'user_busy', 'call_rejected'])(
    'that nobody takes (%s) is followed by one message',
    async (cause) => {
      const call = { ...(await ring(await engine.booked())), hangup_cause: cause }
      for (const replica of [...replicas, ...replicas])
        expect(await replica.event('call.hangup', call)).toBe('ok')
      const messages = telnyx.done.filter(({ line }) => line === 'POST /v2/messages')
      expect(messages.map(({ body }) => body.text)).toEqual([
        expect.stringMatching(
          /^Hanok Table: we look forward to seeing you on Friday at 7 PM, table for 4, code HNK-/,
        ),
      ])
    },
  )

  it('that is not ours is not ours to steer', async () => {
    const call = { call_control_id: 'v3:inbound', to: '+12135550100', from: '+14155550199' }
    expect(await replicas[0].event('call.answered', call)).toBe('no_state')
    expect(await replicas[0].event('call.speak.ended', { ...call, client_state: 'bm90IGpzb24=' })).toBe(
      'no_state',
    )
    expect(await replicas[0].event('call.hangup', call)).toBe('ok')
    expect(telnyx.asked).toEqual([])
  })

  describe('about a table that came free', () => {
    /** The only table came free, and is offered to the party that waits for it. */
    async function offerToOneWhoWaits(): Promise<Reservation> {
      const { id } = await engine.booked()
      const waiting = await engine.waiting()
      await engine.end(id)
      const [table] = await engine.rows<{ id: number }>('select id from hanok_tables')
      await sql.pool.query(
        `update reservations set seating_status = 'offered', offer_expires_at = $2 where id = $1`,
        [waiting.id, new Date(NOW + 12 * 3_600_000)],
      )
      await sql.pool.query(
        'insert into reservation_tables (table_id, reservation_id, during) values ($1, $2, tstzrange($3, $4))',
        [table?.id, waiting.id, new Date(at(19)), new Date(at(21))],
      )
      return { ...waiting, seatingStatus: 'offered' }
    }

    it.each([
      [
        '1',
        'confirmed',
        'allocated',
        /^speak: Thank you\. Your table is booked\. We look forward to seeing you on Friday at 7 PM/,
      ],
      ['2', 'cancelled', 'not_applicable', /^speak: Thank you for telling us/],
      ['', 'pending', 'offered', /^speak: We have not heard an answer/],
    ])('hears %j, once', async (digits, status, seating, words) => {
      const waiting = await offerToOneWhoWaits()
      const call = await ring(waiting, 'offer')
      expect(await replicas[0].event('call.answered', call)).toBe('spoke')
      const heard = await engine.stored(waiting.id)
      expect(heard.offer_told_at).toEqual(new Date(NOW))
      expect(heard.offer_expires_at).toEqual(new Date(NOW + 30 * 60_000))
      const asked = { ...call, ...carriedNow(), digits, status: digits ? 'valid' : 'timeout' }
      expect(await replicas[1].event('call.speak.ended', asked)).toBe('ok')
      const answers = await Promise.all(
        [...replicas, ...replicas].map((replica) => replica.event('call.gather.ended', asked)),
      )
      expect(answers.toSorted()).toEqual(['ok', 'ok', 'ok', 'spoke'])
      expect(await engine.stored(waiting.id)).toMatchObject({ status, seating_status: seating })
      expect(await replicas[0].event('call.speak.ended', { ...call, ...carriedNow() })).toBe('hungup')
      expect(commands()).toEqual([
        expect.stringMatching(/^gather_using_speak: Hello Kim.*press 1.*press 2/),
        expect.stringMatching(words),
        'hangup',
      ])
    })

    it('that was taken otherwise meanwhile does not promise it', async () => {
      const waiting = await offerToOneWhoWaits()
      const call = await ring(waiting, 'offer')
      await engine.end(waiting.id)
      expect(await replicas[0].event('call.answered', call)).toBe('spoke')
      expect(commands()).toEqual([
        expect.stringMatching(/^speak: We are sorry, this table cannot be had any more/),
      ])
    })

    it('that nobody takes is told by a message, and only then the time to think runs', async () => {
      const waiting = await offerToOneWhoWaits()
      const call = await ring(waiting, 'offer')
      expect((await engine.stored(waiting.id)).offer_told_at).toBeNull()
      await replicas[0].event('call.hangup', { ...call, hangup_cause: 'timeout' })
      expect((await engine.stored(waiting.id)).offer_told_at).toEqual(new Date(NOW))
      expect(telnyx.done.at(-1)?.body.text).toContain('https://hanok.example/reservation/status?code=')
    })
  })
})
