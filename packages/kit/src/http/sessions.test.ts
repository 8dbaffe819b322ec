import type { SignedIn } from '@convonet/contracts/identity'
import { beforeEach, describe, expect, it } from 'vitest'
import { manualClock } from '../process/manual-clock.ts'
import { createSessions, REMEMBERED_MS } from './sessions.ts'

const { signal } = new AbortController()
const ann: SignedIn = {
  userId: '00000000-0000-4000-8000-000000000001',
  name: 'Ann',
  email: 'ann@example.test',
  role: 'agent',
}

describe('sessions', () => {
  let valid: Record<string, SignedIn>
  let lookUps: number
  const clock = manualClock()
  const open = () =>
    createSessions(async (token) => {
      lookUps++
      return valid[token] ?? null
    }, clock)

  beforeEach(() => {
    valid = { secret: ann }
    lookUps = 0
  })

  it('are looked up once for many requests, whether there is one or not', async () => {
    const sessions = open()
    for (let n = 0; n < 5; n++) {
      expect(await sessions.find('secret', { signal })).toEqual(ann)
      expect(await sessions.find('guess', { signal })).toBeNull()
    }
    expect(lookUps).toBe(2)
  })

  it('end within seconds of being revoked somewhere else', async () => {
    const sessions = open()
    await sessions.find('secret', { signal })
    valid = {}
    clock.advance(REMEMBERED_MS)
    expect(await sessions.find('secret', { signal })).toBeNull()
  })

  it('end at once when told to forget, also for a look-up that is under way', async () => {
    let answer = (_: SignedIn | null) => {}
    const slow = () =>
      new Promise<SignedIn | null>((resolve) => {
        answer = resolve
      })
    let lookUp = slow
    const sessions = createSessions(() => lookUp(), clock)
    const early = sessions.find('secret', { signal })
    sessions.forget()
    answer(ann)
    expect(await early).toEqual(ann)
    lookUp = async () => null
    expect(await sessions.find('secret', { signal })).toBeNull()
  })

  it('with endless tokens are not looked up at all', async () => {
    expect(await open().find('x'.repeat(5000), { signal })).toBeNull()
    expect(lookUps).toBe(0)
  })

  it('that could not be looked up are looked up again', async () => {
    let broken = true
    const sessions = createSessions(async () => {
      if (broken) throw new Error('no connection')
      return ann
    }, clock)
    await expect(sessions.find('secret', { signal })).rejects.toThrow('no connection')
    broken = false
    expect(await sessions.find('secret', { signal })).toEqual(ann)
  })
})
