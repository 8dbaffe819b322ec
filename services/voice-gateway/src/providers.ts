import type { Log } from '@convonet/kit/process/log'
import type { SpeechToText, TextToSpeech } from './ports.ts'

/** The ears and voices this gateway has, by provider id. */
export interface Providers {
  stt(wanted: string | null | undefined): SpeechToText
  tts(wanted: string | null | undefined): TextToSpeech
}

interface Named {
  readonly provider: string
}

/** A caller's wish, else the default, else the first there is. Unknown ids fall to the default, as in v2. */
export function createProviders(
  { ears, voices }: { ears: readonly SpeechToText[]; voices: readonly TextToSpeech[] },
  defaults: { stt: string; tts: string },
  log: Log,
): Providers {
  return {
    stt: (wanted) => choose(ears, wanted, defaults.stt, log),
    tts: (wanted) => choose(voices, wanted, defaults.tts, log),
  }
}

function choose<T extends Named>(
  all: readonly T[],
  wanted: string | null | undefined,
  preset: string,
  log: Log,
): T {
  const find = (id: string) => all.find(({ provider }) => provider === id)
  const [first] = all
  if (!first) throw new Error('No speech provider is configured')
  const ids = (wanted ?? '')
    .toLowerCase()
    .split(/[|,/\s]+/)
    .filter(Boolean)
  const known = ids.map(find).find((provider) => provider !== undefined)
  if (ids.length > 0 && !known) log.warn({ wanted: ids }, 'unknown speech provider, using the default')
  return known ?? find(preset) ?? first
}
