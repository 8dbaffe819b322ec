import { decodeJwt, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../process/manual-clock.ts'
import { createServiceTokens, type ServiceIdentity } from './service-token.ts'

const SECRET = 'a secret that is long enough to be one'
const START = Date.UTC(2026, 0, 1)
const caller = {
  userId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f',
  name: 'Anna Müller',
  channel: 'web',
} as const
const identity: ServiceIdentity = { service: 'voice-gateway', caller }

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a service token', () => {
  it('says who asks and for whom', async () => {
    const tokens = createServiceTokens(SECRET, manualClock(START))
    expect(await tokens.verify(await tokens.sign(identity))).toEqual(identity)
    const forItself = { service: 'call-center', caller: null }
    expect(await tokens.verify(await tokens.sign(forItself))).toEqual(forItself)
  })

  it('is good for a minute', async () => {
    const clock = manualClock(START)
    const tokens = createServiceTokens(SECRET, clock)
    const token = await tokens.sign(identity)
    clock.advance(59_000)
    expect(await tokens.verify(token)).toEqual(identity)
    clock.advance(2000)
    await expect(tokens.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('is used again while it has half a minute to live, one per caller', async () => {
    const clock = manualClock(START)
    const tokens = createServiceTokens(SECRET, clock)
    const first = await tokens.sign(identity)
    expect(await tokens.sign({ ...identity, caller: null })).not.toBe(first)
    clock.advance(29_000)
    expect(await tokens.sign(identity)).toBe(first)
    clock.advance(2000)
    const second = await tokens.sign(identity)
    expect(second).not.toBe(first)
    clock.advance(31_000)
    expect(await tokens.verify(second)).toEqual(identity)
  })

  it('is refused when it is not ours, whatever is wrong with it', async () => {
    const clock = manualClock(START)
    const tokens = createServiceTokens(SECRET, clock)
    const good = await tokens.sign(identity)
    const [header, payload, signature] = good.split('.')
    const unsigned = (claims: object) => new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' })
    const key = new TextEncoder().encode(SECRET)
    const other = { ...decodeJwt(good), caller: { ...caller, userId: null } }
    const forged = [
      '',
      'nonsense',
      await createServiceTokens('another secret that is long enough', clock).sign(identity),
      `${header}.${base64url(other)}.${signature}`,
      `${base64url({ alg: 'none' })}.${payload}.`,
      `${base64url({ alg: 'none' })}.${payload}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature?.slice(0, -2)}`,
      await unsigned({ caller: null, iss: 'x', exp: START / 1000 + 60 }).sign(key),
      await unsigned({ caller: null, iss: 'x', aud: 'others', exp: START / 1000 + 60 }).sign(key),
      await unsigned({ caller: null, iss: 'x', aud: 'convonet' }).sign(key),
      await unsigned({ caller: { userId: 'me' }, iss: 'x', aud: 'convonet', exp: START / 1000 + 60 }).sign(
        key,
      ),
      await unsigned({ iss: 'x', aud: 'convonet', exp: START / 1000 + 60 }).sign(key),
    ]
    for (const token of forged) {
      await expect(tokens.verify(token), token).rejects.toMatchObject({ code: 'unauthenticated' })
    }
  })
})
