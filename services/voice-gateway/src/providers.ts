import type { SpeechToText, TextToSpeech } from './ports.ts'

/** The ears and voices this gateway has. */
export interface Providers {
  stt: Choices<SpeechToText>
  tts: Choices<TextToSpeech>
}

export interface Choices<T> {
  /** Ids of all that are here. */
  readonly ids: readonly string[]
  /** The default, where it is here, else the first there is. */
  readonly preset: T
  /** The one named; of several, as in v2's `deepgram|elevenlabs`, the first that is here. */
  find(wanted: string): T | undefined
}

export function createProviders(
  { ears, voices }: { ears: readonly SpeechToText[]; voices: readonly TextToSpeech[] },
  defaults: { stt: string; tts: string },
): Providers {
  return { stt: choicesOf(ears, defaults.stt), tts: choicesOf(voices, defaults.tts) }
}

function choicesOf<T extends { readonly provider: string }>(all: readonly T[], preset: string): Choices<T> {
  const byId = new Map(all.map((one) => [one.provider, one]))
  const [first] = all
  if (!first) throw new Error('No speech provider is configured')
  const find = (wanted: string) => {
    const ids = wanted.toLowerCase().split(/[|,/\s]+/)
    return ids.map((id) => byId.get(id)).find((one) => one !== undefined)
  }
  return { ids: [...byId.keys()], preset: find(preset) ?? first, find }
}
