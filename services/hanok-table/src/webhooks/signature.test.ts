import fc from 'fast-check'
import Telnyx from 'telnyx'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type StandInTelnyx, startStandInTelnyx } from '../testing/stand-in-telnyx.ts'
import { isSigned, readPublicKey } from './signature.ts'

const NOW = Date.parse('2026-11-25T10:00:00.750-05:00')

describe('the signature of a webhook', () => {
  let telnyx: StandInTelnyx
  beforeAll(async () => {
    telnyx = await startStandInTelnyx()
  })
  afterAll(() => telnyx[Symbol.asyncDispose]())
  afterEach(() => vi.useRealTimers())

  /** What we say of it, and what Telnyx's SDK does. */
  async function judged(
    body: string,
    headers: Record<string, string>,
  ): Promise<{ ours: boolean; theirs: boolean }> {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    const ours = isSigned(
      Buffer.from(body),
      { signature: headers['telnyx-signature-ed25519'], timestamp: headers['telnyx-timestamp'] },
      { key: readPublicKey(telnyx.publicKey), now: NOW },
    )
    const sdk = new Telnyx({ apiKey: 'unused', publicKey: telnyx.publicKey })
    const theirs = await sdk.webhooks.unwrap(body, { headers }).then(
      () => true,
      () => false,
    )
    vi.useRealTimers()
    return { ours, theirs }
  }

  it.each([
    ['now', 0, true],
    ['five minutes ago', -300_000, true],
    ['longer ago', -301_000, false],
    ['five minutes ahead', 300_000, true],
    ['further ahead', 301_000, false],
  ])('made %s counts as Telnyx counts it', async (_, shiftMs, counts) => {
    const { body, headers } = telnyx.report({ data: { event_type: 'call.answered' } }, NOW + shiftMs)
    expect(await judged(body, headers)).toEqual({ ours: counts, theirs: counts })
  })

  it('is good for exactly what was signed, as Telnyx judges it', async () => {
    const tampered = fc.record({
      event: fc.jsonValue(),
      body: fc.constantFrom('same', 'spaced', 'cut', 'other'),
      signature: fc.constantFrom('same', 'none', 'flipped', 'short', 'text'),
      timestamp: fc.constantFrom('same', 'none', 'later', 'text', 'negative'),
    })
    await fc.assert(
      fc.asyncProperty(tampered, async (given) => {
        const signed = telnyx.report({ data: given.event }, NOW)
        const bodies = {
          same: signed.body,
          spaced: `${signed.body} `,
          cut: signed.body.slice(1),
          other: '{}',
        }
        const signature = signed.headers['telnyx-signature-ed25519'] ?? ''
        const signatures = {
          same: signature,
          none: undefined,
          flipped: `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
          short: signature.slice(4),
          text: 'not base64!',
        }
        const timestamp = Number(signed.headers['telnyx-timestamp'])
        const timestamps = {
          same: String(timestamp),
          none: undefined,
          later: String(timestamp + 1),
          text: 'now',
          negative: `-${timestamp}`,
        }
        const headers = Object.fromEntries(
          Object.entries({
            'telnyx-signature-ed25519': signatures[given.signature],
            'telnyx-timestamp': timestamps[given.timestamp],
          }).filter((entry): entry is [string, string] => entry[1] !== undefined),
        )
        const isWhole = given.body === 'same' && given.signature === 'same' && given.timestamp === 'same'
        const { ours, theirs } = await judged(bodies[given.body], headers)
        expect(ours).toBe(isWhole)
        // Their helper parses what it has verified, and so refuses what is no JSON as well.
        expect(theirs).toBe(isWhole)
      }),
    )
  })

  it('of another key is none', async () => {
    await using other = await startStandInTelnyx()
    const { body, headers } = other.report({ data: {} }, NOW)
    expect(await judged(body, headers)).toEqual({ ours: false, theirs: false })
  })
})
