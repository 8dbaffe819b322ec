import { manualClock } from '@convonet/kit/process/manual-clock'
import { createLockOut, LOCKED_MS } from '@convonet/kit/store/lock-out'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { createPinSignIn, PIN_LIMITS } from './pin.ts'
import type { Identity } from './ports.ts'

const START = Date.UTC(2026, 0, 1)
const ANN = { userId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', name: 'Ann Miller' }
const { signal } = new AbortController()

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())
beforeEach(() => sql.pool.query('delete from pin_attempts'))

function scene({
  sharedPin,
  clock = manualClock(START),
}: {
  sharedPin?: string
  clock?: ReturnType<typeof manualClock>
} = {}) {
  const asked: string[] = []
  const identity: Identity = {
    async findByPin(pin) {
      asked.push(pin)
      return pin === '2468' ? ANN : null
    },
  }
  const signIn = createPinSignIn(createLockOut(sql, clock, PIN_LIMITS), identity, {
    sharedPin,
    channel: 'web',
  })
  return { clock, asked, signIn: (pin: string, address = '1.2.3.4') => signIn(pin, address, { signal }) }
}

async function fail(
  signIn: (pin: string, address?: string) => Promise<unknown>,
  times: number,
  address?: string,
) {
  for (let n = 0; n < times; n++) await signIn('0000', address)
}

describe('signing in with a PIN', () => {
  it('welcomes the person whose PIN it is', async () => {
    expect(await scene().signIn('2468')).toEqual({ kind: 'welcome', caller: { ...ANN, channel: 'web' } })
  })

  it('refuses a PIN that nobody has', async () => {
    expect(await scene().signIn('0000')).toEqual({ kind: 'refused' })
  })

  it('knows the shared PIN only where it is set, and gives it no person', async () => {
    expect(await scene().signIn('1234')).toEqual({ kind: 'refused' })
    const caller = { userId: null, name: null, channel: 'web' }
    expect(await scene({ sharedPin: '1234' }).signIn('1234')).toEqual({ kind: 'welcome', caller })
    expect(await scene({ sharedPin: '1234' }).signIn('12345')).toEqual({ kind: 'refused' })
  })

  it('prefers the person when the shared PIN is theirs too', async () => {
    expect(await scene({ sharedPin: '2468' }).signIn('2468')).toMatchObject({
      caller: { userId: ANN.userId },
    })
  })

  it('refuses what is too long for a PIN without asking anyone', async () => {
    const { asked, signIn } = scene({ sharedPin: '1234' })
    expect(await signIn('24682468246')).toEqual({ kind: 'refused' })
    expect(asked).toEqual([])
  })
})

describe('five failures', () => {
  it('lock the address for a quarter of an hour, even for the right PIN', async () => {
    const { clock, asked, signIn } = scene()
    for (let n = 1; n < PIN_LIMITS.failuresAllowed; n++)
      expect(await signIn('0000')).toEqual({ kind: 'refused' })
    expect(await signIn('0000')).toEqual({ kind: 'locked', retryAfterMs: LOCKED_MS })
    asked.length = 0
    clock.advance(60_000)
    expect(await signIn('2468')).toEqual({ kind: 'locked', retryAfterMs: LOCKED_MS - 60_000 })
    expect(asked).toEqual([])
    clock.advance(LOCKED_MS - 60_000)
    expect(await signIn('2468')).toMatchObject({ kind: 'welcome' })
  })

  it('lock nobody else', async () => {
    const { signIn } = scene()
    await fail(signIn, PIN_LIMITS.failuresAllowed)
    expect(await signIn('2468', '5.6.7.8')).toMatchObject({ kind: 'welcome' })
  })

  it('lock a whole network of the next generation, of which one guesser has every address', async () => {
    const { signIn } = scene()
    for (let n = 0; n < PIN_LIMITS.failuresAllowed; n++) await signIn('0000', `2001:db8:0:1::${n}`)
    expect(await signIn('2468', '2001:db8:0:1:ffff::1')).toMatchObject({ kind: 'locked' })
    expect(await signIn('2468', '2001:db8:0:2::1')).toMatchObject({ kind: 'welcome' })
  })

  it('lock for twice as long the next time, up to a day', async () => {
    const { clock, signIn } = scene()
    const lengths: number[] = []
    for (let round = 0; round < 9; round++) {
      await fail(signIn, PIN_LIMITS.failuresAllowed - 1)
      const outcome = await signIn('0000')
      const lockedMs = outcome.kind === 'locked' ? outcome.retryAfterMs : 0
      lengths.push(lockedMs / 60_000)
      clock.advance(lockedMs)
    }
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
  })

  it('are not forgotten for a right PIN in between, which a guesser may have too', async () => {
    const { signIn } = scene()
    await fail(signIn, PIN_LIMITS.failuresAllowed - 1)
    expect(await signIn('2468')).toMatchObject({ kind: 'welcome' })
    expect(await signIn('0000')).toMatchObject({ kind: 'locked' })
  })

  it('are not made more by right PINs', async () => {
    const { signIn } = scene()
    for (let time = 0; time < 3 * PIN_LIMITS.failuresAllowed; time++) {
      expect(await signIn('2468')).toMatchObject({ kind: 'welcome' })
    }
  })

  it('do not lock when they are spread over more than a quarter of an hour', async () => {
    const { clock, signIn } = scene()
    await fail(signIn, PIN_LIMITS.failuresAllowed - 1)
    clock.advance(LOCKED_MS + 1)
    await fail(signIn, PIN_LIMITS.failuresAllowed - 1)
    expect(await signIn('2468')).toMatchObject({ kind: 'welcome' })
  })

  it('are remembered by another process on the same database', async () => {
    const clock = manualClock(START)
    await fail(scene({ clock }).signIn, PIN_LIMITS.failuresAllowed)
    expect(await scene({ clock }).signIn('2468')).toMatchObject({ kind: 'locked' })
  })

  it('are all that get through when many attempts come at once', async () => {
    const { asked, signIn } = scene()
    const pins = ['0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008', '0009', '2468']
    const outcomes = await Promise.all(pins.map((pin) => signIn(pin)))
    expect(asked).toHaveLength(PIN_LIMITS.failuresAllowed)
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array(PIN_LIMITS.failuresAllowed - 1).fill('refused'),
      ...Array(pins.length - PIN_LIMITS.failuresAllowed + 1).fill('locked'),
    ])
    expect(await signIn('2468')).toMatchObject({ kind: 'locked' })
  })

  it('are not five when some were never compared', async () => {
    const clock = manualClock(START)
    const identity: Identity = { findByPin: () => Promise.reject(new Error('database is gone')) }
    const signIn = createPinSignIn(createLockOut(sql, clock, PIN_LIMITS), identity, {
      sharedPin: undefined,
      channel: 'web',
    })
    for (let n = 0; n < PIN_LIMITS.failuresAllowed * 2; n++) {
      await expect(signIn('2468', '1.2.3.4', { signal })).rejects.toThrow('database is gone')
    }
    expect(await scene({ clock }).signIn('2468')).toMatchObject({ kind: 'welcome' })
  })

  it('are five too when the guesser hangs up before the answer', async () => {
    const clock = manualClock(START)
    const identity: Identity = { findByPin: (_, options) => Promise.reject(options.signal.reason) }
    const signIn = createPinSignIn(createLockOut(sql, clock, PIN_LIMITS), identity, {
      sharedPin: undefined,
      channel: 'web',
    })
    const hungUp = { signal: AbortSignal.abort(new Error('hung up')) }
    for (let n = 0; n < PIN_LIMITS.failuresAllowed; n++) {
      await expect(signIn('0000', '1.2.3.4', hungUp)).rejects.toThrow('hung up')
    }
    expect(await scene({ clock }).signIn('2468')).toMatchObject({ kind: 'locked' })
  })
})

describe('guessing from many addresses', () => {
  const guessed = (times: number) =>
    sql.pool.query('insert into pin_attempts (address, failures, first_at) values ($1, $2, $3)', [
      '*',
      times,
      new Date(START),
    ])

  it('is stopped for everybody, for as long as the guesses are fresh', async () => {
    const clock = manualClock(START)
    const lockOut = createLockOut(sql, clock, PIN_LIMITS)
    await guessed(PIN_LIMITS.failuresAllowedInAll - 1)
    clock.advance(5 * 60_000)
    expect(await lockOut.attempt('3.3.3.3')).toMatchObject({ kind: 'allowed' })
    const retryAfterMs = LOCKED_MS - 5 * 60_000
    expect(await lockOut.attempt('9.9.9.9')).toEqual({ kind: 'locked', retryAfterMs })
    clock.advance(retryAfterMs + 1)
    expect(await lockOut.attempt('9.9.9.9')).toMatchObject({ kind: 'allowed' })
  })

  it('counts every address, but not those who had the right PIN', async () => {
    const lockOut = createLockOut(sql, manualClock(START), PIN_LIMITS)
    await guessed(PIN_LIMITS.failuresAllowedInAll - 2)
    for (let n = 0; n < 5; n++) {
      expect(await lockOut.attempt(`10.0.0.${n}`)).toMatchObject({ kind: 'allowed' })
      await lockOut.clear(`10.0.0.${n}`)
    }
    for (const address of ['1.1.1.1', '2.2.2.2']) {
      expect(await lockOut.attempt(address)).toMatchObject({ kind: 'allowed' })
    }
    expect(await lockOut.attempt('3.3.3.3')).toMatchObject({ kind: 'locked' })
  })
})

it('forgets addresses that have been quiet for a day, and no lock before it ends', async () => {
  const clock = manualClock(START)
  const lockOut = createLockOut(sql, clock, PIN_LIMITS)
  const { signIn } = scene({ clock })
  await fail(signIn, PIN_LIMITS.failuresAllowed, '1.1.1.1')
  clock.advance(24 * 3_600_000 - LOCKED_MS)
  await fail(signIn, 1, '2.2.2.2')
  await lockOut.lock('2.2.2.2')
  await lockOut.forgetOld()
  const addresses = async () =>
    (await sql.pool.query("select address from pin_attempts where address <> '*' order by 1")).rows.map(
      ({ address }) => address,
    )
  expect(await addresses()).toEqual(['1.1.1.1', '2.2.2.2'])
  clock.advance(2 * LOCKED_MS + 1)
  await lockOut.forgetOld()
  expect(await addresses()).toEqual(['2.2.2.2'])
})
