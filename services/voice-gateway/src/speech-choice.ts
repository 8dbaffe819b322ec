import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { pause } from '@convonet/kit/process/pause'
import type { KeyValue } from '@convonet/kit/store/key-value'
import { wantedProviders } from '@convonet/kit/store/preferences'
import type { SpeechToText, TextToSpeech } from './ports.ts'
import type { Choices, Providers } from './providers.ts'

export interface SpeechChoiceDeps {
  providers: Providers
  keyValue: KeyValue
  clock: Clock
  log: Log
}

export interface SpeechWishes {
  stt_provider?: string | null | undefined
  tts_provider?: string | null | undefined
}

/** A turn does not wait longer for what its caller has chosen. */
const PATIENCE_MS = 100

/** The ear and the voice of one call: what its page asks for, else what its caller has chosen, else the default. */
export class SpeechChoice {
  /** Listens as whichever ear is the right one when listening begins. */
  readonly ear: SpeechToText
  readonly #deps: SpeechChoiceDeps
  readonly #userId: string | null
  #askedEar: SpeechToText | undefined
  #askedVoice: TextToSpeech | undefined
  #chosenEars: readonly string[] = []
  #chosenVoices: readonly string[] = []

  constructor(userId: string | null, deps: SpeechChoiceDeps) {
    this.#userId = userId
    this.#deps = deps
    const current = () => pick(deps.providers.stt, this.#askedEar, this.#chosenEars)
    this.ear = {
      get provider() {
        return current().provider
      },
      transcribe: (audio, options) => current().transcribe(audio, options),
    }
  }

  get voice(): TextToSpeech {
    return pick(this.#deps.providers.tts, this.#askedVoice, this.#chosenVoices)
  }

  /** What the page wants for this call. Unknown ids count for nothing, as in v2. */
  ask({ stt_provider, tts_provider }: SpeechWishes): void {
    const { stt, tts } = this.#deps.providers
    if (stt_provider) this.#askedEar = this.#known(stt, stt_provider)
    if (tts_provider) this.#askedVoice = this.#known(tts, tts_provider)
  }

  /** Finds out what the caller wants by now. Where that takes too long or fails, the last known holds. */
  async refresh(): Promise<void> {
    const { clock, log } = this.#deps
    using waiting = cancelScope()
    const reading = this.#read().catch((err: unknown) => log.warn({ err }, 'choice of speech not read'))
    await Promise.race([reading, pause(clock, PATIENCE_MS, waiting.signal)])
  }

  async #read(): Promise<void> {
    const { keyValue } = this.#deps
    const [ears, voices] = await Promise.all([
      wantedProviders(keyValue, 'stt', this.#userId),
      wantedProviders(keyValue, 'tts', this.#userId),
    ])
    this.#chosenEars = ears
    this.#chosenVoices = voices
  }

  #known<T>(choices: Choices<T>, wanted: string): T | undefined {
    const found = choices.find(wanted)
    if (!found) this.#deps.log.warn({ wanted }, 'unknown speech provider, using the default')
    return found
  }
}

function pick<T>({ find, preset }: Choices<T>, asked: T | undefined, chosen: readonly string[]): T {
  return asked ?? chosen.map(find).find((one) => one !== undefined) ?? preset
}
