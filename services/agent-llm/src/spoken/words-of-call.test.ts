import { ToolMeta } from '@convonet/contracts/tool-language'
import { describe, expect, it } from 'vitest'
import type { ToolSpec } from '../ports.ts'
import { wordsOfCall } from './words-of-call.ts'

const scene = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York', name: null }

const spec: ToolSpec = {
  name: 'anything',
  domain: 'restaurant',
  description: 'do something',
  inputSchema: { type: 'object' },
  destructive: true,
  meta: ToolMeta.parse({
    'convonet/slots': {
      at: { kind: 'moment' },
      born: { kind: 'date', past: true },
      price: { kind: 'money' },
      rate: { kind: 'percent' },
      phone: { kind: 'phone' },
      size: { kind: 'choice', words: { lg: ['large', 'big'] } },
      id: { kind: 'item', noun: 'reservation', from: 'list_reservations' },
      code: { kind: 'code', pattern: '.*' },
    },
  }),
}

const worded = (intent: string, args: Record<string, unknown>, known: { id: string; label: string }[] = []) =>
  wordsOfCall({ ...spec, meta: { ...spec.meta, 'convonet/intent': intent } }, args, scene, known)

describe('a call in words', () => {
  it.each([
    ['move it to {at}', { at: '2026-11-28T00:00:00Z' }, 'move it to Friday, November 27 at 7 PM'],
    ['move it to {at}', { at: '2026-11-23T23:30:00Z' }, 'move it to tomorrow at 6:30 PM'],
    ['move it to {at}', { at: '2026-11-24T04:59:00Z' }, 'move it to tomorrow'],
    ['take {born} as your birthday', { born: '1985-06-15' }, 'take June 15, 1985 as your birthday'],
    ['pay {price}', { price: 1250.5 }, 'pay 1,250 dollars and 50 cents'],
    ['pay {price}', { price: 1 }, 'pay 1 dollar'],
    ['lock {rate}', { rate: 6.25 }, 'lock 6.25 percent'],
    ['call {phone}', { phone: '+14155550132' }, 'call 415 555 0132'],
    ['order a {size} one[ for {price}]', { size: 'lg' }, 'order a large one'],
    ['withdraw {code}', { code: 'CLM2026' }, 'withdraw CLM2026'],
    ['cancel {id}', { id: 'a6b0' }, 'cancel the reservation'],
  ])('"%s" of %j is "%s"', (intent, args, words) => {
    expect(worded(intent, args)).toBe(words)
  })

  it('calls a known thing by its label', () => {
    expect(worded('cancel "{id}"', { id: 'a6b0' }, [{ id: 'a6b0', label: 'Friday at 7' }])).toBe(
      'cancel "Friday at 7"',
    )
  })

  it('is the description where the tool has no words for it', () => {
    expect(wordsOfCall(spec, {}, scene)).toBe('do something')
  })
})
