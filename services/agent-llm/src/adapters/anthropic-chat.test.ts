import { describe, expect, it } from 'vitest'
import { answered, request } from '../testing/chat-request.ts'
import { createAnthropicChat } from './anthropic-chat.ts'
import { chatModelContract } from './chat-model.contract.ts'

const create = (baseUrl: string, model = 'claude-haiku-5-5') =>
  createAnthropicChat({ apiKey: 'the-key', model, baseUrl })

describe('Claude', () =>
  chatModelContract(create, (vendor) => {
    it('marks tools and instructions, which stay, to be kept ready, and sends the key in a header', async () => {
      await answered(create(vendor().url), request('hello'))
      const { system } = vendor().bodies.at(-1) as { system: { text: string; cache_control?: object }[] }
      expect(system.map(({ cache_control }) => cache_control)).toEqual([{ type: 'ephemeral' }, undefined])
      expect(system[0]?.text).toContain('You keep lists.')
      expect(system[1]?.text).toContain('Today is')
      expect(vendor().headers()['x-api-key']).toBe('the-key')
    })

    it.each([
      ['claude-haiku-5-5', { thinking: { type: 'disabled' } }],
      ['claude-sonnet-5', { thinking: { type: 'disabled' } }],
      ['claude-opus-4-8', { thinking: { type: 'disabled' } }],
      ['claude-haiku-4-5', { temperature: 0 }],
      ['claude-sonnet-4-20250514', { temperature: 0 }],
      ['claude-3-opus-20240229', { temperature: 0 }],
    ])('asks %s with what it takes', async (model, settings) => {
      await answered(create(vendor().url, model), request('hello'))
      const { temperature, thinking } = vendor().bodies.at(-1) as Record<string, unknown>
      expect({
        ...(temperature !== undefined && { temperature }),
        ...(thinking !== undefined && { thinking }),
      }).toEqual(settings)
    })

    it('leaves out, from then on, a setting that the model refuses', async () => {
      const model = create(vendor().url, 'claude-opus-5-5')
      const message = '"thinking.type.disabled" is not supported for this model.'
      const text = JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message } })
      vendor().intercept = (body) =>
        body.includes('"thinking"') ? { status: 400, type: 'application/json', text } : undefined
      const before = vendor().bodies.length
      expect((await answered(model, request('hello'))).text).toMatch(/^Hello/)
      expect((await answered(model, request('hello'))).text).toMatch(/^Hello/)
      vendor().intercept = null
      expect(vendor().bodies.length - before).toBe(3)
    })
  }))
