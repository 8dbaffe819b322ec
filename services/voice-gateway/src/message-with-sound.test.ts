import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messageWithSound } from './message-with-sound.ts'

it('is the JSON that stringifying the whole would give, whatever else the message says', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('"data_b64":""'))
  fc.assert(
    fc.property(texts, texts, fc.uint8Array(), (before, after, bytes) => {
      const sound = Buffer.from(bytes)
      const whole = { before, data_b64: sound.toString('base64'), after }
      const written = messageWithSound({ before, data_b64: '', after } as { data_b64: '' }, sound)
      expect(written.toString()).toBe(JSON.stringify(whole))
    }),
  )
})
