import { ClientMessage, type VoiceErrorCode } from '@convonet/contracts/voice-socket'
import type { Clock } from '@convonet/kit/process/clock'

export type ReadMessage =
  | { kind: 'message'; message: ClientMessage }
  | { kind: 'refused'; code: VoiceErrorCode; reason: string }

/** 1 MiB of sound, and the third that base64 adds. */
export const FRAME_LIMIT_BYTES = 1024 * 1024
const TEXT_LIMIT = Math.ceil((FRAME_LIMIT_BYTES * 4) / 3) + 1024
export const CONTROL_MESSAGES_PER_SECOND = 60

/** Reads text frames one after the other, and says by name what is wrong with the ones it cannot take. */
export function createMessageReader(clock: Clock): (text: string) => ReadMessage {
  const mayTalk = limiter(clock)

  return (text) => {
    if (text.length > TEXT_LIMIT) return refuse('too_large', 'A frame may carry at most 1 MiB of sound')
    const json = parseJson(text)
    if (typeof json !== 'object' || json === null) {
      return refuse('malformed', 'A text frame must be a JSON object')
    }
    const type = 'type' in json ? json.type : undefined
    if (typeof type !== 'string') return refuse('invalid_message', 'A message needs a "type"')
    if (!AUDIO.has(type) && !mayTalk()) {
      return refuse('rate_limited', `At most ${CONTROL_MESSAGES_PER_SECOND} messages a second are read`)
    }
    return readTyped(type, json)
  }
}

function readTyped(type: string, json: object): ReadMessage {
  const message = ClientMessage.safeParse(json)
  if (message.success) return { kind: 'message', message: message.data }
  if (KNOWN.has(type)) return refuse('invalid_message', explain(type, message.error))
  return refuse('unknown_message', 'No message of this type exists; it was not acted upon')
}

const AUDIO = new Set(['audio_chunk', 'audio_frame'])
const KNOWN: ReadonlySet<string> = new Set(ClientMessage.options.map((option) => option.shape.type.value))

const refuse = (code: VoiceErrorCode, reason: string): ReadMessage => ({ kind: 'refused', code, reason })

function explain(
  type: string,
  error: { issues: readonly { path: PropertyKey[]; message: string }[] },
): string {
  const fields = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return `${type}: ${fields.join('; ')}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A bucket that holds one second's worth and refills steadily. */
function limiter(clock: Clock): () => boolean {
  let tokens = CONTROL_MESSAGES_PER_SECOND
  let filledAt = clock.now()
  return () => {
    const now = clock.now()
    tokens = Math.min(
      CONTROL_MESSAGES_PER_SECOND,
      tokens + ((now - filledAt) / 1000) * CONTROL_MESSAGES_PER_SECOND,
    )
    filledAt = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
