import { manualClock } from '@convonet/kit/process/manual-clock'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTROL_MESSAGES_PER_SECOND, createMessageReader, FRAME_LIMIT_BYTES } from './read-message.ts'

const read = (message: unknown) => createMessageReader(manualClock())(JSON.stringify(message))

describe("v2's messages", () => {
  const session_id = 'session-x1y2z3a4b'
  it.each([
    { type: 'authenticate' },
    {
      type: 'authenticate',
      session_id,
      pin: '2468',
      user_token: null,
      stt_provider: 'deepgram',
      tts_provider: null,
    },
    { type: 'start_recording', session_id },
    { type: 'start_recording', session_id, stt_mode: 'streaming', language: 'de-DE', stt_provider: null },
    { type: 'audio_chunk', session_id, sequence: 0, timestamp_ms: 1_767_225_600_000, data_b64: 'AAAA' },
    { type: 'stop_recording', session_id },
    { type: 'audio_frame', session_id, data_b64: 'AAAA' },
    { type: 'audio_frame', session_id, sequence: 7, data_b64: 'AAAA' },
    { type: 'end_utterance', session_id },
    { type: 'stream_reset', session_id },
    { type: 'cancel', session_id },
    { type: 'voice_providers', session_id, stt_provider: 'deepgram|cartesia', tts_provider: null },
    { type: 'heartbeat', session_id, ts_ms: 1_767_225_600_000 },
    { type: 'transfer_request', session_id },
    { type: 'transfer_request', session_id, extension: '2001', department: 'sales', reason: null },
  ])('are read: %j', (message) => {
    const { session_id: _, ...known } = message as Record<string, unknown>
    const result = read(message)
    expect(result.kind).toBe('message')
    if (result.kind === 'message' && message.type !== 'authenticate')
      expect(result.message).not.toHaveProperty('session_id')
    expect(result).toMatchObject({ message: known })
  })

  it("come with v2's defaults", () => {
    expect(read({ type: 'start_recording' })).toMatchObject({
      message: { stt_mode: 'batch', language: 'en-US' },
    })
    expect(read({ type: 'audio_frame', data_b64: '' })).toMatchObject({ message: { sequence: 0 } })
    expect(read({ type: 'transfer_request' })).toMatchObject({
      message: { extension: '2001', department: 'support' },
    })
  })
})

describe('a message that cannot be taken', () => {
  it.each(['', '{', 'null', '42', '"hello"', '[1', '\u0000', '{"type":"cancel"', 'cancel'])(
    'is named malformed when it is no JSON object: %j',
    (text) => {
      expect(createMessageReader(manualClock())(text)).toMatchObject({ kind: 'refused', code: 'malformed' })
    },
  )

  it.each([{}, { type: 1 }, { type: null }, []])('is named invalid without a type: %j', (message) => {
    expect(read(message)).toMatchObject({ kind: 'refused', code: 'invalid_message' })
  })

  it.each(['shout', '__proto__', 'constructor', 'Authenticate'])(
    'is named unknown when its type is %j',
    (type) => {
      expect(read({ type })).toMatchObject({ kind: 'refused', code: 'unknown_message' })
    },
  )

  it('is named invalid with the field that is wrong', () => {
    const refused = read({ type: 'text_input', text: '', sequence: -1 })
    expect(refused).toMatchObject({ kind: 'refused', code: 'invalid_message' })
    expect(JSON.stringify(refused)).toMatch(/text_input: text: .*sequence: /)
  })

  it.each([
    { type: 'authenticate', pin: 'x'.repeat(65) },
    { type: 'authenticate', time_zone: 'Mars/Olympus' },
    { type: 'authenticate', protocol: 4 },
    { type: 'start_recording', stt_mode: 'sometimes' },
    { type: 'audio_chunk' },
    { type: 'audio_frame', data_b64: 5 },
    { type: 'playback', turn_id: 'x', state: 'started', played_ms: -1 },
  ])('is named invalid: %j', (message) => {
    expect(read(message)).toMatchObject({ kind: 'refused', code: 'invalid_message' })
  })

  it('is named too large above a mebibyte of sound, and taken below', () => {
    const sound = (bytes: number) =>
      read({ type: 'audio_chunk', data_b64: Buffer.alloc(bytes).toString('base64') })
    expect(sound(FRAME_LIMIT_BYTES)).toMatchObject({ kind: 'message' })
    expect(sound(FRAME_LIMIT_BYTES + 2048)).toMatchObject({ kind: 'refused', code: 'too_large' })
  })

  it('never throws, whatever comes', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"type":"authenticate","resume":${json}}`),
    )
    fc.assert(fc.property(text, (received) => void createMessageReader(manualClock())(received)))
  })
})

describe('more messages than anyone needs', () => {
  const cancel = JSON.stringify({ type: 'cancel' })

  it('are refused by name beyond sixty a second, and read again as time passes', () => {
    const clock = manualClock()
    const reader = createMessageReader(clock)
    const burst = () =>
      Array.from({ length: 100 }, () => reader(cancel)).filter(({ kind }) => kind === 'message').length
    expect(burst()).toBe(CONTROL_MESSAGES_PER_SECOND)
    expect(reader(cancel)).toMatchObject({ kind: 'refused', code: 'rate_limited' })
    clock.advance(500)
    expect(burst()).toBe(CONTROL_MESSAGES_PER_SECOND / 2)
    clock.advance(60_000)
    expect(burst()).toBe(CONTROL_MESSAGES_PER_SECOND)
  })

  it('are not too many at a steady sixty a second', () => {
    const clock = manualClock()
    const reader = createMessageReader(clock)
    for (let n = 0; n < 600; n++) {
      clock.advance(1000 / CONTROL_MESSAGES_PER_SECOND)
      expect(reader(cancel).kind).toBe('message')
    }
  })

  it('may be sound, as much as a microphone makes', () => {
    const reader = createMessageReader(manualClock())
    const sound = JSON.stringify({ type: 'audio_frame', data_b64: 'AAAA' })
    for (let n = 0; n < 500; n++) expect(reader(sound).kind).toBe('message')
  })
})
