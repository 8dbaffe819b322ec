import { Playout } from './playout.ts'
import {
  PLAYBACK_PROCESSOR,
  type PlaybackCommand,
  type PlaybackOptions,
  type PlaybackReport,
} from './worklet-messages.ts'

declare const sampleRate: number
declare function registerProcessor(name: string, processor: unknown): void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

/** Positions are told this often while sound plays, in render blocks of 128 samples: about every 40 ms. */
const BLOCKS_PER_REPORT = 15

class PlaybackProcessor extends AudioWorkletProcessor {
  readonly #playout: Playout
  #told: PlaybackReport | null = null
  #blocks = 0

  constructor({ processorOptions }: { processorOptions: PlaybackOptions }) {
    super()
    this.#playout = new Playout(processorOptions.rate, sampleRate)
    this.port.onmessage = ({ data }: MessageEvent<PlaybackCommand>) => this.#playout.obey(data)
  }

  process(_inputs: unknown, [[left]]: [[Float32Array]]): boolean {
    this.#tell(this.#playout.render(left))
    return true
  }

  #tell(position: PlaybackReport | null): void {
    const news = position?.turn !== this.#told?.turn || position?.state !== this.#told?.state
    const due = position?.state === 'playing' && ++this.#blocks >= BLOCKS_PER_REPORT
    if (!news && !due) return
    this.#told = position
    this.#blocks = 0
    if (position) this.port.postMessage(position)
  }
}

registerProcessor(PLAYBACK_PROCESSOR, PlaybackProcessor)
