import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTelnyx } from '../adapters/telnyx.ts'
import { migrations } from '../migrations.ts'
import { engineOn, NOW } from '../testing/engine.ts'
import { type StandInTelnyx, startStandInTelnyx } from '../testing/stand-in-telnyx.ts'
import { openTelephone, type TelephoneScene } from '../testing/telephone-scene.ts'

const PATHS = ['variables', 'call-control']

describe('a webhook', () => {
  let sql: Sql
  let telnyx: StandInTelnyx
  let house: TelephoneScene
  const engine = engineOn(() => sql)
  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('hanok-table', migrations)
    telnyx = await startStandInTelnyx()
    house = await openTelephone(sql, telnyx, { line: openTelnyx(telnyx.settings) })
    await engine.open([4, 4])
    await engine.booked()
  }, 30_000)
  afterAll(async () => {
    await house[Symbol.asyncDispose]()
    await telnyx[Symbol.asyncDispose]()
    await sql[Symbol.asyncDispose]()
  })

  const caller = { data: { payload: { telnyx_end_user_target: '+14155550199' } } }

  it.each(PATHS)('to %s that nobody signed is refused', async (path) => {
    const { body, headers } = telnyx.report(caller, NOW)
    for (const without of ['telnyx-signature-ed25519', 'telnyx-timestamp']) {
      const { [without]: _, ...rest } = headers
      expect(await house.post(path, body, rest)).toMatchObject({
        status: 401,
        type: 'application/problem+json',
      })
    }
    expect(await house.post(path, `${body} `, headers)).toMatchObject({ status: 401 })
    expect(await house.post(path, body, telnyx.report(caller, NOW - 301_000).headers)).toMatchObject({
      status: 401,
    })
    expect((await house.post(path, body, headers)).status).toBe(200)
  })

  it.each(PATHS)('to %s is refused while no key is set, also with a signature', async (path) => {
    await using keyless = await openTelephone(sql, telnyx, {
      line: openTelnyx(telnyx.settings),
      publicKey: null,
    })
    const { body, headers } = telnyx.report(caller, NOW)
    expect(await keyless.post(path, body, headers)).toMatchObject({
      status: 403,
      type: 'application/problem+json',
      body: { code: 'forbidden' },
    })
  })

  it('tells nobody without a signature who a number belongs to', async () => {
    const { status, body } = await house.post('variables', JSON.stringify(caller), {
      'content-type': 'application/json',
    })
    expect(status).toBe(401)
    expect(JSON.stringify(body)).not.toMatch(/Kim|HNK/)
  })

  it.each(['v3:\u0000', '\ud800', '한옥', 'x'.repeat(400), ' '])(
    'about a call named %j is not ours',
    async (name) => {
      const state = { purpose: 'reminder', reservation_id: 1, locale: 'en', text: 'x' }
      const client_state = Buffer.from(JSON.stringify(state)).toString('base64')
      for (const type of ['call.answered', 'call.gather.ended', 'call.speak.ended', 'call.hangup'])
        expect(await house.event(type, { call_control_id: name, client_state })).toBe('ignored')
    },
  )

  it('about a booking that is not there is answered', async () => {
    for (const reservation_id of [2_147_483_647, 2_147_483_648, 0, -1, 1.5]) {
      const state = { purpose: 'reminder', reservation_id, locale: 'en', text: 'x' }
      const client_state = Buffer.from(JSON.stringify(state)).toString('base64')
      const word = await house.event('call.answered', {
        call_control_id: `v3:${reservation_id}`,
        client_state,
      })
      expect(word).toBe(reservation_id === 2_147_483_647 ? 'hungup' : 'no_state')
    }
  })

  it('is never our failure, whatever its body, type and event are', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom(
        '',
        'null',
        '[]',
        '{"data":null}',
        '{"data":{"payload":[]}}',
        '{"__proto__":{"from":1}}',
      ),
      fc
        .record(
          {
            event_type: fc.constantFrom(
              'call.answered',
              'call.speak.ended',
              'call.gather.ended',
              'call.hangup',
              'x',
            ),
            payload: fc.record(
              {
                call_control_id: fc.oneof(
                  fc.string(),
                  fc.string({ minLength: 290, maxLength: 400 }),
                  fc.string({ unit: 'binary' }),
                  fc.constant('v3:\u0000'),
                  fc.constant(7),
                ),
                client_state: fc.oneof(fc.base64String(), carriedState(), fc.jsonValue()),
                digits: fc.oneof(fc.string(), fc.constantFrom('1', '2')),
                from: fc.oneof(fc.string(), fc.constantFrom('+14155550199', 'sip:+14155550199@x.example')),
              },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        )
        .map((data) => JSON.stringify({ data })),
    )
    const type = fc.constantFrom(
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'x/y',
      undefined,
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        anything,
        type,
        fc.boolean(),
        async (path, body, type, isSigned) => {
          const signed = telnyx.sign(body, NOW)
          const headers = {
            ...(isSigned ? signed : {}),
            ...(type === undefined ? {} : { 'content-type': type }),
          }
          const answer = await house.post(path, body, headers)
          expect(answer.status).toBe(isSigned ? 200 : 401)
        },
      ),
      { numRuns: 150 },
    )
  })
})

const carriedState = () =>
  fc
    .record(
      {
        purpose: fc.constantFrom('reminder', 'offer'),
        reservation_id: fc.oneof(fc.integer(), fc.constant(2 ** 31), fc.constant(1)),
        locale: fc.constantFrom('en', 'ko', 'de'),
        text: fc.string(),
        step: fc.constantFrom('asked', 'last'),
      },
      { requiredKeys: ['purpose', 'reservation_id', 'locale', 'text'] },
    )
    .map((state) => Buffer.from(JSON.stringify(state)).toString('base64'))
