import { abortable } from '@convonet/kit/flow/abortable'
import type { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import type { AudioFrame, Transcript } from '../ports.ts'
import { FinalText } from './local-stt-final.ts'
import { Partials } from './local-stt-partials.ts'
import { UtteranceSound } from './local-stt-sound.ts'
import type { SpeechQueue } from './speech-queue.ts'

interface LocalListenerDeps {
  /** For what is understood while somebody speaks. */
  quick: SpeechQueue
  /** For the final transcript. */
  thorough: SpeechQueue
  clock: Clock
}

/** Longer than the frames of a recording that is already there are apart, shorter than those of a microphone. */
const SETTLE_MS = 5

/** One utterance from its first frame to its final transcript. */
export class LocalListener {
  readonly #clock: Clock
  readonly #transcripts: Channel<Transcript>
  readonly #sound = new UtteranceSound()
  readonly #partials: Partials
  readonly #final: FinalText
  #told = ''
  #callOff: (() => void) | null = null

  constructor({ quick, thorough, clock }: LocalListenerDeps, transcripts: Channel<Transcript>) {
    this.#clock = clock
    this.#transcripts = transcripts
    this.#partials = new Partials(quick, (text) => this.#tell(text))
    this.#final = new FinalText(thorough, {
      understood: (text) => this.#tell(text),
      wentOn: (upToPause, frame) => this.#partials.settle(upToPause, frame),
    })
  }

  /** Fills the channel and closes it, or fails it with what was thrown; never rejects. */
  async listen(audio: AsyncIterable<AudioFrame>, signal: AbortSignal): Promise<void> {
    try {
      await this.#hear(audio, signal)
      this.#partials.drop()
      const text = await this.#final.finish(this.#sound, this.#partials.tokens, signal)
      this.#transcripts.push({ text, final: true })
      this.#transcripts.close()
    } catch (error) {
      this.#transcripts.fail(error)
    } finally {
      this.#callOff?.()
      this.#partials.drop()
      this.#final.drop()
    }
  }

  async #hear(audio: AsyncIterable<AudioFrame>, signal: AbortSignal): Promise<void> {
    const frames = audio[Symbol.asyncIterator]()
    try {
      while (true) {
        const read = await abortable(frames.next(), signal)
        if (read.done) return
        this.#sound.push(read.value)
        // A recording that is already there comes without a pause between frames and is decoded once, at its end.
        this.#callOff ??= this.#clock.after(SETTLE_MS, () => this.#consider())
      }
    } catch (error) {
      void Promise.resolve(frames.return?.()).catch(() => {})
      throw error
    } finally {
      this.#callOff?.()
    }
  }

  #consider(): void {
    this.#callOff = null
    this.#final.consider(this.#sound, this.#partials.tokens)
    this.#partials.consider(this.#sound)
  }

  #tell(text: string): void {
    if (text === '' || text === this.#told) return
    this.#told = text
    this.#transcripts.push({ text, final: false })
  }
}
